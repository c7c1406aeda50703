//! Those who invite, are invited, and answer.

use super::super::{Answer, Method, Role};
use super::*;

#[test]
fn addresses_are_compared_in_small_letters_without_their_scheme() {
    let (event, _) = one(&event_of(
        "ORGANIZER;CN=\"Öztürk, Çağrı\";SENT-BY=\"mailto:desk@x.org\":MAILTO:Chief@X.org\n\
         ATTENDEE;CN=A;ROLE=CHAIR;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:a@x.org\n\
         ATTENDEE;CN=\"B ^'the bee^'\";ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION:B@x.org\n\
         ATTENDEE;DELEGATED-TO=\"mailto:D@x.org\",\"mailto:E@x.org\";PARTSTAT=DELEGATED:mailto:c@x.org\n\
         ATTENDEE;CN=No One:invalid:nomail",
    ));
    let organizer = event.organizer.unwrap();
    assert_eq!(organizer.address, "chief@x.org");
    assert_eq!(organizer.name.as_deref(), Some("Öztürk, Çağrı"));
    assert_eq!(organizer.sent_by.as_deref(), Some("desk@x.org"));
    let [a, b, c, d] = &event.attendees[..] else {
        panic!("four guests")
    };
    assert_eq!(
        (a.role, a.answer, a.rsvp),
        (Some(Role::Chair), Some(Answer::Accepted), true)
    );
    assert_eq!(
        (b.address.as_str(), b.name.as_deref()),
        ("b@x.org", Some("B \"the bee\""))
    );
    assert_eq!(c.delegated_to, ["d@x.org", "e@x.org"]);
    assert_eq!(d.address, "");
}

#[test]
fn a_guest_without_an_address_is_named() {
    let (_, notes) = one(&event_of("ATTENDEE;CN=No One:invalid:nomail"));
    assert_eq!(
        notes,
        [What::NoAddress {
            name: "No One".into()
        }]
    );
}

#[test]
fn an_answer_needs_no_start_and_no_title() {
    let text = calendar(
        "METHOD:REPLY\nBEGIN:VEVENT\nUID:1@attache.calendar\nSEQUENCE:2\nDTSTAMP:20270301T101500Z\n\
         ORGANIZER:mailto:us@x.org\nATTENDEE;PARTSTAT=DECLINED:mailto:Guest@y.org\nCOMMENT:Sorry\\, I am away\n\
         REQUEST-STATUS:2.0;Success\nRRULE:FREQ=DAILY\nEND:VEVENT",
    );
    let (event, notes) = one(&text);
    assert_eq!(event.method, Some(Method::Reply));
    assert_eq!((event.start, event.summary), (None, None));
    assert_eq!(event.attendees[0].answer, Some(Answer::Declined));
    assert_eq!(event.comment.as_deref(), Some("Sorry, I am away"));
    assert_eq!(event.request_status, ["2.0;Success"]);
    assert_eq!(event.recurrence_id, None);
    assert_eq!(notes, [What::RuleIgnored]);
}

#[test]
fn answers_of_two_guests_to_one_meeting_are_two() {
    let answer = |who: &str| {
        format!(
            "BEGIN:VEVENT\nUID:1\nDTSTAMP:20270301T000000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}\nEND:VEVENT\n"
        )
    };
    let text = calendar(&format!(
        "METHOD:REPLY\n{}{}",
        answer("a@x.org"),
        answer("b@x.org")
    ));
    assert_eq!(read_text(&text).events.len(), 2);
}

#[test]
fn an_invitation_without_a_start_is_not_imported_and_a_cancellation_is() {
    let event = "BEGIN:VEVENT\nUID:1\nDTSTAMP:20270301T000000Z\nSUMMARY:x\nEND:VEVENT";
    let read = read_text(&calendar(&format!("METHOD:REQUEST\n{event}")));
    assert_eq!((read.events.len(), whats(&read)), (0, vec![What::NoStart]));
    let read = read_text(&calendar(&format!("METHOD:CANCEL\n{event}")));
    assert_eq!((read.events.len(), whats(&read)), (1, vec![]));
}
