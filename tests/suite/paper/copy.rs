//! A paper as a reader holds it: printed, and read back page by page.

use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};
use documents::paper::{
    Edition, Paper, PaperError, Printed, Request, Since, Size, contents, print,
};
use documents::words::Calendar;
use domain::directory::Directory;
use domain::id::{ItemId, PartyId};
use domain::plan::{Plan, plan};
use domain::release::Programme;
use domain::text::Language;
use domain::trip::Trip;

/// What is printed, of which trip, for whom.
pub struct Copy {
    pub trip: Trip,
    pub directory: Directory,
    pub plan: Plan,
    pub paper: Paper,
    pub edition: Edition,
    pub size: Size,
    pub language: Language,
    pub person: Option<PartyId>,
    pub item: Option<ItemId>,
    pub released: Option<u32>,
    /// The programme of the release before, and its plan; none: the same as now.
    pub before: Option<(Trip, Directory, Plan)>,
    /// Whether there was no release before.
    pub first: bool,
}

impl Copy {
    /// A reader's pack in English for everyone.
    pub fn of((trip, directory): (Trip, Directory)) -> Copy {
        let plan = plan(&trip, &directory);
        Copy {
            trip,
            directory,
            plan,
            paper: Paper::Pack,
            edition: Edition::Reader,
            size: Size::A4,
            language: Language::En,
            person: None,
            item: None,
            released: None,
            before: None,
            first: false,
        }
    }

    /// The copy of one person.
    pub fn held_by(self, person: &str) -> Copy {
        Copy {
            person: Some(PartyId::new(person)),
            ..self
        }
    }

    /// A copy of what changed since this programme.
    pub fn since(self, (trip, directory): (Trip, Directory)) -> Copy {
        let plan = plan(&trip, &directory);
        Copy {
            paper: Paper::Changes,
            before: Some((trip, directory, plan)),
            released: Some(2),
            ..self
        }
    }

    /// Prints it on 28 November 2024, in both calendars.
    pub fn print(&self) -> Result<Printed, PaperError> {
        self.asked(print)
    }

    /// What stands on it, for a person to read.
    pub fn contents(&self) -> String {
        let contents = self.asked(contents).unwrap();
        serde_json::to_string_pretty(&contents).unwrap() + "\n"
    }

    fn asked<T>(&self, of: impl Fn(&Request) -> T) -> T {
        let now: DateTime<Utc> = "2024-11-28T09:00:00Z".parse().unwrap();
        let (solar, gregorian) = (Calendar::SolarHijri, Calendar::Gregorian);
        let at: DateTime<Utc> = "2024-11-25T15:30:00Z".parse().unwrap();
        let (trip, directory, plan) = match &self.before {
            Some((trip, directory, plan)) => (trip, directory, plan),
            None => (&self.trip, &self.directory, &self.plan),
        };
        let programme = Programme {
            trip,
            directory,
            plan,
        };
        of(&Request {
            paper: self.paper,
            edition: self.edition,
            size: self.size,
            language: self.language,
            calendars: &match self.language {
                Language::Fa => [solar, gregorian],
                _ => [gregorian, solar],
            },
            trip: &self.trip,
            directory: &self.directory,
            plan: &self.plan,
            person: self.person.as_ref(),
            item: self.item.as_ref(),
            now,
            released: self.released,
            since: (!self.first).then_some(Since {
                number: 1,
                at,
                programme,
            }),
            office_name: None,
        })
    }

    /// Prints it, and reads what stands on its pages.
    pub fn pages(&self) -> Vec<String> {
        pages(&self.print().unwrap().pdf)
    }

    /// What stands on all its pages.
    pub fn text(&self) -> String {
        self.pages().join("\n")
    }
}

/// The words on each page, in lines of one space, without the two signs that pdftotext moves.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is installed (package poppler-utils)");
    let mut stdin = child.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || std::io::Write::write_all(&mut stdin, &pdf));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the file is a PDF");
    let text = String::from_utf8(output.stdout).unwrap();
    let signs = [
        '\u{200C}', '\u{0654}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}',
        '\u{2068}', '\u{2069}',
    ];
    let plain: String = text.chars().filter(|c| !signs.contains(c)).collect();
    let mut pages: Vec<String> = plain.split('\u{c}').map(spaced).collect();
    pages.pop();
    pages
}

fn spaced(page: &str) -> String {
    let lines = page
        .lines()
        .map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a Persian phrase stands somewhere on one line: pdftotext moves spaces beside numbers, and turns lam-alef.
pub fn says(text: &str, phrase: &str) -> bool {
    let bare = |text: &str| -> String {
        let text = text.replace("لا", "ال");
        text.chars()
            .filter(|c| !matches!(c, ' ' | '\u{200C}' | '\u{0654}'))
            .collect()
    };
    bare(text).contains(&bare(phrase))
}
