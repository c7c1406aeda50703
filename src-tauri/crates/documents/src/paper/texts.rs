//! The texts of briefings: their sections as rich text, those only that the bearer of the copy may see.

use domain::briefing::{Briefing, BriefingKind, Due, Section, SectionKind};
use domain::days::working_days_before;
use domain::doc::{Block, Doc, Inline};
use domain::text::available;
use serde::Serialize;

use super::desk::{Desk, Said};

/// A section on paper.
#[derive(Serialize)]
pub(super) struct Passage {
    /// A heading of its own.
    heading: Option<String>,
    /// Its text.
    doc: Written,
}

/// A rich text, or the gap word.
#[derive(Serialize)]
#[serde(untagged)]
enum Written {
    Doc(Doc),
    Gap { gap: String },
}

/// Passages under one label.
#[derive(Serialize)]
pub(super) struct Part {
    label: String,
    passages: Vec<Passage>,
}

/// A paper of its own in the pack.
#[derive(Serialize)]
pub(super) struct TextPage {
    title: String,
    parts: Vec<Part>,
}

/// All kinds in the order in which they are read.
const ORDER: [SectionKind; 10] = [
    SectionKind::Purpose,
    SectionKind::Success,
    SectionKind::Points,
    SectionKind::TheyWillRaise,
    SectionKind::DoNotRaise,
    SectionKind::Commitments,
    SectionKind::Background,
    SectionKind::Biography,
    SectionKind::Logistics,
    SectionKind::Other,
];

impl Desk<'_> {
    /// The sections of a kind in some briefings.
    pub fn passages(&self, briefings: &[&Briefing], kind: SectionKind) -> Vec<Passage> {
        if self.scope.outsider && kind.is_ours_alone() {
            return Vec::new();
        }
        let sections = briefings
            .iter()
            .flat_map(|b| b.sections.iter().enumerate().map(move |(i, s)| (*b, i, s)));
        sections
            .filter(|(_, _, s)| s.kind == kind)
            .filter_map(|(b, i, s)| self.passage(b, i, s))
            .collect()
    }

    /// The sections of several kinds, each under its label.
    pub fn parts(&self, briefings: &[&Briefing], kinds: &[SectionKind]) -> Vec<Part> {
        let part = |kind: &SectionKind| Part {
            label: self.words.section(*kind),
            passages: self.passages(briefings, *kind),
        };
        kinds
            .iter()
            .map(part)
            .filter(|part| !part.passages.is_empty())
            .collect()
    }

    /// A briefing as a page of its own; none if its bearer may see nothing of it.
    pub fn text_page(&self, briefing: &Briefing) -> Option<TextPage> {
        let parts = self.parts(&[briefing], &ORDER);
        if parts.is_empty() {
            return None;
        }
        self.uses(briefing);
        Some(TextPage {
            title: self.briefing_title(briefing),
            parts,
        })
    }

    fn passage(&self, briefing: &Briefing, index: usize, section: &Section) -> Option<Passage> {
        let key = |field: &str| format!("sections[{index}].{field}");
        let label = self.words.section(section.kind);
        let heading = match self.text(
            section.heading.as_ref(),
            ("briefing", briefing.id.as_str(), &key("heading")),
            &label,
        ) {
            Some(Said::Text(heading)) => Some(heading),
            _ => None,
        };
        let doc = section.doc();
        if doc.is_empty() {
            return self.working().then(|| Passage {
                heading,
                doc: Written::Gap {
                    gap: self.gap_word(),
                },
            });
        }
        let of_language = match briefing.language.as_deref() {
            Some(code) => code == self.language().code(),
            None => available(Some(&section.text), None, self.language()).is_some(),
        };
        let doc = if of_language {
            Written::Doc(self.own_doc(doc))
        } else {
            let what = self.line(&[self.briefing_title(briefing), label]);
            let Said::Gap(gap) = self.miss("briefing", briefing.id.as_str(), &key("text"), what)
            else {
                return None;
            };
            Written::Gap { gap }
        };
        Some(Passage { heading, doc })
    }

    /// Names that are mentioned keep their own direction.
    fn own_doc(&self, mut doc: Doc) -> Doc {
        fn each(blocks: &mut [Block], own: &dyn Fn(&str) -> String) {
            for block in blocks {
                match block {
                    Block::Paragraph(line) | Block::Heading(line) => {
                        for inline in line {
                            if let Inline::Mention(mention) = inline {
                                mention.name = own(&mention.name);
                            }
                        }
                    }
                    Block::Bullets(items) | Block::Numbers(items) => {
                        items.iter_mut().for_each(|item| each(item, own))
                    }
                    Block::Quote(inner) => each(inner, own),
                }
            }
        }
        if self.language().is_rtl() {
            each(&mut doc.blocks, &|name| self.own(name));
        }
        doc
    }

    /// The title of a briefing; its kind where it has none in the language.
    pub fn briefing_title(&self, briefing: &Briefing) -> String {
        let title = briefing
            .title_in(self.language())
            .map(|title| self.own(title));
        title.unwrap_or_else(|| self.words.briefing_kind(briefing.kind))
    }

    /// Notes that a briefing is printed: its marking counts, and while it is not cleared the paper is a draft.
    pub fn uses(&self, briefing: &Briefing) {
        self.holds(briefing.classification);
        let mut draft = self.draft.borrow_mut();
        if !briefing.stage.is_cleared() && !draft.not_cleared.contains(&briefing.id) {
            draft.not_cleared.push(briefing.id.clone());
        }
    }

    /// The day on which a briefing is due, in words, with how it is counted.
    pub fn due(&self, briefing: &Briefing) -> Vec<String> {
        let Some(due) = &briefing.due else {
            return Vec::new();
        };
        let trip = self.request.trip;
        let of_item = || {
            let index = trip
                .items
                .iter()
                .position(|i| Some(&i.id) == briefing.item.as_ref())?;
            self.plan.items[index].day
        };
        let (date, counted) = match due {
            Due::On(date) => (Some(*date), None),
            Due::Before {
                working_days, city, ..
            } => {
                let base =
                    of_item().or_else(|| self.request.plan.span(trip).map(|(first, _)| first));
                let place = city.as_ref().unwrap_or(&trip.home);
                let date = base.map(|day| {
                    working_days_before(self.request.directory, place, day, *working_days)
                });
                (
                    date,
                    Some(self.say(
                        "paper-working-days-before",
                        &[("days", &self.words.number(i64::from(*working_days)))],
                    )),
                )
            }
        };
        let date = date.map(|d| self.words.date_plain(d, self.calendar()));
        let mut lines: Vec<String> = date.into_iter().chain(counted).collect();
        if briefing.assumed.iter().any(|key| key == "due") {
            lines.push(self.assumed_word());
        }
        lines
    }

    /// Which tab of the pack a briefing has that is for no item.
    pub fn tab_of(kind: BriefingKind) -> u32 {
        match kind {
            BriefingKind::SceneSetter | BriefingKind::Bilateral => 3,
            BriefingKind::Speech => 6,
            BriefingKind::BoardPapers => 7,
            BriefingKind::RunOfShow => 8,
            BriefingKind::PressLines => 10,
            BriefingKind::Biography => 11,
            BriefingKind::CitySheet => 12,
            BriefingKind::Logistics => 14,
        }
    }
}

impl Passage {
    /// A text without structure, or a gap.
    pub fn plain(said: Said) -> Passage {
        let doc = match said {
            Said::Gap(gap) => Written::Gap { gap },
            Said::Text(text) => {
                let run = domain::doc::Run {
                    text,
                    ..Default::default()
                };
                Written::Doc(Doc {
                    blocks: vec![Block::Paragraph(vec![Inline::Text(run)])],
                })
            }
        };
        Passage { heading: None, doc }
    }
}
