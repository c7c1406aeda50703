//! Markdown to a document, by pulldown-cmark.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Block, Doc, Inline, Mention, MentionKind, Run};

/// How deep lists and quotations may lie in one another; what lies deeper joins the last level, so that no
/// text, however it was made, exhausts the stack of whoever walks over the document.
const DEEPEST: usize = 12;

/// The schemes of a link; a text that leads elsewhere is kept as text, with its address.
const SCHEMES: [&str; 4] = ["http:", "https:", "mailto:", "tel:"];

/// Reads a document.
pub(super) fn doc(markdown: &str) -> Doc {
    let mut reader = Reader::default();
    for event in Parser::new(markdown) {
        reader.event(event);
    }
    reader.end_line();
    while reader.open.len() > 1 {
        reader.close();
    }
    let blocks = reader
        .open
        .pop()
        .map(|open| open.blocks)
        .unwrap_or_default();
    Doc { blocks }
}

/// A container that is not closed yet.
#[derive(Default)]
struct Open {
    shape: Shape,
    /// Blocks of a quotation, of the document, or of the list's item at hand.
    blocks: Vec<Block>,
    /// Finished items of a list.
    items: Vec<Vec<Block>>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Shape {
    #[default]
    Quote,
    Bullets,
    Numbers,
}

struct Reader {
    open: Vec<Open>,
    /// Containers that are too deep to be kept.
    dropped: usize,
    line: Vec<Inline>,
    heading: bool,
    bold: usize,
    italic: usize,
    /// The address of the link at hand, and where in the line its text begins.
    link: Option<(String, usize)>,
}

impl Default for Reader {
    fn default() -> Self {
        let open = vec![Open::default()];
        Reader {
            open,
            dropped: 0,
            line: Vec::new(),
            heading: false,
            bold: 0,
            italic: 0,
            link: None,
        }
    }
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text);
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak if self.heading => self.text(" "),
            Event::HardBreak => self.line.push(Inline::Break),
            Event::Rule => {
                self.end_line();
                self.text("* * *");
                self.end_line();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                if self.link.is_none() {
                    self.link = Some((dest_url.into_string(), self.line.len()));
                }
            }
            Tag::Heading { .. } => {
                self.end_line();
                self.heading = true;
            }
            Tag::BlockQuote(_) => self.begin(Shape::Quote),
            Tag::List(None) => self.begin(Shape::Bullets),
            Tag::List(Some(_)) => self.begin(Shape::Numbers),
            _ => self.end_line(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) => self.finish(),
            TagEnd::Item => {
                self.end_line();
                if self.dropped == 0
                    && let Some(list) = self.open.last_mut()
                    && !list.blocks.is_empty()
                {
                    list.items.push(std::mem::take(&mut list.blocks));
                }
            }
            _ => self.end_line(),
        }
    }

    fn text(&mut self, text: &str) {
        for (i, part) in text.split('\n').enumerate() {
            if i > 0 && !self.heading {
                self.line.push(Inline::Break);
            }
            let text: String = part
                .chars()
                .map(|c| if c == '\t' { ' ' } else { c })
                .filter(|c| !c.is_control())
                .collect();
            if !text.is_empty() {
                let run = Run {
                    text,
                    bold: self.bold > 0,
                    italic: self.italic > 0,
                    link: None,
                };
                self.line.push(Inline::Text(run));
            }
        }
    }

    /// A link of a known scheme marks its text; one into the book is a mention; any other is written out.
    fn end_link(&mut self) {
        let Some((address, from)) = self.link.take() else {
            return;
        };
        let address: String = address.chars().filter(|c| !c.is_control()).collect();
        let inside = self.line.split_off(from.min(self.line.len()));
        if let Some((kind, id)) = mention(&address) {
            let name: String = inside.iter().map(word_of).collect();
            if !name.trim().is_empty() {
                self.line.push(Inline::Mention(Mention { kind, id, name }));
                return;
            }
        }
        let lower = address.to_ascii_lowercase();
        let leads = SCHEMES.iter().any(|scheme| lower.starts_with(scheme));
        for mut inline in inside {
            if let Inline::Text(run) = &mut inline
                && leads
            {
                run.link = Some(address.clone());
            }
            self.line.push(inline);
        }
        if !leads && !address.is_empty() {
            self.text(&format!(" <{address}>"));
        }
    }

    fn end_line(&mut self) {
        self.link = None;
        let line = super::normal_line(std::mem::take(&mut self.line));
        let heading = std::mem::take(&mut self.heading);
        if let Some(open) = self.open.last_mut()
            && !line.is_empty()
        {
            open.blocks.push(if heading {
                Block::Heading(line)
            } else {
                Block::Paragraph(line)
            });
        }
    }

    fn begin(&mut self, shape: Shape) {
        self.end_line();
        if self.open.len() > DEEPEST {
            self.dropped += 1;
        } else {
            self.open.push(Open {
                shape,
                ..Open::default()
            });
        }
    }

    fn finish(&mut self) {
        self.end_line();
        if self.dropped > 0 {
            self.dropped -= 1;
        } else if self.open.len() > 1 {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(mut closed) = self.open.pop() else {
            return;
        };
        if closed.shape != Shape::Quote && !closed.blocks.is_empty() {
            closed.items.push(std::mem::take(&mut closed.blocks));
        }
        let block = match closed.shape {
            Shape::Quote if closed.blocks.is_empty() => return,
            Shape::Quote => Block::Quote(closed.blocks),
            _ if closed.items.is_empty() => return,
            Shape::Bullets => Block::Bullets(closed.items),
            Shape::Numbers => Block::Numbers(closed.items),
        };
        if let Some(open) = self.open.last_mut() {
            open.blocks.push(block);
        }
    }
}

fn word_of(inline: &Inline) -> &str {
    match inline {
        Inline::Text(run) => &run.text,
        Inline::Mention(mention) => &mention.name,
        Inline::Break => " ",
    }
}

/// The kind and the id that `attache:person/ID` names.
fn mention(address: &str) -> Option<(MentionKind, String)> {
    let (word, id) = address.strip_prefix("attache:")?.split_once('/')?;
    let kind = MentionKind::ALL
        .into_iter()
        .find(|kind| kind.word() == word)?;
    (!id.is_empty()).then(|| (kind, id.to_owned()))
}
