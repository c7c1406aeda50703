//! Rich text of a closed schema: what a section of a briefing can hold, and nothing else.
//!
//! The stored form is Markdown; [`Doc`] is what it means. Reading is total: whatever the schema does not
//! know is kept as its text. Writing what was read gives the same document again, which is held by a
//! property test over nasty texts.

mod read;
mod write;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document: blocks, one under the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Doc {
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside a section: there is one level.
    Heading(Vec<Inline>),
    /// A list with bullets: items of blocks.
    Bullets(Vec<Vec<Block>>),
    /// A numbered list, counted from 1: items of blocks.
    Numbers(Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Text with its marks.
    Text(Run),
    /// Somebody or something of the book, by name.
    Mention(Mention),
    /// A new line in the same paragraph.
    Break,
}

/// Text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Run {
    /// The text, without line ends.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Where it leads: an address of the web, of mail or a telephone number.
    pub link: Option<String>,
}

/// A mention: `[Name](attache:person/ID)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mention {
    /// What is mentioned.
    pub kind: MentionKind,
    /// Its id.
    pub id: String,
    /// The name as it was written.
    pub name: String,
}

/// What can be mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MentionKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organization.
    Organization,
    /// An item of the trip.
    Item,
}

impl MentionKind {
    /// All of them.
    pub const ALL: [MentionKind; 4] = [
        MentionKind::Person,
        MentionKind::Place,
        MentionKind::Organization,
        MentionKind::Item,
    ];

    /// The word by which a link names it.
    pub fn word(self) -> &'static str {
        match self {
            MentionKind::Person => "person",
            MentionKind::Place => "place",
            MentionKind::Organization => "organization",
            MentionKind::Item => "item",
        }
    }
}

impl Doc {
    /// Reads Markdown (CommonMark, without extensions). Total.
    pub fn from_markdown(markdown: &str) -> Doc {
        read::doc(markdown)
    }

    /// Writes Markdown that means this document.
    pub fn to_markdown(&self) -> String {
        write::blocks(&self.blocks)
    }

    /// The same document as it is stored: neighbours of one style joined, nothing empty, no line end at an edge or in a
    /// heading. What is read from Markdown is so already; an editor's draft may not be.
    pub fn normal(self) -> Doc {
        Doc {
            blocks: normal_blocks(self.blocks),
        }
    }

    /// Whether nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The text alone, for calendars and messengers: bullets as "– ", links as "text <address>".
    pub fn to_plain(&self) -> String {
        let mut lines = Vec::new();
        plain_blocks(&self.blocks, "", &mut lines);
        lines.join("\n")
    }
}

fn plain_blocks(blocks: &[Block], indent: &str, lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Heading(inlines) => {
                lines.extend(
                    plain_line(inlines)
                        .lines()
                        .map(|line| format!("{indent}{line}")),
                );
            }
            Block::Quote(inner) => plain_blocks(inner, indent, lines),
            Block::Bullets(items) => plain_items(items, indent, |_| "– ".to_owned(), lines),
            Block::Numbers(items) => plain_items(items, indent, |i| format!("{}. ", i + 1), lines),
        }
    }
}

fn plain_items(
    items: &[Vec<Block>],
    indent: &str,
    marker: impl Fn(usize) -> String,
    lines: &mut Vec<String>,
) {
    for (i, item) in items.iter().enumerate() {
        let marker = marker(i);
        let deeper = format!("{indent}{}", " ".repeat(marker.chars().count()));
        let first = lines.len();
        plain_blocks(item, &deeper, lines);
        if let Some(line) = lines.get_mut(first) {
            *line = format!(
                "{indent}{marker}{}",
                line.strip_prefix(&deeper).unwrap_or(line)
            );
        }
    }
}

fn plain_line(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for (i, inline) in inlines.iter().enumerate() {
        match inline {
            Inline::Break => text.push('\n'),
            Inline::Mention(mention) => text.push_str(&mention.name),
            Inline::Text(run) => {
                text.push_str(&run.text);
                let Some(link) = &run.link else { continue };
                let goes_on =
                    matches!(inlines.get(i + 1), Some(Inline::Text(next)) if next.link == run.link);
                if !goes_on && run.text != *link {
                    text.push_str(&format!(" <{link}>"));
                }
            }
        }
    }
    text
}

fn normal_blocks(blocks: Vec<Block>) -> Vec<Block> {
    let items = |items: Vec<Vec<Block>>| -> Vec<Vec<Block>> {
        items
            .into_iter()
            .map(normal_blocks)
            .filter(|item| !item.is_empty())
            .collect()
    };
    let normal = |block| match block {
        Block::Paragraph(line) => Block::Paragraph(normal_line(line)),
        Block::Heading(line) => {
            Block::Heading(normal_line(line.into_iter().map(in_one_line).collect()))
        }
        Block::Quote(inner) => Block::Quote(normal_blocks(inner)),
        Block::Bullets(list) => Block::Bullets(items(list)),
        Block::Numbers(list) => Block::Numbers(items(list)),
    };
    blocks
        .into_iter()
        .map(normal)
        .filter(|block| !block.is_empty())
        .collect()
}

fn in_one_line(inline: Inline) -> Inline {
    match inline {
        Inline::Break => Inline::Text(Run {
            text: " ".to_owned(),
            ..Run::default()
        }),
        inline => inline,
    }
}

impl Block {
    fn is_empty(&self) -> bool {
        match self {
            Block::Paragraph(line) | Block::Heading(line) => line.is_empty(),
            Block::Quote(inner) => inner.is_empty(),
            Block::Bullets(items) | Block::Numbers(items) => items.is_empty(),
        }
    }
}

/// A line as it is stored: neighbours of one style are one, nothing is empty, and no line end stands at an edge.
fn normal_line(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (line.last_mut(), inline) {
            (_, Inline::Text(run)) if run.text.is_empty() => {}
            (Some(Inline::Text(last)), Inline::Text(run)) if last.same_style(&run) => {
                last.text.push_str(&run.text);
            }
            (None, Inline::Break) => {}
            (_, inline) => line.push(inline),
        }
    }
    while line.last() == Some(&Inline::Break) {
        line.pop();
    }
    line
}

impl Run {
    fn same_style(&self, other: &Run) -> bool {
        (self.bold, self.italic, &self.link) == (other.bold, other.italic, &other.link)
    }
}

#[cfg(test)]
mod tests;
