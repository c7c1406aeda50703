//! Mails: the calendar in them, and what only the mail knows.

use super::super::{Method, StampSource};
use super::*;

const EVENT: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@test\r\nDTSTAMP:20270301T000000Z\r\n\
    DTSTART:20270325T080000Z\r\nDTEND:20270325T090000Z\r\nSUMMARY:Görüşme\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn mail(parts: &str) -> String {
    format!(
        "Received: from x by y\r\nFrom: =?UTF-8?B?w4dhxJ9yxLE=?= <Chief@X.org>\r\nTo: desk@y.org\r\n\
         Date: Mon, 1 Mar 2027 11:30:00 +0300\r\nSubject: =?UTF-8?Q?G=C3=B6r=C3=BC=C5=9Fme?=\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
    )
}

fn part(headers: &str, body: &str) -> String {
    format!("--b\r\n{headers}\r\n\r\n{body}\r\n")
}

/// Base64 in lines of 60.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for index in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * index) & 63) as usize] as char;
            text.push(if index > three.len() { '=' } else { sign });
        }
        if text.len() % 62 == 60 {
            text.push_str("\r\n");
        }
    }
    text
}

fn quoted_printable(text: &str) -> String {
    let bytes = text.bytes().map(|byte| match byte {
        b'\r' | b'\n' | b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
        other => format!("={other:02X}"),
    });
    bytes.collect()
}

#[test]
fn an_invitation_in_base64_or_quoted_printable_or_neither() {
    for (encoding, body) in [
        ("base64", base64(EVENT.as_bytes())),
        ("quoted-printable", quoted_printable(EVENT)),
        ("8bit", EVENT.to_owned()),
        // Zimbra makes CR CR LF of the line ends.
        (
            "quoted-printable",
            quoted_printable(&EVENT.replace("\r\n", "\r\r\n")),
        ),
    ] {
        let headers = format!(
            "Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\nContent-Transfer-Encoding: {encoding}"
        );
        let text = mail(
            &[
                part("Content-Type: text/plain", "Hello"),
                part(&headers, &body),
            ]
            .concat(),
        );
        let read = read_text(&text);
        assert_eq!(
            only(&read).summary.as_deref(),
            Some("Görüşme"),
            "{encoding}"
        );
        assert_eq!(read.method, Some(Method::Request));
        assert!(read.notes.is_empty(), "{encoding}: {:?}", read.notes);
        let mail = read.mail.unwrap();
        assert_eq!(mail.subject.as_deref(), Some("Görüşme"));
        assert_eq!(mail.date, Some(instant("2027-03-01T08:30:00Z")));
        let from = mail.from.unwrap();
        assert_eq!(
            (from.address.as_str(), from.name.as_deref()),
            ("chief@x.org", Some("Çağrı"))
        );
    }
}

#[test]
fn the_same_calendar_as_a_part_and_as_an_attachment_counts_once() {
    let calendar = part(
        "Content-Type: text/calendar; charset=UTF-8; method=REQUEST",
        EVENT,
    );
    let attached = part(
        "Content-Type: application/ics; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics\r\nContent-Transfer-Encoding: base64",
        &base64(EVENT.as_bytes()),
    );
    let read = read_text(&mail(&[calendar, attached].concat()));
    assert_eq!(read.events.len(), 1);
    assert!(!says(&read, &What::MailWithoutCalendar));
}

#[test]
fn the_method_of_the_mail_where_the_calendar_says_none() {
    let silent = EVENT.replace("METHOD:REQUEST\r\n", "");
    let text = mail(&part(
        "Content-Type: text/calendar; charset=UTF-8; method=CANCEL",
        &silent,
    ));
    let read = read_text(&text);
    assert_eq!(only(&read).method, Some(Method::Cancel));
    assert_eq!(whats(&read), [What::MethodFromMail]);
    let text = mail(&part(
        "Content-Type: text/calendar; charset=UTF-8; method=CANCEL",
        EVENT,
    ));
    let read = read_text(&text);
    assert_eq!(only(&read).method, Some(Method::Request));
    assert_eq!(whats(&read), [What::MethodDiffers]);
}

#[test]
fn the_moment_of_the_mail_where_the_version_has_none() {
    let silent = EVENT.replace("DTSTAMP:20270301T000000Z\r\n", "");
    let read = read_text(&mail(&part(
        "Content-Type: text/calendar; charset=UTF-8; method=REQUEST",
        &silent,
    )));
    assert_eq!(only(&read).stamp, Some(instant("2027-03-01T08:30:00Z")));
    assert_eq!(only(&read).stamp_from, StampSource::Mail);
}

#[test]
fn a_calendar_in_a_forwarded_mail_and_as_any_attachment() {
    let inner = mail(&part(
        "Content-Type: text/calendar; charset=UTF-8; method=REQUEST",
        EVENT,
    ))
    .replace("boundary=b", "boundary=c")
    .replace("--b", "--c");
    let read = read_text(&mail(&part("Content-Type: message/rfc822", &inner)));
    assert_eq!(only(&read).summary.as_deref(), Some("Görüşme"));
    let attached = part(
        "Content-Type: application/octet-stream; name=\"a.ics\"\r\nContent-Transfer-Encoding: base64",
        &base64(EVENT.as_bytes()),
    );
    assert_eq!(
        only(&read_text(&mail(&attached))).summary.as_deref(),
        Some("Görüşme")
    );
}

#[test]
fn a_mail_without_a_calendar() {
    let read = read_text(&mail(&part("Content-Type: text/plain", "Hello")));
    assert_eq!(whats(&read), [What::MailWithoutCalendar]);
    assert_eq!(read.mail.unwrap().subject.as_deref(), Some("Görüşme"));
}

#[test]
fn a_mail_in_a_mail_in_a_mail_comes_to_an_end() {
    let mut text = mail(&part(
        "Content-Type: text/calendar; charset=UTF-8; method=REQUEST",
        EVENT,
    ));
    for level in 0..200 {
        let boundary = format!("b{level}");
        text = format!(
            "From: a@x.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={boundary}\r\n\r\n--{boundary}\r\nContent-Type: message/rfc822\r\n\r\n{text}\r\n--{boundary}--\r\n"
        );
    }
    assert_eq!(whats(&read_text(&text)), [What::MailWithoutCalendar]);
}
