//! Rules as a person types them: numbers in the digits of any script, lengths with their unit, hours from and to.

use domain::besttime::read_minutes;
use domain::time::entry::{parse_length, parse_number};
use serde_json::{Map, Number, Value, json};

/// How a field is typed.
enum Form {
    /// A whole number.
    Count,
    /// An amount of money.
    Amount,
    /// A length: `90`, `2 h`, `1:30`.
    Length,
    /// From an hour to an hour.
    Hours,
    /// Three letters, in capitals.
    Currency,
    /// As it is.
    Plain,
}

fn form(field: &str) -> Form {
    match field {
        "passport_margin_days"
        | "largest_delegation"
        | "report_days"
        | "members"
        | "needed"
        | "working_days_before" => Form::Count,
        "value" => Form::Amount,
        "rest_after_night_flight"
        | "rest_overnight"
        | "before_flight"
        | "before_flight_abroad"
        | "before_train" => Form::Length,
        "night" | "working_hours" => Form::Hours,
        "currency" => Form::Currency,
        _ => Form::Plain,
    }
}

/// A typed text that says nothing of its form.
pub(super) struct NotRead {
    /// The field.
    pub field: String,
    form: Form,
}

impl NotRead {
    /// The message that says how it is typed.
    pub fn word(&self) -> &'static str {
        match self.form {
            Form::Length => "rules-not-a-length",
            Form::Hours => "rules-not-hours",
            _ => "rules-not-a-number",
        }
    }
}

/// A value as it is kept: typed texts in it are read, however deep they stand. An empty text is nothing.
pub(super) fn value(field: &str, given: &Value) -> Result<Value, NotRead> {
    match given {
        Value::String(text) => read(field, text).ok_or_else(|| NotRead {
            field: field.to_owned(),
            form: form(field),
        }),
        Value::Array(list) => list.iter().map(|one| value(field, one)).collect(),
        Value::Object(map) => {
            let each = map
                .iter()
                .map(|(key, one)| Ok((key.clone(), value(key, one)?)));
            each.collect::<Result<Map<_, _>, NotRead>>()
                .map(Value::Object)
        }
        other => Ok(other.clone()),
    }
}

fn read(field: &str, text: &str) -> Option<Value> {
    let text: String = text.trim().chars().map(latin).collect();
    if text.is_empty() {
        return Some(Value::Null);
    }
    match form(field) {
        Form::Count => parse_number(&text).map(|n| json!(n)),
        Form::Amount => amount(&text).map(Value::Number),
        Form::Length => parse_length(&text).ok().map(|minutes| json!(minutes)),
        Form::Hours => hours(&text).map(|hours| json!(hours)),
        Form::Currency => Some(json!(text.to_uppercase())),
        Form::Plain => Some(json!(text)),
    }
}

/// `22:00–07:00`, `22-7`, `22:00 to 07:00`, `22.00 - 07.00`, `۲۲ تا ۷`.
fn hours(text: &str) -> Option<String> {
    let text = text
        .replace("to", "-")
        .replace("تا", "-")
        .replace(['.', '٫'], ":");
    read_minutes(&text).map(|hours| hours.to_string())
}

/// `500`, `1 250`, `99,50`, `99.50`.
fn amount(text: &str) -> Option<Number> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let value: f64 = plain.replace([',', '٫'], ".").parse().ok()?;
    Number::from_f64(value)
}

/// A digit of another script as its Latin one.
fn latin(c: char) -> char {
    let digit = match c {
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return c,
    };
    char::from_digit(digit, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &str, text: &str) -> Option<Value> {
        value(field, &json!(text)).ok()
    }

    #[test]
    fn numbers_lengths_and_hours_are_read_as_people_write_them() {
        assert_eq!(typed("report_days", " ۳۰ "), Some(json!(30)));
        assert_eq!(typed("rest_overnight", "10 h"), Some(json!(600)));
        assert_eq!(typed("rest_overnight", "۱۰ ساعت"), Some(json!(600)));
        assert_eq!(typed("before_flight", "1 sa 15 dk"), Some(json!(75)));
        for night in ["22-7", "22:00–07:00", "22.00 - 07.00", "۲۲:۰۰ تا ۰۷:۰۰"] {
            assert_eq!(typed("night", night), Some(json!("22:00-07:00")), "{night}");
        }
        assert_eq!(typed("value", "99,50"), Some(json!(99.5)));
        assert_eq!(typed("currency", "eur"), Some(json!("EUR")));
    }

    #[test]
    fn what_is_left_empty_is_nothing_and_what_is_no_number_is_refused() {
        assert_eq!(typed("largest_delegation", ""), Some(Value::Null));
        assert_eq!(typed("largest_delegation", "many"), None);
        assert_eq!(typed("night", "late"), None);
        let list = json!([{"body": "council", "working_days_before": "ten"}]);
        let refused = value("approvals", &list).err().map(|e| e.field);
        assert_eq!(refused.as_deref(), Some("working_days_before"));
    }
}
