//! A day that does not go as planned: `shift` moves what comes after an item, `repair` finds the
//! fewest changes after something happened. Both show first, and take with `--apply`. The JSON is a
//! contract: its keys stay.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use clap::Args;
use documents::words::Scene;
use domain::check::Finding;
use domain::id::{ItemId, PartyId};
use domain::schedule::{self, Change, Disturbance, Reach};
use domain::time::When;
use engine::book::Loaded;
use engine::{Error, edit};
use serde_json::{Value, json};

use super::schedule::{SECONDS, clock, title};
use super::{Desk, check, typed};

#[derive(Debug, Args)]
pub(crate) struct Shift {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(value_name = "ITEM")]
    after: String,
    #[arg(value_name = "MINUTES", allow_hyphen_values = true, value_parser = typed::minutes::<i64>)]
    by: i64,
    #[arg(long)]
    nights: bool,
    #[arg(long)]
    apply: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["late", "without", "away"])))]
pub(crate) struct Repair {
    #[arg(value_name = "TRIP")]
    trip: String,
    #[arg(long, value_name = "ITEM=MINUTES", value_parser = typed::late)]
    late: Option<(String, i64)>,
    #[arg(long, value_name = "ITEM")]
    without: Option<String>,
    #[arg(long, value_name = "PERSON")]
    away: Option<String>,
    #[arg(long, value_name = "INSTANT", requires = "away", value_parser = typed::instant)]
    leaves: Option<DateTime<Utc>>,
    #[arg(long, value_name = "INSTANT", requires = "away", value_parser = typed::instant)]
    back: Option<DateTime<Utc>>,
    #[arg(long)]
    apply: bool,
    #[arg(long)]
    json: bool,
    #[arg(long, value_name = "N", value_parser = typed::number::<u64>)]
    seconds: Option<u64>,
}

pub(crate) fn shift(desk: &mut Desk<'_>, wish: &Shift) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let reach = if wish.nights { Reach::Trip } else { Reach::Day };
        let from = (wish.after.as_str(), reach);
        let found = edit::schedule::shift_preview(book, &wish.trip, from, wish.by, desk.show)?;
        let loaded = book.trip(&wish.trip)?;
        if wish.json {
            let answer = shift_answer(desk, &loaded, &found);
            desk.print_json(&answer);
        } else {
            print_shift(desk, &loaded, &found);
        }
        if wish.apply && !found.moved.is_empty() {
            let done = edit::schedule::shift(book, &wish.trip, from, wish.by, desk.show)?;
            desk.tell(&done.said);
        }
        Ok(())
    })
}

fn shift_answer(desk: &Desk<'_>, loaded: &Loaded<'_>, found: &schedule::Shift) -> Value {
    let moved = found.moved.iter().map(|(id, to)| {
        let from = loaded.trip.item(id.as_str()).and_then(|item| item.when);
        json!({ "id": id, "from": from, "to": to })
    });
    json!({
        "moved": moved.collect::<Vec<_>>(),
        "until": found.until,
        "breaks": findings(desk, loaded, &found.breaks),
        "mends": findings(desk, loaded, &found.mends),
        "tell": found.tell,
    })
}

fn print_shift(desk: &mut Desk<'_>, loaded: &Loaded<'_>, found: &schedule::Shift) {
    if found.moved.is_empty() {
        let line = desk.say("cli-shift-nothing", &[]);
        desk.print(&line);
    }
    for (id, to) in &found.moved {
        let from = loaded.trip.item(id.as_str()).and_then(|item| item.when);
        print_move(desk, loaded, id, from.as_ref(), Some(to));
    }
    if let Some(until) = &found.until {
        let name = title(loaded.trip, until.as_str(), desk.show.language);
        let line = desk.say("cli-shift-until", &[("item", name)]);
        desk.print(&line);
    }
    print_told(desk, loaded, &found.tell);
    print_findings(desk, loaded, &found.breaks);
}

pub(crate) fn repair(desk: &mut Desk<'_>, wish: &Repair) -> Result<(), Error> {
    desk.with_book(|desk, session| {
        let book = session.book()?;
        let Some(disturbance) = disturbance(wish) else {
            return Ok(());
        };
        let (began, most) = (Instant::now(), wish.seconds.unwrap_or(SECONDS));
        let late = || began.elapsed() >= Duration::from_secs(most);
        let show = desk.show;
        let found = edit::schedule::repair_preview(book, &wish.trip, &disturbance, &late, show)?;
        let loaded = book.trip(&wish.trip)?;
        if wish.json {
            let answer = json!({
                "given": found.given.iter().map(change).collect::<Vec<_>>(),
                "changes": found.changes.iter().map(change).collect::<Vec<_>>(),
                "proven": found.proven,
                "remains": findings(desk, &loaded, &found.remains),
            });
            desk.print_json(&answer);
        } else {
            print_repair(desk, &loaded, &found);
        }
        if wish.apply && !(found.given.is_empty() && found.changes.is_empty()) {
            let done = edit::schedule::repair(book, &wish.trip, &found, show)?;
            desk.tell(&done.said);
        }
        Ok(())
    })
}

fn disturbance(wish: &Repair) -> Option<Disturbance> {
    let late = wish.late.as_ref();
    let without = wish.without.as_deref().map(ItemId::from);
    let away = wish.away.as_deref().map(PartyId::from);
    late.map(|(item, minutes)| Disturbance::Late(ItemId::from(item.as_str()), *minutes))
        .or(without.map(Disturbance::Without))
        .or(away.map(|who| Disturbance::Away(who, wish.leaves, wish.back)))
}

fn change(change: &Change) -> Value {
    json!({ "id": change.item, "from": change.from, "to": change.to, "tell": change.tell })
}

fn print_repair(desk: &mut Desk<'_>, loaded: &Loaded<'_>, found: &schedule::Repair) {
    let all = found.given.iter().chain(&found.changes);
    for change in all {
        let (from, to) = (Some(&change.from), change.to.as_ref());
        print_move(desk, loaded, &change.item, from, to);
        print_told(desk, loaded, &change.tell);
    }
    if found.changes.is_empty() {
        let line = desk.say("cli-repair-nothing", &[]);
        desk.print(&line);
    }
    if !found.proven {
        let line = desk.say("cli-repair-unproven", &[]);
        desk.tell(&line);
    }
    print_findings(desk, loaded, &found.remains);
}

/// One line: from when to when, and what.
fn print_move(
    desk: &mut Desk<'_>,
    loaded: &Loaded<'_>,
    id: &ItemId,
    from: Option<&When>,
    to: Option<&When>,
) {
    let open = desk.say("cli-to-be-placed", &[]);
    let name = title(loaded.trip, id.as_str(), desk.show.language);
    let from = from.map(clock).unwrap_or_default();
    let to = to.map_or(open, clock);
    desk.print(&format!("  {from} → {to}  {name}"));
}

fn print_told(desk: &mut Desk<'_>, loaded: &Loaded<'_>, tell: &[PartyId]) {
    let language = desk.show.language;
    let names = tell.iter().map(|id| {
        let name = loaded.directory.name_of(id, language);
        name.unwrap_or(id.as_str())
    });
    let names = names.collect::<Vec<_>>().join(" · ");
    if !names.is_empty() {
        let line = desk.say("cli-to-be-told", &[("names", &names)]);
        desk.print(&format!("    {line}"));
    }
}

fn findings(desk: &Desk<'_>, loaded: &Loaded<'_>, found: &[Finding]) -> Vec<Value> {
    let scene = scene(desk, loaded);
    found
        .iter()
        .map(|f| check::as_json(&scene, &(f, None)))
        .collect()
}

fn print_findings(desk: &mut Desk<'_>, loaded: &Loaded<'_>, found: &[Finding]) {
    for finding in found {
        let said = scene(desk, loaded).finding(finding);
        let grave = desk.words().severity(finding.severity);
        desk.print(&format!("! {grave} · {}", said.what));
    }
}

fn scene<'a>(desk: &Desk<'_>, loaded: &Loaded<'a>) -> Scene<'a> {
    let calendar = check::calendar(desk);
    Scene::plain(
        desk.words(),
        loaded.trip,
        loaded.directory,
        loaded.plan,
        calendar,
    )
}
