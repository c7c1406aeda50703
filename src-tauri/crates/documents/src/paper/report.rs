//! The report to the council, in the official form of its language. Risks never stand in it; what nobody has confirmed,
//! costs that are not on record and a decision without a number keep it a draft.

mod costs;
mod results;

use domain::id::PartyId;
use domain::logistics::{Approval, TaskKind};
use domain::organization::OrganizationKind;
use domain::text::Language;
use domain::trip::TripKind;
use serde::Serialize;

use super::cover::{self, Dates, plain, upper};
use super::delegation::Member;
use super::desk::{Desk, Said};
use super::draft::Frame;
use super::programme::Programme;

use costs::Costs;
use results::{GiftRow, MeetingRow, NetworkRow, PromiseRow};

/// The report.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Body {
    tab: String,
    head: Head,
    title: String,
    dates: Dates,
    draft: Option<Frame>,
    recommendation: String,
    mandate: Vec<Said>,
    results: Vec<Said>,
    delegation_label: String,
    delegation: Vec<Member>,
    costs: Option<Costs>,
    clocks: Vec<String>,
    programme: Programme,
    meetings: Vec<MeetingRow>,
    promises: Vec<PromiseRow>,
    networks: Vec<NetworkRow>,
    gifts: Vec<GiftRow>,
    next: Vec<Said>,
    closing: String,
    signer: Signer,
}

/// The head of the letter.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Head {
    invocation: Option<String>,
    masthead: Vec<String>,
    office: String,
    entries: Vec<Entry>,
    date: Option<Entry>,
    addressee: String,
    centred: bool,
    salutation: Option<String>,
    title_first: bool,
}

/// A line of the head; without a value there is room for the pen.
#[derive(Serialize)]
struct Entry {
    label: String,
    value: Option<String>,
}

#[derive(Serialize)]
struct Signer {
    name: String,
    title: Option<Said>,
}

/// The report; none if nothing stands in the programme.
pub(super) fn body(desk: &Desk) -> Option<Body> {
    if desk.shown().is_empty() {
        return None;
    }
    let trip = desk.request.trip;
    let title = plain(desk.trip_title());
    {
        let mut draft = desk.draft.borrow_mut();
        draft.no_costs = !trip
            .costs
            .iter()
            .any(|c| c.actual.is_some() || c.estimated.is_some());
        draft.no_decision = !trip
            .approvals
            .iter()
            .any(|a| a.number.as_ref().is_some_and(|n| !n.trim().is_empty()));
        draft.assumed = prints_assumed(desk);
    }
    let promises = desk.promise_rows();
    let mut body = Body {
        tab: desk.word("paper-report"),
        head: head(desk, &title),
        dates: cover::dates(desk),
        draft: None,
        recommendation: desk.word("paper-recommendation-text"),
        mandate: mandate(desk),
        results: desk.summary(),
        delegation_label: desk.word("paper-delegation-title"),
        delegation: members(desk),
        costs: costs::of(desk),
        clocks: desk.clock_lines(),
        programme: desk.programme(),
        meetings: desk.meeting_rows(&promises),
        networks: desk.network_rows(),
        gifts: desk.gift_rows(),
        next: if promises.is_empty() {
            Vec::new()
        } else {
            vec![Said::Text(desk.word("paper-next-review"))]
        },
        promises,
        closing: desk.word("paper-closing"),
        signer: signer(desk),
        title,
    };
    body.draft = desk.frame(&Default::default());
    Some(body)
}

fn head(desk: &Desk, title: &str) -> Head {
    let date = desk.words.date_plain(
        desk.plan.home.wall(desk.request.now).date(),
        desk.calendar(),
    );
    let entry = |id: &str, value: Option<String>| Entry {
        label: desk.word(id),
        value,
    };
    let office = desk.name(&desk.request.trip.office);
    let department = cover::department(desk);
    let dated = entry("paper-date", Some(date));
    match desk.language() {
        Language::En => Head {
            invocation: None,
            masthead: Vec::new(),
            office: office.clone(),
            entries: vec![
                entry("paper-from", Some(desk.line(&[office, department]))),
                entry("paper-reference", None),
            ],
            date: Some(dated),
            addressee: desk.word("paper-addressee"),
            centred: false,
            salutation: None,
            title_first: true,
        },
        Language::Tr => Head {
            invocation: None,
            masthead: vec![desk.word("paper-state"), upper(desk, &office), department],
            entries: vec![
                entry("paper-reference", None),
                entry("paper-subject", Some(subject(desk, title))),
            ],
            date: Some(dated),
            addressee: turkish_addressee(desk, &office),
            office,
            centred: true,
            salutation: None,
            title_first: false,
        },
        Language::Fa => Head {
            invocation: Some(desk.word("paper-invocation")),
            masthead: Vec::new(),
            office: desk.line(&[office, department]),
            entries: vec![
                entry("paper-reference", None),
                dated,
                entry("paper-enclosure", None),
            ],
            date: None,
            addressee: desk.say("paper-addressee", &[("council", &council(desk))]),
            centred: false,
            salutation: Some(desk.word("paper-salutation")),
            title_first: false,
        },
    }
}

/// "Yurt dışı görev seyahati raporu: …", or of a programme at home.
fn subject(desk: &Desk, title: &str) -> String {
    let id = match desk.request.trip.kind {
        TripKind::Outbound => "paper-subject-outbound",
        TripKind::Hosted | TripKind::Virtual => "paper-subject-programme",
    };
    desk.say(id, &[("title", title)])
}

/// "İSTANBUL BÜYÜKŞEHİR BELEDİYE MECLİSİ BAŞKANLIĞINA": the name of the municipality without its last word, then the
/// council's; never a suffix on a name.
fn turkish_addressee(desk: &Desk, office: &str) -> String {
    let office = upper(desk, office);
    let city = office
        .strip_suffix("BELEDİYESİ")
        .map(str::trim_end)
        .unwrap_or_default();
    desk.say("paper-addressee", &[("city", city)])
        .trim()
        .to_owned()
}

/// The council of the office's city: as the directory names it, else after the city.
fn council(desk: &Desk) -> String {
    let directory = desk.request.directory;
    let city = directory
        .organizations
        .get(&desk.request.trip.office)
        .and_then(|o| o.city.clone())
        .unwrap_or_else(|| desk.request.trip.home.clone());
    let mut councils: Vec<&PartyId> = directory
        .organizations
        .values()
        .filter(|o| o.kind == OrganizationKind::Council && o.city.as_ref() == Some(&city))
        .map(|o| &o.id)
        .collect();
    councils.sort();
    match councils.first() {
        Some(id) => desk.name(id),
        None => desk.say(
            "paper-council-of",
            &[("city", &desk.city(&city).unwrap_or_default())],
        ),
    }
}

fn mandate(desk: &Desk) -> Vec<Said> {
    let trip = desk.request.trip;
    let purpose = desk.text(
        trip.purpose.as_ref(),
        ("trip", trip.id.as_str(), "purpose"),
        &desk.word("paper-purpose"),
    );
    let mut lines: Vec<Said> = purpose.into_iter().collect();
    lines.extend(trip.approvals.iter().map(|a| Said::Text(approval(desk, a))));
    if desk.draft.borrow().no_decision && desk.working() {
        lines.push(Said::Gap(
            desk.say("paper-number-gap", &[("gap", &desk.gap_word())]),
        ));
    }
    lines
}

/// "Council decision: City Council, no. 412, 3 May 2024: approved".
fn approval(desk: &Desk, approval: &Approval) -> String {
    let name = approval
        .names
        .get(desk.language().code())
        .map(|n| desk.own(n))
        .unwrap_or_default();
    let body = approval
        .body
        .as_ref()
        .map(|b| desk.name(b))
        .filter(|body| !name.contains(body.as_str()))
        .unwrap_or_default();
    let number = approval
        .number
        .as_ref()
        .filter(|n| !n.trim().is_empty())
        .map(|n| desk.say("paper-no", &[("number", &desk.own(n))]));
    let date = approval
        .date
        .map(|d| desk.words.date_plain(d, desk.calendar()));
    let what = desk.word("paper-mandate");
    let answer = desk
        .text(
            approval.answer.as_ref(),
            ("approval", approval.id.as_str(), "answer"),
            &what,
        )
        .map(plain);
    let facts = [
        name,
        body,
        number.unwrap_or_default(),
        date.unwrap_or_default(),
        answer.unwrap_or_default(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|f| !f.is_empty()).collect();
    desk.line(&facts)
}

fn members(desk: &Desk) -> Vec<Member> {
    let members = desk.members().into_iter().map(|(_, mut member)| {
        // The role has a column of its own here.
        let role = Said::Text(member.role.clone());
        member.lines.retain(|line| *line != role);
        member
    });
    members.collect()
}

/// Who answers for the report signs it.
fn signer(desk: &Desk) -> Signer {
    let owner = desk
        .request
        .trip
        .tasks
        .iter()
        .find(|t| t.kind == TaskKind::Report)
        .and_then(|t| t.owner.as_ref());
    match owner {
        Some(id) => Signer {
            name: desk.name(id),
            title: desk.titles(id, None).into_iter().next(),
        },
        None => Signer {
            name: String::new(),
            title: None,
        },
    }
}

/// Whether something stands in the report that nobody has confirmed: of an item, of those in it, or of what came of it.
fn prints_assumed(desk: &Desk) -> bool {
    let trip = desk.request.trip;
    let directory = desk.request.directory;
    let of_party = |id: &PartyId| {
        directory
            .people
            .get(id)
            .is_some_and(|p| !p.assumed.is_empty())
            || directory
                .organizations
                .get(id)
                .is_some_and(|o| !o.assumed.is_empty())
    };
    let items = desk.shown().into_iter().any(|i| {
        let item = &trip.items[i];
        let theirs = item
            .meeting
            .iter()
            .flat_map(|m| &m.counterparts)
            .chain(item.participants.iter().map(|p| &p.who));
        !item.assumed.is_empty() || theirs.into_iter().any(of_party)
    });
    let delegates = trip
        .delegation
        .iter()
        .any(|d| !d.assumed.is_empty() || of_party(&d.person));
    let outcomes = trip.outcomes.iter().any(|o| !o.assumed.is_empty());
    items || delegates || outcomes || !trip.assumed.is_empty()
}
