//! What a person is told about a file: what is not imported, what was mended, what is to be decided.

use domain::time::Zone;
use serde::Serialize;

use crate::words::Words;

/// Something to say about a file, or about one line of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    /// The line of the file, from 1; 0 is the file as a whole.
    pub line: u32,
    /// The title of the event, or its UID where it has none.
    pub about: Option<String>,
    /// What it is.
    pub what: What,
}

/// How much a note weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Good to know.
    Notice,
    /// Something was mended, and how.
    Repaired,
    /// A person must decide.
    Question,
    /// It is not imported.
    LeftOut,
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum What {
    /// The file has no content.
    Empty,
    /// It is a page of the web.
    WebPage,
    /// It is neither a calendar nor a mail.
    NotACalendar,
    /// It is a mail without a calendar in it.
    MailWithoutCalendar,
    /// It is larger than is read.
    FileTooLarge {
        /// The most, in megabytes.
        most: usize,
    },
    /// A line is longer than is read; it is skipped.
    LineTooLong {
        /// The most, in kilobytes.
        most: usize,
    },
    /// Parts within parts, deeper than any calendar needs.
    TooDeep {
        /// The most.
        most: usize,
    },
    /// More events than are read.
    TooManyEvents {
        /// The most.
        most: usize,
    },
    /// A task, a journal, a table of free hours: nothing that a programme holds.
    NotAnEvent {
        /// What the file calls it.
        kind: String,
    },
    /// An event without a start.
    NoStart,
    /// A start that cannot be read.
    BadStart {
        /// As written.
        value: String,
    },
    /// Two of the same name; the newer one counts.
    Twice,
    /// More in it than is read: guests, dates, foreign lines.
    TooMuch,
    /// More notes than are shown.
    More {
        /// How many are not.
        number: usize,
    },

    /// An hour without a zone.
    NoZone,
    /// A zone that nobody knows.
    UnknownZone {
        /// What the file calls it.
        tzid: String,
    },
    /// The name of a zone and its rules in the file disagree.
    ZonesDiffer {
        /// What the file calls it.
        tzid: String,
        /// The hour in UTC by our rules for the name.
        by_name: String,
        /// The hour in UTC by the rules in the file.
        by_file: String,
    },
    /// A flight whose local hours stand only in its text.
    FlightZones,
    /// It speaks for all later times of its series too.
    LaterToo,

    /// The bytes are not UTF-8; they were read as another encoding.
    Encoding {
        /// Its name.
        name: &'static str,
    },
    /// The text is not whole: its last part has no end.
    NoEndLine,
    /// The file does not begin as a calendar does.
    NoBeginLine,
    /// A calendar of the older format 1.0.
    OldFormat,
    /// The method was taken from the mail.
    MethodFromMail,
    /// The mail and its calendar say different methods; the calendar counts.
    MethodDiffers,
    /// The method stands behind the events, where some programs miss it.
    MethodLate,
    /// A method that there is not.
    MethodUnknown {
        /// As written.
        value: String,
    },
    /// No name by which a later version could be recognized.
    NoUid,
    /// The name stands at the calendar instead of its event.
    UidOfCalendar,
    /// A date that is not marked as one.
    BareDate,
    /// A whole day that ends on the day on which it begins.
    SameDay,
    /// No end is written.
    NoEnd,
    /// An end and a length are written; the end counts.
    EndAndLength,
    /// An end or a length that cannot be read.
    BadEnd {
        /// As written.
        value: String,
    },
    /// It ends before it begins; the end is left away.
    EndsBeforeStart,
    /// A value in a form of its own, read by its sense.
    LooseValue {
        /// As written.
        value: String,
    },
    /// An hour without a zone, read on the clock that the calendar names.
    ZoneOfCalendar {
        /// The zone.
        zone: Zone,
    },
    /// A line that is none, read as the rest of the line before it.
    BrokenLine,
    /// The rules of a zone in the file cannot be read.
    BadZoneRules {
        /// What the file calls it.
        tzid: String,
    },
    /// An hour that the clock of the place skips.
    SkippedHour {
        /// The zone.
        zone: Zone,
    },
    /// Somebody without a mail address.
    NoAddress {
        /// The name, or what stands in place of the address.
        name: String,
    },
    /// A rule of repetition that cannot be read; the first time alone is imported.
    BadRule {
        /// As written.
        value: String,
    },
    /// A rule in another calendar than the Gregorian; the first time alone is imported.
    OtherScale {
        /// As written.
        scale: String,
    },
    /// A rule too dense to be reckoned; the first time alone is imported.
    RuleTooDense,
    /// More times than are read, or no last one; the first ones are imported.
    RuleTooLong {
        /// How many are.
        number: usize,
    },
    /// A rule that gives no time at all.
    RuleWithoutTimes,
    /// A rule in an answer, which nobody needs.
    RuleIgnored,
}

impl What {
    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        use What::*;
        match self {
            Empty
            | WebPage
            | NotACalendar
            | MailWithoutCalendar
            | FileTooLarge { .. }
            | LineTooLong { .. }
            | TooDeep { .. }
            | TooManyEvents { .. }
            | NotAnEvent { .. }
            | NoStart
            | BadStart { .. }
            | Twice
            | TooMuch
            | More { .. }
            | BadRule { .. }
            | OtherScale { .. }
            | RuleTooDense
            | RuleTooLong { .. }
            | RuleWithoutTimes => Weight::LeftOut,
            NoZone
            | UnknownZone { .. }
            | ZonesDiffer { .. }
            | FlightZones
            | LaterToo
            | SkippedHour { .. } => Weight::Question,
            OldFormat | MethodDiffers | MethodUnknown { .. } | NoUid | NoEnd | NoAddress { .. } => {
                Weight::Notice
            }
            Encoding { .. }
            | NoEndLine
            | NoBeginLine
            | MethodFromMail
            | MethodLate
            | UidOfCalendar
            | BareDate
            | SameDay
            | EndAndLength
            | BadEnd { .. }
            | EndsBeforeStart
            | LooseValue { .. }
            | BrokenLine
            | BadZoneRules { .. }
            | RuleIgnored
            | ZoneOfCalendar { .. } => Weight::Repaired,
        }
    }

    fn id(&self) -> &'static str {
        match self {
            What::Empty => "incoming-empty",
            What::WebPage => "incoming-web-page",
            What::NotACalendar => "incoming-not-a-calendar",
            What::MailWithoutCalendar => "incoming-mail-without-calendar",
            What::FileTooLarge { .. } => "incoming-file-too-large",
            What::LineTooLong { .. } => "incoming-line-too-long",
            What::TooDeep { .. } => "incoming-too-deep",
            What::TooManyEvents { .. } => "incoming-too-many-events",
            What::NotAnEvent { .. } => "incoming-not-an-event",
            What::NoStart => "incoming-no-start",
            What::BadStart { .. } => "incoming-bad-start",
            What::Twice => "incoming-twice",
            What::TooMuch => "incoming-too-much",
            What::LaterToo => "incoming-later-too",
            What::ZoneOfCalendar { .. } => "incoming-zone-of-calendar",
            What::More { .. } => "incoming-more",
            What::NoZone => "incoming-no-zone",
            What::UnknownZone { .. } => "incoming-unknown-zone",
            What::ZonesDiffer { .. } => "incoming-zones-differ",
            What::FlightZones => "incoming-flight-zones",
            What::Encoding { .. } => "incoming-encoding",
            What::NoEndLine => "incoming-no-end-line",
            What::NoBeginLine => "incoming-no-begin-line",
            What::OldFormat => "incoming-old-format",
            What::MethodFromMail => "incoming-method-from-mail",
            What::MethodDiffers => "incoming-method-differs",
            What::MethodLate => "incoming-method-late",
            What::MethodUnknown { .. } => "incoming-method-unknown",
            What::NoUid => "incoming-no-uid",
            What::UidOfCalendar => "incoming-uid-of-calendar",
            What::BareDate => "incoming-bare-date",
            What::SameDay => "incoming-same-day",
            What::NoEnd => "incoming-no-end",
            What::EndAndLength => "incoming-end-and-length",
            What::BadEnd { .. } => "incoming-bad-end",
            What::EndsBeforeStart => "incoming-ends-before-start",
            What::LooseValue { .. } => "incoming-loose-value",
            What::BrokenLine => "incoming-broken-line",
            What::BadZoneRules { .. } => "incoming-bad-zone-rules",
            What::SkippedHour { .. } => "incoming-skipped-hour",
            What::NoAddress { .. } => "incoming-no-address",
            What::BadRule { .. } => "incoming-bad-rule",
            What::OtherScale { .. } => "incoming-other-scale",
            What::RuleTooDense => "incoming-rule-too-dense",
            What::RuleTooLong { .. } => "incoming-rule-too-long",
            What::RuleWithoutTimes => "incoming-rule-without-times",
            What::RuleIgnored => "incoming-rule-ignored",
        }
    }

    /// What it is, in a sentence, without where it stands.
    pub fn sentence(&self, words: &Words) -> String {
        let id = self.id();
        let number = |number: &usize| words.number(i64::try_from(*number).unwrap_or(i64::MAX));
        match self {
            What::FileTooLarge { most }
            | What::LineTooLong { most }
            | What::TooDeep { most }
            | What::TooManyEvents { most } => words.say(id, &[("most", &number(most))]),
            What::More { number: n } | What::RuleTooLong { number: n } => {
                words.say(id, &[("number", &number(n))])
            }
            What::NotAnEvent { kind } => words.say(id, &[("kind", kind)]),
            What::UnknownZone { tzid } | What::BadZoneRules { tzid } => {
                words.say(id, &[("zone", tzid)])
            }
            What::ZonesDiffer {
                tzid,
                by_name,
                by_file,
            } => words.say(
                id,
                &[
                    ("zone", tzid),
                    ("name", &words.digits(by_name)),
                    ("file", &words.digits(by_file)),
                ],
            ),
            What::SkippedHour { zone } | What::ZoneOfCalendar { zone } => {
                words.say(id, &[("zone", zone.name())])
            }
            What::Encoding { name } => words.say(id, &[("name", name)]),
            What::NoAddress { name } => words.say(id, &[("name", name)]),
            What::BadStart { value }
            | What::BadEnd { value }
            | What::LooseValue { value }
            | What::MethodUnknown { value }
            | What::BadRule { value }
            | What::OtherScale { scale: value } => words.say(id, &[("value", value)]),
            _ => words.say(id, &[]),
        }
    }
}

impl Note {
    /// What there is to say, and where: "Line 12, “Dinner”: it has no start …".
    pub fn sentence(&self, words: &Words) -> String {
        let text = self.what.sentence(words);
        let line = words.number(self.line.into());
        match (&self.about, self.line) {
            (_, 0) => text,
            (Some(about), _) => words.say(
                "incoming-at-event",
                &[("line", &line), ("title", about), ("text", &text)],
            ),
            (None, _) => words.say("incoming-at-line", &[("line", &line), ("text", &text)]),
        }
    }

    /// How much it weighs.
    pub fn weight(&self) -> Weight {
        self.what.weight()
    }
}
