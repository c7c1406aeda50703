#!/usr/bin/env python3
"""Writes domain/data/holidays/*.tsv from the PyPI package `holidays`.

    python3 -m venv venv && venv/bin/pip install holidays==0.109
    venv/bin/python tests/tools/make_holidays.py

`holidays.tsv` has one line for each public holiday of a whole country, sorted by country and date:

    <country> TAB <date> TAB <exact|about> TAB <English name> TAB <language>=<name> ...

`about` marks what hangs on the sight of the moon and was reckoned, not yet announced. Holidays of one region, and
those of banks and schools alone, are left out.

`weekends.tsv` has one line for each country whose weekend is not Saturday and Sunday, sorted by country:

    <country> TAB weekend TAB <days> TAB <source>

The same package gives the same bytes.
"""

import datetime
import pathlib
import re

import holidays

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "src-tauri/crates/domain/data/holidays"
# The day on which the package was read: what it reckons for later is not announced yet.
READ = datetime.date(2026, 11, 21)
FIRST, LATER, END = 2019, 2024, 2031
# Country, and the languages of its names beside English. These six from 2019 on, the others from 2024 on.
LONGER = {
    "AL": ["sq"],
    "BE": ["nl", "fr", "de"],
    "DE": ["de"],
    "FR": ["fr"],
    "IR": ["fa_IR"],
    "TR": ["tr"],
}
COUNTRIES = {
    "AE": ["ar"], "AT": ["de"], "AU": [], "AZ": ["az"], "BA": ["bs"], "BG": ["bg"], "BR": ["pt_BR"], "CA": ["fr"],
    "CH": ["de", "fr", "it"], "CN": ["zh_CN"], "CO": ["es"], "CZ": ["cs"], "DZ": ["ar", "fr"], "EG": ["ar_EG"],
    "ES": ["es"], "GB": [], "GE": ["ka"], "GR": ["el"], "HU": ["hu"], "ID": ["id"], "IE": ["ga"], "IL": ["he"],
    "IN": ["hi"], "IQ": ["ar"], "IT": ["it_IT"], "JO": ["ar"], "JP": ["ja"], "KE": ["sw"], "KR": ["ko"],
    "KW": ["ar"], "KZ": ["kk"], "LB": ["ar", "fr"], "MA": ["ar", "fr"], "MK": ["mk"], "MX": ["es"], "MY": ["ms_MY"],
    "NL": ["nl"], "NP": ["ne"], "NZ": [], "OM": ["ar"], "PK": ["ur_PK"], "PL": ["pl"], "PT": ["pt_PT"],
    "QA": ["ar_QA"], "RO": ["ro"], "RS": ["sr"], "RU": ["ru"], "SA": ["ar"], "SE": ["sv"], "SG": [], "TN": ["ar"],
    "UA": ["uk"], "US": [], "UZ": ["uz"], "XK": ["sq", "sr"], "ZA": [],
}
RECKONED = re.compile(r"\bestimated\)")
# Countries that announce by the moon, and of whose days the package does not say that it reckoned them.
BY_ANNOUNCEMENT = {"SA": re.compile(r"\bEid\b")}
# A holiday of one part of the country, or of some of its people, that the package gives to the whole.
OF_A_PART = re.compile(r"\((?:Terai|Hilly|Vaishnava)\)")
# Where the offices of the state and of cities close on other days than the package says.
CLOSED = {"IR": ([3, 4], "offices of the state and of cities; Friday alone is the day of rest in law")}
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def of_country(country, years, language):
    """The country's holidays in a language; of a country with one language only, in that."""
    return holidays.country_holidays(country, years=years, language=language)


def reckoned_marks(calendar):
    """The forms in which a language marks that a day was reckoned, each with the form without the mark."""
    tr = calendar.tr
    both = getattr(calendar, "observed_estimated_label", None)
    observed = getattr(calendar, "observed_label", None)
    alone = getattr(calendar, "estimated_label", None)
    marks = []
    if both and observed:
        marks.append((tr(both), tr(observed)))
    if alone:
        marks.append((tr(alone), "%s"))
    return marks


def clean(name, marks):
    """A name without the remark that its day was reckoned; two holidays on one day are joined by a semicolon."""
    parts = [part.strip() for part in re.split(r"[;\t]", name)]
    return "; ".join(unmarked(part, marks) for part in parts if part)


def unmarked(part, marks):
    """One name without the remark."""
    for form, without in marks:
        before, after = form.split("%s")
        if part.startswith(before) and part.endswith(after):
            return without.replace("%s", part[len(before) : len(part) - len(after)])
    return part


def lines_of(country, years, languages):
    """The lines of one country."""
    english = of_country(country, years, "en_US")
    local = {language: of_country(country, years, language) for language in languages}
    lines = []
    for day, name in sorted(english.items()):
        parts = [part for part in name.split("; ") if not OF_A_PART.search(part)]
        if not parts:
            continue
        name = "; ".join(parts)
        by_word = country in BY_ANNOUNCEMENT and BY_ANNOUNCEMENT[country].search(name) and day > READ
        about = "about" if RECKONED.search(name) or by_word else "exact"
        forms = [f"{code[:2]}={clean(local[code][day], reckoned_marks(local[code]))}" for code in languages]
        lines.append("\t".join([country, day.isoformat(), about, clean(name, reckoned_marks(english)), *forms]))
    return lines


def weekend_lines():
    """Countries whose weekend is not Saturday and Sunday."""
    source = f"holidays {holidays.__version__}, {READ}"
    lines = []
    for country in sorted(code for code in holidays.list_supported_countries() if len(code) == 2):
        days, why = CLOSED.get(country, (sorted(holidays.country_holidays(country, years=READ.year).weekend), source))
        if days != [5, 6]:
            lines.append("\t".join([country, "weekend", ",".join(DAYS[day] for day in days), why]))
    return lines


def main():
    """Writes the files."""
    lines = []
    for country in sorted(LONGER | COUNTRIES):
        years = range(FIRST if country in LONGER else LATER, END)
        lines += lines_of(country, years, LONGER.get(country) or COUNTRIES.get(country, []))
    for name, content in [("holidays.tsv", lines), ("weekends.tsv", weekend_lines())]:
        (OUT / name).write_text("\n".join(content) + "\n", encoding="utf-8")
        print(f"{name}: {len(content)} lines, from holidays {holidays.__version__}")


if __name__ == "__main__":
    main()
