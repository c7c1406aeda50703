//! The words of the letter: what, when, where, who asks; what was before; politely.

use crate::calendar::encode::one_line;
use crate::calendar::{Meeting, Method, Said};
use crate::words::Words;

/// Subject and text of a letter.
pub(super) struct Letter {
    pub(super) subject: String,
    /// With the line breaks of a mail.
    pub(super) body: String,
}

/// Puts the letter into the reader's language.
pub(super) fn of(meeting: &Meeting, said: &Said, before: Option<&Said>) -> Letter {
    let words = Words::of(meeting.input.language);
    let (subject, opening) = match meeting.method {
        Method::Publish => ("mail-subject-publish", "mail-publish"),
        Method::Request => ("mail-subject-request", "mail-request"),
        Method::Reschedule => ("mail-subject-reschedule", "mail-reschedule"),
        Method::Update => ("mail-subject-update", "mail-update"),
        Method::Cancel => ("mail-subject-cancel", "mail-cancel"),
        Method::Uninvite => ("mail-subject-uninvite", "mail-uninvite"),
        Method::DeclineCounter => ("mail-subject-decline-counter", "mail-decline-counter"),
    };
    let mut lines = vec![words.say(opening, &[]), String::new()];
    push_meeting(&mut lines, words, meeting, said, before);
    if let Some(comment) = meeting.comment.filter(|c| !c.trim().is_empty()) {
        lines.push(String::new());
        lines.extend(comment.trim().lines().map(|l| one_line(l).into_owned()));
    }
    if meeting.method.name() == "REQUEST" {
        lines.push(String::new());
        lines.push(words.say("mail-answer", &[]));
    }
    let mut body = lines.join("\r\n");
    body.push_str("\r\n");
    Letter {
        subject: words.say(subject, &[("title", &said.title)]),
        body,
    }
}

fn push_meeting(
    lines: &mut Vec<String>,
    words: &Words,
    meeting: &Meeting,
    said: &Said,
    before: Option<&Said>,
) {
    let moved = before.filter(|_| meeting.method == Method::Reschedule);
    lines.push(said.title.clone());
    let (when, place) = match moved {
        Some(before) if before.when != said.when => {
            push(lines, words, "mail-when-before", &before.when);
            ("mail-when-now", "mail-place")
        }
        _ => ("mail-when", "mail-place"),
    };
    push(lines, words, when, &said.when);
    let was = moved.filter(|before| before.place != said.place);
    if let Some(before) = was.and_then(|before| before.place.clone()) {
        push(lines, words, "mail-place-before", &[before]);
    }
    let place = if was.is_some() {
        "mail-place-now"
    } else {
        place
    };
    if let Some(here) = &said.place {
        push(lines, words, place, std::slice::from_ref(here));
    }
    // Whoever no longer comes needs no way in.
    let off = matches!(meeting.method, Method::Cancel | Method::Uninvite);
    if let Some(link) = said.link.as_ref().filter(|_| !off) {
        push(lines, words, "mail-link", std::slice::from_ref(link));
    }
    let name = one_line(&meeting.organizer.name);
    if !name.is_empty() {
        push(lines, words, "mail-organizer", &[name.into_owned()]);
    }
}

/// A label with what it is the label of; more lines than one stand below it.
fn push(lines: &mut Vec<String>, words: &Words, id: &str, said: &[String]) {
    if let [one] = said {
        lines.push(words.say(id, &[("said", one)]));
        return;
    }
    lines.push(words.say(id, &[("said", "")]).trim_end().to_owned());
    lines.extend(said.iter().map(|line| format!("  {line}")));
}
