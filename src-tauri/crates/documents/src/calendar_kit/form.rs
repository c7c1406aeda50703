//! The form of the kit, in Markdown: what to do with each file, what must be seen, and a table for
//! what was.

use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Utc};
use domain::text::Language;

use super::{Part, Step};
use crate::calendar::Method;
use crate::words::{Calendar, Words};

/// The clients that the form asks about, by the name of their words.
const CLIENTS: [&str; 8] = [
    "outlook-classic",
    "outlook-new",
    "outlook-365",
    "apple-calendar",
    "ios",
    "google",
    "thunderbird",
    "nextcloud",
];

/// A file of the kit, as the form speaks of it.
pub(super) struct Row {
    file: String,
    to_do: &'static str,
    to_see: String,
}

impl Row {
    /// A file, when the trip stands where it does as the file is written.
    pub(super) fn of(part: &Part, file: &str, step: &Step) -> Row {
        let words = Words::of(step.language);
        let times = Times::of(part, step, words);
        let args = [
            ("time", times.place.as_str()),
            ("end", &times.end),
            ("home", &times.home),
            ("early", &times.early),
        ];
        Row {
            file: format!("`{file}`"),
            to_do: what_to_do(part),
            to_see: words.say(&format!("kit-see-{}", part.name), &args),
        }
    }
}

fn what_to_do(part: &Part) -> &'static str {
    match (part.item, part.method.map(Method::name)) {
        (None, _) => "kit-do-import-all",
        (_, None) => "kit-do-import",
        (_, Some("CANCEL")) => "kit-do-cancel",
        _ => "kit-do-accept",
    }
}

/// The hours of an entry, ready to be read.
#[derive(Default)]
struct Times {
    /// The day, and the hour at the place where it begins.
    place: String,
    /// The hour at the place where it ends.
    end: String,
    /// The hour of its start in the home city, on whose clock the form asks to set the device.
    home: String,
    /// The hour that a device shows whose zone rules were made before 2026.
    early: String,
}

impl Times {
    fn of(part: &Part, step: &Step, words: &Words) -> Times {
        let item = part.item.unwrap_or_default();
        let Some(index) = step.trip.items.iter().position(|i| i.id.as_str() == item) else {
            return Times::default();
        };
        let planned = &step.plan.items[index];
        let day = planned
            .day
            .map(|day| words.date_short(day, Calendar::Gregorian));
        let day = day.unwrap_or_default();
        let (Some(start), Some(end), Some(home)) =
            (planned.local_start, planned.local_end, planned.home_start)
        else {
            return Times {
                place: day,
                ..Times::default()
            };
        };
        let begins = words.hour(start.time());
        Times {
            place: words.say("kit-time", &[("date", &day), ("hour", &begins)]),
            end: words.hour(end.time()),
            home: words.hour(home.time()),
            early: words.hour((home - TimeDelta::hours(1)).time()),
        }
    }
}

/// Writes the form.
pub(super) fn write(rows: &[Row], guest: &str, language: Language, now: DateTime<Utc>) -> String {
    let words = Words::of(language);
    let say = |id: &str| words.say(id, &[]);
    let date = words.date_plain(now.date_naive(), Calendar::Gregorian);
    let made = words.say("kit-made", &[("date", &date)]);
    let invited = words.say("kit-for", &[("address", guest)]);
    let mut form = format!("# {}\n\n{}\n\n", say("kit-title"), say("kit-intro"));
    let who = say("kit-who");
    push(&mut form, format_args!("- {made}\n- {invited}\n- {who}\n"));

    section(&mut form, &say("kit-clients"), &say("kit-clients-why"));
    heading(
        &mut form,
        &[say("kit-client"), say("kit-version"), say("kit-how")],
    );
    for client in CLIENTS {
        let how = say(&format!("kit-how-{client}"));
        cells(&mut form, &[client_name(words, client), String::new(), how]);
    }

    section(&mut form, &say("kit-files"), &say("kit-files-why"));
    heading(&mut form, &[say("kit-file"), say("kit-do"), say("kit-see")]);
    for row in rows {
        cells(
            &mut form,
            &[row.file.clone(), say(row.to_do), row.to_see.clone()],
        );
    }

    section(&mut form, &say("kit-results"), &say("kit-marks"));
    let mut clients = vec![say("kit-file")];
    clients.extend(CLIENTS.map(|client| client_name(words, client)));
    heading(&mut form, &clients);
    for row in rows {
        let mut empty = vec![row.file.clone()];
        empty.resize(clients.len(), String::new());
        cells(&mut form, &empty);
    }
    section(&mut form, &say("kit-notes"), &say("kit-notes-why"));
    form
}

fn client_name(words: &Words, client: &str) -> String {
    words.say(&format!("kit-client-{client}"), &[])
}

fn section(form: &mut String, title: &str, why: &str) {
    push(form, format_args!("\n## {title}\n\n{why}\n\n"));
}

fn heading(form: &mut String, names: &[String]) {
    cells(form, names);
    push(form, format_args!("{}|\n", "|---".repeat(names.len())));
}

fn cells(form: &mut String, texts: &[String]) {
    for text in texts {
        push(form, format_args!("| {} ", text.replace('|', "\\|")));
    }
    form.push_str("|\n");
}

/// Writing into a string cannot fail.
fn push(form: &mut String, text: std::fmt::Arguments) {
    form.write_fmt(text).unwrap_or_default();
}
