//! Why a value could not be read. The reader of JSON says it in English: what a person meets by an ordinary mistake is put
//! into a message, with the nearest names; what is rare stays in its words.

use super::message::{Message, Part};
use super::nearest;

/// Why a value could not be read, from what the reader said.
pub(super) fn why(said: &str) -> Part {
    let (first, rest) = between(said, '`', '`').unwrap_or_default();
    if said.starts_with("missing field") {
        return Message::new("error-missing-field")
            .with("field", first)
            .into();
    }
    if said.starts_with("unknown field") || said.starts_with("unknown variant") {
        return unknown(first, rest);
    }
    if let Some(zone) = said.strip_prefix("there is no time zone ") {
        return no_zone(zone).unwrap_or_else(|| said.into());
    }
    if let Some((found, wanted)) = said
        .strip_prefix("invalid type: ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        let message = Message::new("error-other-type").with("found", found);
        return message.with("wanted", kind(wanted)).into();
    }
    said.into()
}

/// What was wanted in place of a value. Where in the text it stands is not said: the place has been named.
fn kind(wanted: &str) -> Part {
    let wanted = wanted.split(" at line ").next().unwrap_or(wanted);
    let digits = wanted.trim_start_matches(['u', 'i']);
    let is_number = wanted != digits && digits.chars().all(|c| c.is_ascii_digit());
    match is_number {
        true => Message::new("error-whole-number").into(),
        false => wanted.into(),
    }
}

/// A name that is not among those that stand behind it.
fn unknown(name: &str, mut rest: &str) -> Part {
    let mut known = Vec::new();
    while let Some((one, behind)) = between(rest, '`', '`') {
        known.push(one);
        rest = behind;
    }
    let near = nearest(name, &known).join(", ");
    let (id, shown) = match (near.is_empty(), known.is_empty()) {
        (_, true) => ("error-no-such-name", String::new()),
        (false, _) => ("error-near-name", near),
        (true, _) => ("error-other-name", known.join(", ")),
    };
    let message = Message::new(id).with("name", name);
    message.with("known", shown).into()
}

/// `"Europe/Istambul"; did you mean "Europe/Istanbul"?`
fn no_zone(said: &str) -> Option<Part> {
    let (name, rest) = between(said, '"', '"')?;
    let message = match between(rest, '"', '"') {
        Some((near, _)) => Message::new("error-near-zone").with("near", near),
        None => Message::new("error-no-zone"),
    };
    Some(message.with("name", name).into())
}

/// What stands between two signs, and what follows.
fn between(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let (_, behind) = text.split_once(open)?;
    behind.split_once(close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text::Language::{En, Tr};

    fn said(text: &str, language: domain::text::Language) -> String {
        let part = why(text);
        Message::new("error-at")
            .with("place", "x")
            .with("why", part)
            .in_language(language)
    }

    #[test]
    fn what_the_reader_of_json_says_is_put_into_words() {
        let misspelt = "unknown field `report_day`, expected one of `report_days`, `quorum`";
        assert!(
            said(misspelt, En).contains("report_days"),
            "{}",
            said(misspelt, En)
        );
        assert!(!said(misspelt, En).contains("quorum"), "only the nearest");
        let far = "unknown variant `zzz`, expected `both` or `given`";
        assert!(said(far, En).contains("both, given"), "{}", said(far, En));
        let zone = "there is no time zone \"Europe/Istambul\"; did you mean \"Europe/Istanbul\"?";
        assert_eq!(said(zone, En), format!("x: {zone}"));
        for text in [
            misspelt,
            far,
            zone,
            "missing field `id`",
            "invalid type: map, expected u32",
        ] {
            assert_ne!(said(text, En), said(text, Tr), "{text}");
        }
        let number = "invalid type: string \"abc\", expected u32 at line 1 column 21";
        assert!(said(number, En).ends_with("expected a whole number"));
        assert_eq!(said("something rare", Tr), "x: something rare");
    }
}
