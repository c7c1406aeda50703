//! The brief of a meeting: what it is for, who is who, what to say, what not to raise, what is good to know.

mod further;
mod people;

use domain::briefing::{Briefing, SectionKind};
use domain::item::{Item, People};
use domain::meeting::{AgendaPoint, Contact, Meeting};
use serde::Serialize;

use super::clock::Clock;
use super::cover::{TabTitle, capital};
use super::desk::{Desk, Said, Title};
use super::draft::Frame;
use super::texts::{Part, Passage};

use further::{FactLines, Promise};
use people::{SideOf, StepOf};

/// Briefs, one after the other.
#[derive(Serialize)]
pub(super) struct Body {
    briefs: Vec<Brief>,
    draft: Option<Frame>,
}

/// A brief.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Brief {
    /// The title of its pages.
    pub tab: TabTitle,
    /// Whether its pages are not final.
    pub draft: bool,
    address: Option<String>,
    title: Title,
    subtitle: Option<String>,
    when_label: String,
    day: Option<String>,
    clock: Clock,
    zones: Vec<String>,
    moment: String,
    strip: Vec<Cell>,
    purpose: Vec<Passage>,
    success: Vec<Passage>,
    agenda: Vec<Point>,
    sides: Vec<SideOf>,
    steps: Vec<StepOf>,
    points: Vec<Passage>,
    raise: Vec<Passage>,
    avoid: Vec<Passage>,
    promises: Vec<Promise>,
    more: Vec<Part>,
    facts: Vec<FactLines>,
}

#[derive(Serialize)]
struct Cell {
    label: String,
    value: Said,
    mark: Option<&'static str>,
}

#[derive(Serialize)]
struct Point {
    title: Said,
    notes: Vec<Note>,
}

#[derive(Serialize)]
struct Note {
    label: String,
    value: Said,
}

/// The brief of the item, or of each meeting of the copy.
pub(super) fn body(desk: &Desk) -> Option<Body> {
    let mut items = desk.to_be_briefed();
    if items.is_empty() {
        // A workshop brings guests together: nobody of ours is at their meetings, and these are all there is.
        items = desk.shown();
        items.retain(|i| desk.item(*i).0.meeting.is_some());
    }
    let briefs: Vec<Brief> = items.into_iter().map(|i| desk.brief(i)).collect();
    if briefs.is_empty() {
        return None;
    }
    let draft = desk.frame(&Default::default());
    Some(Body { briefs, draft })
}

impl<'a> Desk<'a> {
    /// The items that have a brief: meetings where one of ours is, and whatever a briefing was written for.
    pub fn to_be_briefed(&self) -> Vec<usize> {
        let mut items = self.shown();
        items.retain(|i| {
            let item = self.item(*i).0;
            let nobody = matches!(&item.people, People::Listed(list) if list.is_empty());
            let written = self
                .briefings()
                .iter()
                .any(|b| b.item.as_ref() == Some(&item.id));
            let asked = self.request.item == Some(&item.id);
            !item.is_off() && (written || asked || item.meeting.is_some() && !nobody)
        });
        items
    }

    /// The brief of an item.
    pub fn brief(&self, index: usize) -> Brief {
        let item = self.item(index).0;
        let written: Vec<&Briefing> = self
            .briefings()
            .into_iter()
            .filter(|b| b.item.as_ref() == Some(&item.id))
            .collect();
        written.iter().for_each(|b| self.uses(b));
        let open = written.iter().any(|b| !b.stage.is_cleared());
        let (mut brief, missing) = self.tracked(|| self.build(index, item, &written));
        brief.draft = open || missing;
        brief
    }

    fn build(&self, index: usize, item: &'a Item, written: &[&Briefing]) -> Brief {
        let of = |kind| self.passages(written, kind);
        let meeting = item.meeting.as_ref();
        let or_own = |kind, text, key: &str| {
            let passages = of(kind);
            if passages.is_empty() {
                self.own_passage(item, text, key, kind)
            } else {
                passages
            }
        };
        let clock = self.clock(index);
        Brief {
            tab: TabTitle {
                title: self.say("paper-brief-of", &[("title", &self.title_line(index))]),
            },
            draft: false,
            address: self.address(index),
            title: self.title(index),
            subtitle: meeting.and_then(|m| self.subtitle(m)),
            when_label: self.when_label(item),
            day: self.plan.items[index]
                .day
                .map(|d| self.words.date_day_month(d, self.calendar())),
            zones: self.zones(index, &clock),
            moment: self.moment(index, item),
            clock,
            strip: self.strip(index, item),
            purpose: or_own(
                SectionKind::Purpose,
                meeting.and_then(|m| m.purpose.as_ref()),
                "meeting.purpose",
            ),
            success: or_own(
                SectionKind::Success,
                meeting.and_then(|m| m.success.as_ref()),
                "meeting.success",
            ),
            agenda: meeting.map(|m| self.agenda(item, m)).unwrap_or_default(),
            sides: self.sides_of(index, item),
            steps: self.steps(item),
            points: of(SectionKind::Points),
            raise: of(SectionKind::TheyWillRaise),
            avoid: of(SectionKind::DoNotRaise),
            promises: self.promises(item),
            more: self.parts(
                written,
                &[
                    SectionKind::Commitments,
                    SectionKind::Background,
                    SectionKind::Biography,
                    SectionKind::Logistics,
                    SectionKind::Other,
                ],
            ),
            facts: self.more_facts(item),
        }
    }

    /// How the first reader is addressed: "Sayın Başkan".
    fn address(&self, index: usize) -> Option<String> {
        let first = self.plan.items[index]
            .people
            .first()
            .map(|p| self.request.plan.person(p).clone());
        let reader = self.request.person.cloned().or(first)?;
        let person = self.request.directory.people.get(&reader)?;
        person
            .salutation
            .as_ref()?
            .in_language(self.language())
            .map(|s| self.own(s))
    }

    fn subtitle(&self, meeting: &Meeting) -> Option<String> {
        let contact =
            (meeting.contact != Contact::Other).then(|| self.words.contact(meeting.contact));
        let format = meeting.format.map(|f| self.words.format(f));
        let line = self.line(&contact.into_iter().chain(format).collect::<Vec<_>>());
        (!line.is_empty()).then(|| capital(self, &line))
    }

    fn when_label(&self, item: &Item) -> String {
        let city = item.place.as_ref().and_then(|p| self.city(p));
        match city.filter(|_| !self.home_clock_only()) {
            Some(city) => self.say("paper-city-time", &[("city", &city)]),
            None => self.word("paper-time"),
        }
    }

    fn zones(&self, index: usize, clock: &Clock) -> Vec<String> {
        let home = clock.home.as_ref().filter(|home| *home != "=");
        let known = self.plan.items[index].home_start.is_some();
        let line = home.map(|home| {
            let id = if known {
                ("paper-hour-in", "hour")
            } else {
                ("paper-home-offset", "offset")
            };
            self.say(id.0, &[("city", &self.home()), (id.1, home)])
        });
        line.into_iter()
            .chain(clock.home_day.clone())
            .chain(self.other_clocks(index))
            .collect()
    }

    fn moment(&self, index: usize, item: &Item) -> String {
        let day = self.plan.items[index]
            .day
            .map(|d| self.words.date_day_month(d, self.calendar()));
        let city = item.place.as_ref().and_then(|p| self.city(p));
        self.line(&[
            day.unwrap_or_default(),
            self.clock_line(index),
            city.unwrap_or_default(),
        ])
    }

    fn strip(&self, index: usize, item: &Item) -> Vec<Cell> {
        let cell = |id: &str, value: Option<Said>| {
            value
                .or_else(|| self.unknown_if_working())
                .map(|value| Cell {
                    label: self.word(id),
                    value,
                    mark: None,
                })
        };
        let languages = Some(self.languages(item))
            .filter(|l| !l.is_empty())
            .map(Said::Text);
        let language = match (languages, self.interpreter(item)) {
            (Some(Said::Text(languages)), Some(Said::Text(interpreter))) => {
                Some(Said::Text(self.line(&[languages, interpreter])))
            }
            (Some(languages), _) => Some(languages),
            (None, interpreter) => interpreter,
        };
        let status = self.status(index);
        let cells = [
            cell("paper-length", self.length(index).map(Said::Text)),
            cell("paper-place", self.where_(item).map(Said::Text)),
            cell("paper-languages", language),
            cell(
                "paper-press",
                item.press.map(|p| Said::Text(self.words.press(p))),
            ),
            Some(Cell {
                label: self.word("paper-status"),
                value: Said::Text(status.word),
                mark: Some(status.mark),
            }),
        ];
        cells.into_iter().flatten().collect()
    }

    fn own_passage(
        &self,
        item: &Item,
        text: Option<&domain::text::Text>,
        key: &str,
        kind: SectionKind,
    ) -> Vec<Passage> {
        let label = self.words.section(kind);
        let what = self.line(&[label, self.item_name(item)]);
        let text = self.text(text, ("item", item.id.as_str(), key), &what);
        let wanted = kind == SectionKind::Purpose || kind == SectionKind::Success;
        text.or_else(|| {
            if wanted {
                self.unknown_if_working()
            } else {
                None
            }
        })
        .map(Passage::plain)
        .into_iter()
        .collect()
    }

    /// The name of an item in a list of what is missing.
    fn item_name(&self, item: &Item) -> String {
        item.title_in(self.language())
            .map_or_else(|| self.words.kind(item.kind), |t| self.own(t))
    }

    fn agenda(&self, item: &Item, meeting: &Meeting) -> Vec<Point> {
        let what = self.line(&[self.word("paper-agenda"), self.item_name(item)]);
        let point = |(i, point): (usize, &AgendaPoint)| {
            let key = format!("meeting.agenda[{i}]");
            let text = |text: Option<&domain::text::Text>| {
                self.text(text, ("item", item.id.as_str(), &key), &what)
            };
            let title = text(Some(point.title()))?;
            let mut notes = Vec::new();
            if let AgendaPoint::Detailed {
                position,
                vote,
                decision,
                ..
            } = point
            {
                // Our position is for our eyes.
                let position = position.as_ref().filter(|_| !self.scope.outsider);
                for (id, value) in [
                    ("paper-position", position),
                    ("paper-vote", vote.as_ref()),
                    ("paper-decision", decision.as_ref()),
                ] {
                    notes.extend(text(value).map(|value| Note {
                        label: self.word(id),
                        value,
                    }));
                }
            }
            Some(Point { title, notes })
        };
        meeting
            .agenda
            .iter()
            .enumerate()
            .filter_map(point)
            .collect()
    }
}
