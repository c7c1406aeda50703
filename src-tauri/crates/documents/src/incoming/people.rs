//! People in a line: who invites, who is invited, and how they answer.

use super::draft::{shown, some};
use super::event::{Answer, Attendee, Party, Role};
use super::line::{Line, plain};
use super::{limits, value};

/// Who invites.
pub(super) fn party(line: &Line) -> Party {
    Party {
        address: address_of(line),
        name: line
            .param("CN")
            .map(|name| value::line(&name))
            .filter(|text| !text.is_empty()),
        sent_by: line
            .param("SENT-BY")
            .map(|by| value::address(&by))
            .filter(|text| !text.is_empty()),
    }
}

/// The address; Exchange keeps it in a parameter where the value is a name of its own.
fn address_of(line: &Line) -> String {
    let address = value::address(line.value());
    if !address.is_empty() {
        return address;
    }
    line.param("EMAIL")
        .map(|email| value::address(&email))
        .unwrap_or_default()
}

/// Who is invited, or answers.
pub(super) fn attendee(line: &Line) -> Attendee {
    let mut attendee = Attendee {
        address: address_of(line),
        ..Attendee::default()
    };
    for (name, raw) in line.params() {
        let value = plain(raw);
        match name.to_ascii_uppercase().as_str() {
            "CN" => attendee.name = some(value::line(&value)),
            "ROLE" => attendee.role = role(&value),
            "CUTYPE" => attendee.kind = some(shown(&value).to_ascii_uppercase()),
            "PARTSTAT" | "STATUS" => attendee.answer = answer(&value),
            "RSVP" => {
                attendee.rsvp =
                    value.eq_ignore_ascii_case("TRUE") || value.eq_ignore_ascii_case("YES")
            }
            "DELEGATED-TO" => attendee.delegated_to = addresses(raw),
            "DELEGATED-FROM" => attendee.delegated_from = addresses(raw),
            "SENT-BY" => attendee.sent_by = some(value::address(&value)),
            _ => {}
        }
    }
    attendee
}

fn addresses(list: &str) -> Vec<String> {
    let addresses = list.split(',').map(value::address);
    addresses
        .filter(|address| !address.is_empty())
        .take(limits::CODES)
        .collect()
}

fn role(code: &str) -> Option<Role> {
    match code.to_ascii_uppercase().as_str() {
        "CHAIR" => Some(Role::Chair),
        "REQ-PARTICIPANT" => Some(Role::Required),
        "OPT-PARTICIPANT" => Some(Role::Optional),
        "NON-PARTICIPANT" => Some(Role::Informed),
        _ => None,
    }
}

/// The answer; the words of vCalendar 1.0 are read too.
fn answer(code: &str) -> Option<Answer> {
    match code.to_ascii_uppercase().as_str() {
        "NEEDS-ACTION" | "NEEDS ACTION" => Some(Answer::Awaited),
        "ACCEPTED" | "CONFIRMED" => Some(Answer::Accepted),
        "DECLINED" => Some(Answer::Declined),
        "TENTATIVE" => Some(Answer::Tentative),
        "DELEGATED" => Some(Answer::Delegated),
        _ => None,
    }
}
