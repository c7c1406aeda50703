//! Direction in plain text, for messengers that know nothing of ours.
//!
//! A name of the other script stands in an isolate, and behind it a mark of the text's own direction: where a messenger
//! does not know isolates, the mark alone keeps two Latin names of a Persian line from being read as one run, and a
//! number behind a name from being drawn into it. A line is laid out by its first letter; so none begins with another.

use domain::text::Language;

const LEFT_ISOLATE: char = '\u{2066}';
const RIGHT_ISOLATE: char = '\u{2067}';
const END_ISOLATE: char = '\u{2069}';
const LEFT_MARK: char = '\u{200E}';
const RIGHT_MARK: char = '\u{200F}';

/// A text that a person typed, on one line and in its own direction.
pub fn own(language: Language, text: &str) -> String {
    let text = one_line(text);
    let rtl = language.is_rtl();
    let foreign = |letter: Option<bool>| letter.is_some_and(|letter| letter != rtl);
    let (begin, mark) = if rtl {
        (LEFT_ISOLATE, RIGHT_MARK)
    } else {
        (RIGHT_ISOLATE, LEFT_MARK)
    };
    let mut letters = text.chars().filter_map(is_rtl_letter);
    let (first, last) = (letters.next(), text.chars().rev().find_map(is_rtl_letter));
    match (foreign(first), foreign(last)) {
        (true, _) => format!("{begin}{text}{END_ISOLATE}{mark}"),
        (false, true) => format!("{text}{mark}"),
        (false, false) => text,
    }
}

/// A line as it leaves: in a text from right to left its first sign has that direction.
pub fn line(language: Language, line: &str) -> String {
    let first = line.chars().next();
    let begins = first.is_none_or(|c| c == RIGHT_MARK || is_rtl_letter(c) == Some(true));
    if language.is_rtl() && !begins {
        format!("{RIGHT_MARK}{line}")
    } else {
        line.to_owned()
    }
}

/// Without line breaks, control characters and marks of direction: a typed text never turns what stands around it.
pub(super) fn one_line(text: &str) -> String {
    let is_mark = |c: char| {
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
            || ('\u{202A}'..='\u{202E}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let plain: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a letter is written from right to left; none for what is no letter.
fn is_rtl_letter(c: char) -> Option<bool> {
    if !c.is_alphabetic() {
        return None;
    }
    Some(matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text::Language::{En, Fa};

    #[test]
    fn a_name_of_the_other_script_is_isolated_and_followed_by_a_mark() {
        assert_eq!(own(Fa, "TK 1075"), "\u{2066}TK 1075\u{2069}\u{200F}");
        assert_eq!(own(Fa, "تهران"), "تهران");
        assert_eq!(own(Fa, "نشست B40"), "نشست B40\u{200F}");
        assert_eq!(own(En, "تهران"), "\u{2067}تهران\u{2069}\u{200E}");
        assert_eq!(own(En, "Öztürk 5"), "Öztürk 5");
        assert_eq!(own(Fa, "۱۴:۳۰"), "۱۴:۳۰");
    }

    #[test]
    fn a_typed_text_neither_breaks_the_line_nor_turns_it() {
        assert_eq!(own(En, "one\ntwo\u{202E}\tthree\u{2069}"), "one two three");
        assert_eq!(
            own(Fa, "می‌خواهم"),
            "می‌خواهم",
            "the zero-width non-joiner stays"
        );
    }

    #[test]
    fn a_persian_line_begins_from_the_right() {
        assert_eq!(line(Fa, "۱۴:۳۰"), "\u{200F}۱۴:۳۰");
        assert_eq!(line(Fa, "ساعت ۱۴:۳۰"), "ساعت ۱۴:۳۰");
        assert_eq!(line(En, "14:30"), "14:30");
    }
}
