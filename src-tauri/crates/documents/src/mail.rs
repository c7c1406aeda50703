//! A letter about a meeting, as a draft that the mail program of the computer opens (`.eml`).
//!
//! iMIP (RFC 6047): the text in the reader's language, and beside it the same meeting for the
//! reader's calendar, whose part names the METHOD of the file. Both stand in base64, because line
//! ends of quoted-printable have come out doubled, and Outlook no longer saw an invitation.
//! Nothing is sent by itself: `X-Unsent` makes Outlook open a draft, others open a message that
//! can be edited as new. The same meeting gives the same bytes.

mod header;
mod text;

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::id::PlaceId;
use sha2::{Digest, Sha256};

use crate::calendar::{self, FILE_NAME, Input, Mailbox, Meeting, Refused, Said, Written, address};
use header::{Header, date};

/// A letter about a meeting.
pub struct Draft<'a> {
    /// The meeting and what is said of it; its input names the language of the reader, and the
    /// moment of making.
    pub meeting: &'a Meeting<'a>,
    /// Its file, from [`calendar::meeting`].
    pub written: &'a Written,
    /// To whom.
    pub to: &'a [Mailbox],
    /// Who else may read it.
    pub cc: &'a [Mailbox],
    /// The trip as the meeting was issued last, for what was when and where before.
    pub before: Option<&'a Input<'a>>,
    /// The city whose clock the reader lives by, where it is known.
    pub reader: Option<&'a PlaceId>,
    /// How the file is handed over.
    pub attachment: Attachment,
}

/// How the file of a meeting is handed over in its letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attachment {
    /// As a part that the reader's calendar sees.
    #[default]
    InPlace,
    /// In place, and once more as `invite.ics` to save, for mail programs without a calendar.
    AndFile,
}

/// Writes the letter; refused where nobody gets it or an address is none.
pub fn draft(draft: &Draft) -> Result<Vec<u8>, Refused> {
    let meeting = draft.meeting;
    let said = calendar::said(meeting.input, meeting.item, draft.reader)?;
    let before = draft.before.and_then(|before| {
        // Said to the same reader as what is new.
        let before = Input {
            language: meeting.input.language,
            options: meeting.input.options,
            may_see: meeting.input.may_see,
            ..*before
        };
        calendar::said(&before, meeting.item, draft.reader).ok()
    });
    let words = text::of(meeting, &said, before.as_ref());
    let mark = mark(draft, &said);
    let mut out = headers(draft, &words.subject, &mark)?;
    let alternative = format!("{}-a", &mark[..40]);
    let mixed = format!("{}-m", &mark[..40]);
    if draft.attachment == Attachment::AndFile {
        push_multipart(&mut out, "mixed", &mixed);
        push_boundary(&mut out, &mixed);
    }
    push_multipart(&mut out, "alternative", &alternative);
    push_boundary(&mut out, &alternative);
    push_part(
        &mut out,
        &["text/plain", "charset=UTF-8"],
        &[],
        words.body.as_bytes(),
    );
    push_boundary(&mut out, &alternative);
    let method = format!("method={}", meeting.method.name());
    let calendar = [
        "text/calendar",
        &method,
        "charset=UTF-8",
        "component=vevent",
    ];
    push_part(&mut out, &calendar, &[], &draft.written.bytes);
    push_end(&mut out, &alternative);
    if draft.attachment == Attachment::AndFile {
        push_boundary(&mut out, &mixed);
        let name = format!("name={FILE_NAME}");
        let file_name = format!("filename={FILE_NAME}");
        let disposition = ["attachment", file_name.as_str()];
        push_part(
            &mut out,
            &["application/ics", &name],
            &disposition,
            &draft.written.bytes,
        );
        push_end(&mut out, &mixed);
    }
    Ok(out.into_bytes())
}

/// From, to, about what, when: RFC 5322.
fn headers(draft: &Draft, subject: &str, mark: &str) -> Result<String, Refused> {
    let meeting = draft.meeting;
    let organizer = checked(meeting.organizer, Refused::NoOrganizer)?;
    let mut out = Header::default();
    match meeting.sent_by {
        // The letter comes from whoever sends it; the calendar says for whom (SENT-BY).
        Some(sender) if !sender.eq_ignore_ascii_case(organizer) => {
            let sender = Mailbox {
                name: meeting.organizer.name.clone(),
                address: sender.to_owned(),
            };
            let address = checked(&sender, Refused::NoOrganizer)?;
            out.mailboxes("From", &[(&sender.name, address)]);
        }
        _ => out.mailboxes("From", &[(&meeting.organizer.name, organizer)]),
    }
    if draft.to.is_empty() {
        return Err(Refused::NobodyAsked);
    }
    for (name, list) in [("To", draft.to), ("Cc", draft.cc)] {
        let list = list.iter().map(|mailbox| {
            let address = checked(mailbox, Refused::NobodyAsked)?;
            Ok((mailbox.name.as_str(), address))
        });
        let list: Result<Vec<_>, Refused> = list.collect();
        out.mailboxes(name, &list?);
    }
    out.text("Subject", subject);
    out.plain("Date", &date(meeting.input.stamp));
    out.plain("Message-ID", &format!("<{}@attache.calendar>", &mark[..32]));
    out.plain("MIME-Version", "1.0");
    out.plain("Content-Language", meeting.input.language.code());
    out.plain("X-Unsent", "1");
    Ok(out.finish())
}

fn checked(mailbox: &Mailbox, missing: Refused) -> Result<&str, Refused> {
    address::bare(&mailbox.address, missing)
}

/// What tells this letter from every other: the version of the meeting, what is said of it, when
/// and to whom. Letters of it stand in the boundaries, where no base64 has a hyphen.
fn mark(draft: &Draft, said: &Said) -> String {
    let mut hash = Sha256::new();
    let stamp = draft.meeting.input.stamp.timestamp().to_string();
    let sequence = said.sequence.to_string();
    let method = draft.meeting.method.name();
    for part in [said.uid.as_str(), &sequence, &stamp, method] {
        hash.update(part);
        hash.update("\n");
    }
    for mailbox in draft.to.iter().chain(draft.cc) {
        hash.update(mailbox.address.to_lowercase());
        hash.update("\n");
    }
    hash.update(&draft.written.bytes);
    hash.finalize().iter().fold(String::new(), |mut out, byte| {
        // Writing into a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn push_multipart(out: &mut String, kind: &str, boundary: &str) {
    let kind = format!("multipart/{kind}");
    let boundary = format!("boundary=\"{boundary}\"");
    header::push_parameters(out, "Content-Type", &[&kind, &boundary]);
    out.push_str("\r\n");
}

fn push_boundary(out: &mut String, boundary: &str) {
    for part in ["--", boundary, "\r\n"] {
        out.push_str(part);
    }
}

fn push_end(out: &mut String, boundary: &str) {
    for part in ["--", boundary, "--\r\n"] {
        out.push_str(part);
    }
}

/// A part: its headers, a blank line, and its bytes in lines of base64.
fn push_part(out: &mut String, kind: &[&str], disposition: &[&str], bytes: &[u8]) {
    header::push_parameters(out, "Content-Type", kind);
    if !disposition.is_empty() {
        header::push_parameters(out, "Content-Disposition", disposition);
    }
    out.push_str("Content-Transfer-Encoding: base64\r\n\r\n");
    for line in bytes.chunks(57) {
        STANDARD.encode_string(line, out);
        out.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests;
