//! Headers of a mail: short lines of ASCII, other letters as encoded words (RFC 5322, RFC 2047).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

use crate::calendar::encode::one_line;

/// The most characters of a line, without its break.
const LIMIT: usize = 76;

/// Octets that fit into an encoded word beside its marks, in groups of three.
const WORD: usize = 45;

/// The headers of a mail, one after the other.
#[derive(Default)]
pub(super) struct Header {
    out: String,
}

impl Header {
    /// A header whose value is ASCII that we made.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        for part in [name, ": ", value, "\r\n"] {
            self.out.push_str(part);
        }
    }

    /// A header whose value is a text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let value = one_line(value);
        self.out.push_str(name);
        self.out.push(':');
        if is_plain(&value) && name.len() + 2 + value.len() <= LIMIT {
            self.out.push(' ');
            self.out.push_str(&value);
        } else {
            push_encoded(&mut self.out, &value, name.len() + 1);
        }
        self.out.push_str("\r\n");
    }

    /// A header that lists people, each on a line of its own; none where nobody is listed.
    pub(super) fn mailboxes(&mut self, name: &str, list: &[(&str, &str)]) {
        if list.is_empty() {
            return;
        }
        self.out.push_str(name);
        self.out.push(':');
        let mut used = name.len() + 1;
        for (i, (name, address)) in list.iter().enumerate() {
            if i > 0 {
                self.out.push_str(",\r\n");
                used = 0;
            }
            self.mailbox(&one_line(name), address, used);
        }
        self.out.push_str("\r\n");
    }

    fn mailbox(&mut self, name: &str, address: &str, used: usize) {
        let name = name.trim();
        if name.is_empty() {
            self.out.push(' ');
            self.out.push_str(address);
            return;
        }
        let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
        let one = used + quoted.len() + address.len() + 6;
        if is_plain(name) && one <= LIMIT {
            for part in [" \"", &quoted, "\" <", address, ">"] {
                self.out.push_str(part);
            }
            return;
        }
        push_encoded(&mut self.out, name, used);
        for part in ["\r\n <", address, ">"] {
            self.out.push_str(part);
        }
    }

    /// The headers as they stand in the mail.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Appends a header whose value is a list of parameters, folded between them.
pub(super) fn push_parameters(out: &mut String, name: &str, parts: &[&str]) {
    out.push_str(name);
    out.push(':');
    let mut used = name.len() + 1;
    for (i, part) in parts.iter().enumerate() {
        let mark = if i + 1 < parts.len() { ";" } else { "" };
        if used + 1 + part.len() + mark.len() > LIMIT {
            out.push_str("\r\n");
            used = 0;
        }
        for part in [" ", part, mark] {
            out.push_str(part);
        }
        used += 1 + part.len() + mark.len();
    }
    out.push_str("\r\n");
}

/// Whether a text may stand as it is: visible ASCII, and nothing that looks like an encoded word.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|c| c == b' ' || c.is_ascii_graphic()) && !text.contains("=?")
}

/// Appends a text as encoded words, each of whole characters and on a line of its own but the
/// first, which stands behind so many characters.
fn push_encoded(out: &mut String, text: &str, used: usize) {
    // `=?UTF-8?B?` and `?=` and the blank before them take thirteen characters.
    let fits = LIMIT.saturating_sub(used + 13) / 4 * 3;
    let mut room = fits.min(WORD);
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = rest.len().min(room);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        if end > 0 {
            out.push_str(" =?UTF-8?B?");
            STANDARD.encode_string(&rest[..end], out);
            out.push_str("?=");
        }
        rest = &rest[end..];
        if !rest.is_empty() {
            out.push_str("\r\n");
        }
        room = WORD;
    }
}

/// `Thu, 28 Nov 2024 09:00:00 +0000`.
pub(super) fn date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S +0000").to_string()
}
