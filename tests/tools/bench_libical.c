/* Writes the events of a calendar file with libical, and prints two times in seconds: for building its components, and
 * for writing them.
 *
 * The file is read first, untimed, into typed values; what is built is a copy of each of them, which is what
 * icalproperty_new_summary() and its kind do. Usage: bench_libical FILE. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static char *text_of(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) exit(1);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) exit(1);
    text[size] = '\0';
    fclose(file);
    return text;
}

static icalproperty *property_like(icalproperty *read)
{
    icalproperty *property = icalproperty_new(icalproperty_isa(read));
    if (icalproperty_isa(read) == ICAL_X_PROPERTY)
        icalproperty_set_x_name(property, icalproperty_get_x_name(read));
    icalproperty_set_value(property, icalvalue_new_clone(icalproperty_get_value(read)));
    icalparameter *parameter = icalproperty_get_first_parameter(read, ICAL_ANY_PARAMETER);
    for (; parameter; parameter = icalproperty_get_next_parameter(read, ICAL_ANY_PARAMETER))
        icalproperty_add_parameter(property, icalparameter_new_clone(parameter));
    return property;
}

static icalcomponent *component_like(icalcomponent *read)
{
    icalcomponent *component = icalcomponent_new(icalcomponent_isa(read));
    icalproperty *property = icalcomponent_get_first_property(read, ICAL_ANY_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(read, ICAL_ANY_PROPERTY))
        icalcomponent_add_property(component, property_like(property));
    icalcomponent *part = icalcomponent_get_first_component(read, ICAL_ANY_COMPONENT);
    for (; part; part = icalcomponent_get_next_component(read, ICAL_ANY_COMPONENT))
        icalcomponent_add_component(component, component_like(part));
    return component;
}

static int by_size(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

int main(int count, char **arguments)
{
    enum { TIMES = 7 };
    double built[TIMES], written[TIMES];
    if (count != 2) return 2;
    char *text = text_of(arguments[1]);
    icalcomponent *read = icalparser_parse_string(text);
    if (read == NULL) return 1;
    for (int i = 0; i < TIMES; i++) {
        double start = seconds();
        icalcomponent *calendar = component_like(read);
        built[i] = seconds() - start;
        start = seconds();
        char *file = icalcomponent_as_ical_string_r(calendar);
        written[i] = seconds() - start;
        if (strlen(file) < strlen(text) / 2) return 1;
        icalmemory_free_buffer(file);
        icalcomponent_free(calendar);
    }
    qsort(built, TIMES, sizeof(double), by_size);
    qsort(written, TIMES, sizeof(double), by_size);
    printf("%f %f\n", built[TIMES / 2], written[TIMES / 2]);
    icalcomponent_free(read);
    free(text);
    return 0;
}
