//! Properties of others, given back as they came (iCalendar asks nobody to understand them).

/// What we write ourselves, or must not repeat: it would stand twice, or contradict our text.
const OURS: [&str; 4] = [
    "X-MICROSOFT-CDO-",
    "X-MICROSOFT-DISALLOW-COUNTER",
    "X-APPLE-STRUCTURED-LOCATION",
    "X-ALT-DESC",
];

/// The lines that may be given back: somebody's own property (X-), well formed, and none of ours.
pub(super) fn safe(lines: &[String]) -> impl Iterator<Item = String> + '_ {
    lines.iter().filter_map(|line| {
        let name = line.split([':', ';']).next()?.to_ascii_uppercase();
        let is_foreign = name.len() > 2
            && name.starts_with("X-")
            && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
            && !OURS.iter().any(|ours| name.starts_with(ours));
        (is_foreign && is_sound(&line[name.len()..])).then(|| line.clone())
    })
}

/// Whether a whole line is well formed.
pub(super) fn is_sound_line(line: &str) -> bool {
    let name = line.find([':', ';']);
    name.is_some_and(|end| is_sound(&line[end..]))
}

/// Whether what stands behind a name is parameters and a value: no character of control, quotes
/// in pairs, a colon outside of them, and a zone nowhere, for the file would have to bring it.
fn is_sound(rest: &str) -> bool {
    if rest.chars().any(|c| c.is_control() && c != '\t') {
        return false;
    }
    let mut quoted = false;
    for (at, c) in rest.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ':' if !quoted => {
                let parameters = rest[..at].to_ascii_uppercase();
                return !parameters.contains("TZID") && are_sound(&parameters);
            }
            _ => {}
        }
    }
    false
}

/// Whether each parameter is `;NAME=value`, quoted where it must be.
fn are_sound(parameters: &str) -> bool {
    parameters.is_empty()
        || parameters.starts_with(';')
            && parted(&parameters[1..]).all(|parameter| {
                let Some((name, value)) = parameter.split_once('=') else {
                    return false;
                };
                let plain = value.is_ascii() && !value.contains(['"', ';', ':', '^']);
                let quoted = value.len() > 1
                    && value.starts_with('"')
                    && value.ends_with('"')
                    && value.matches('"').count() == 2
                    && !value.contains('^');
                !name.is_empty()
                    && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
                    && (plain || quoted)
            })
}

/// The parts between semicolons, those in quotes aside.
fn parted(parameters: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    parameters.split(move |c| {
        quoted ^= c == '"';
        c == ';' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sound_line_of_somebody_else_goes_back() {
        let kept = [
            "X-GOOGLE-CONFERENCE:https://meet.example/abc",
            "X-LIC-ERROR;X-LIC-ERRORTYPE=VALUE-PARSE-ERROR;X-A=\"a;b:c\":No value",
            "X-MS-OLK-ORIGINALSTART:20241207T090000Z",
        ];
        let refused = [
            "ATTENDEE:mailto:x@example.org",
            "BEGIN:VALARM",
            "X-A",
            "X-:a",
            "X-A:b\r\nATTENDEE:mailto:x@example.org",
            "X-A;CN=\"b:c",
            "X-A;TZID=Europe/Paris:20241207T090000",
            "X-ALT-DESC;FMTTYPE=text/html:<p>another text</p>",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "x-microsoft-disallow-counter:TRUE",
            "X-Ä:b",
            "X-A;B:c",
        ];
        let lines: Vec<String> = kept
            .iter()
            .chain(&refused)
            .map(ToString::to_string)
            .collect();
        assert_eq!(safe(&lines).collect::<Vec<_>>(), kept);
    }
}
