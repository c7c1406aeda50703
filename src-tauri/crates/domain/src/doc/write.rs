//! A document to Markdown, in such a way that reading it gives the same document.
//!
//! CommonMark decides by the characters on both sides whether a `*` begins or ends anything, and drops blanks at the
//! edges of a line. Wherever a character of the text would mislead it, that character is written as an entity
//! (`&#32;`), which counts as punctuation; whatever has a meaning of its own is escaped with a backslash.

use super::{Block, Inline, Mention, Run};

/// Writes blocks, separated by empty lines.
pub(super) fn blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut lists = 0;
    for (i, block) in blocks.iter().enumerate() {
        if i > 0 {
            text.push_str("\n\n");
        }
        // Two lists of one kind in a row would be one: every other has another marker.
        let same = i > 0 && same_list(&blocks[i - 1], block);
        lists = if same { lists + 1 } else { 0 };
        text.push_str(&self::block(block, lists % 2 == 1));
    }
    text
}

fn same_list(a: &Block, b: &Block) -> bool {
    matches!(
        (a, b),
        (Block::Bullets(_), Block::Bullets(_)) | (Block::Numbers(_), Block::Numbers(_))
    )
}

fn block(block: &Block, other_marker: bool) -> String {
    match block {
        Block::Paragraph(inlines) => line(inlines, Start::Paragraph),
        Block::Heading(inlines) => format!("### {}", line(inlines, Start::Heading)),
        Block::Quote(inner) => prefixed(&blocks(inner), "> ", ">"),
        Block::Bullets(list) => items(list, |_| {
            (if other_marker { "* " } else { "- " }).to_owned()
        }),
        Block::Numbers(list) => {
            let mark = if other_marker { ')' } else { '.' };
            items(list, |i| format!("{}{mark} ", i + 1))
        }
    }
}

/// Items close together where each is a paragraph, else apart.
fn items(list: &[Vec<Block>], marker: impl Fn(usize) -> String) -> String {
    let close = list
        .iter()
        .all(|item| matches!(item[..], [Block::Paragraph(_)]));
    let mut text = String::new();
    for (i, item) in list.iter().enumerate() {
        if i > 0 {
            text.push_str(if close { "\n" } else { "\n\n" });
        }
        let marker = marker(i);
        let indented = prefixed(&blocks(item), &" ".repeat(marker.len()), "");
        text.push_str(&marker);
        text.push_str(indented.get(marker.len()..).unwrap_or_default());
    }
    text
}

/// Each line behind a prefix, an empty line behind its own.
fn prefixed(text: &str, prefix: &str, on_empty: &str) -> String {
    let behind = |line: &str| {
        if line.is_empty() {
            on_empty.to_owned()
        } else {
            format!("{prefix}{line}")
        }
    };
    text.split('\n').map(behind).collect::<Vec<_>>().join("\n")
}

#[derive(Clone, Copy, PartialEq)]
enum Start {
    Paragraph,
    Heading,
}

/// A piece of a line before it is written.
enum Piece {
    /// A character of the text, and whether it must be written as an entity.
    Char(char, bool),
    /// `**` or `_`: whether it opens.
    Mark(&'static str, bool),
    /// Syntax that begins and ends with punctuation.
    Syntax(String),
}

/// What stands beside a mark, as CommonMark sees it.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Blank,
    Word,
    Punctuation,
    Doubtful,
}

fn line(inlines: &[Inline], start: Start) -> String {
    let lines: Vec<String> = inlines
        .split(|inline| *inline == Inline::Break)
        .enumerate()
        .map(|(i, part)| {
            let mut pieces = pieces(part);
            protect(&mut pieces);
            written(&pieces, start, i)
        })
        .collect();
    lines.join("\\\n")
}

/// Runs as characters between marks; bold holds italic, a link holds both.
fn pieces(inlines: &[Inline]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open = Run::default();
    for inline in inlines {
        let plain = Run::default();
        let run = match inline {
            Inline::Text(run) => run,
            Inline::Mention(_) | Inline::Break => &plain,
        };
        turn(&mut pieces, &mut open, run);
        match inline {
            Inline::Text(run) => pieces.extend(run.text.chars().map(|c| Piece::Char(c, false))),
            Inline::Mention(mention) => push_mention(&mut pieces, mention),
            Inline::Break => {}
        }
    }
    turn(&mut pieces, &mut open, &Run::default());
    pieces
}

/// Closes what ends between two runs and opens what begins, the inner before the outer.
fn turn(pieces: &mut Vec<Piece>, open: &mut Run, next: &Run) {
    let link = open.link != next.link;
    let bold = link || open.bold != next.bold;
    let italic = bold || open.italic != next.italic;
    if open.italic && italic {
        pieces.push(Piece::Mark("_", false));
    }
    if open.bold && bold {
        pieces.push(Piece::Mark("**", false));
    }
    if let Some(address) = open.link.as_ref().filter(|_| link) {
        pieces.push(Piece::Syntax(format!("]({})", destination(address))));
    }
    if next.link.is_some() && link {
        pieces.push(Piece::Syntax("[".to_owned()));
    }
    if next.bold && bold {
        pieces.push(Piece::Mark("**", true));
    }
    if next.italic && italic {
        pieces.push(Piece::Mark("_", true));
    }
    *open = Run {
        text: String::new(),
        ..next.clone()
    };
}

fn push_mention(pieces: &mut Vec<Piece>, mention: &Mention) {
    let address = format!("attache:{}/{}", mention.kind.word(), mention.id);
    pieces.push(Piece::Syntax("[".to_owned()));
    pieces.extend(mention.name.chars().map(|c| Piece::Char(c, false)));
    pieces.push(Piece::Syntax(format!("]({})", destination(&address))));
}

/// The address of a link: bare where it is of harmless characters, else in angle brackets.
fn destination(address: &str) -> String {
    let harmless = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$+,;=%".contains(c);
    if address.chars().all(harmless) {
        return address.to_owned();
    }
    let mut text = String::from("<");
    for c in address.chars() {
        if matches!(c, '<' | '>' | '\\' | '&') {
            text.push('\\');
        }
        text.push(c);
    }
    text.push('>');
    text
}

/// Marks every character that would keep a mark beside it from opening or closing, and blanks at the edges.
fn protect(pieces: &mut [Piece]) {
    let last = pieces.len().saturating_sub(1);
    for i in 0..pieces.len() {
        let beside_syntax = [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .flatten()
            .any(|j| matches!(pieces.get(j), Some(Piece::Syntax(_))));
        if let Piece::Char(c, entity) = &mut pieces[i] {
            let edge = i == 0 || i == last || beside_syntax;
            *entity = (c.is_whitespace() && (edge || *c != ' ')) || *c == '\u{FEFF}';
        }
    }
    // One turn may take from an earlier mark what it stood on; nothing is ever given back, so it ends.
    while pieces_to_protect(pieces) {}
}

fn pieces_to_protect(pieces: &mut [Piece]) -> bool {
    let mut changed = false;
    for i in 0..pieces.len() {
        let Piece::Mark(mark, opens) = pieces[i] else {
            continue;
        };
        let (before, after) = (i.checked_sub(1), Some(i + 1).filter(|j| *j < pieces.len()));
        let (inner, outer) = if opens {
            (after, before)
        } else {
            (before, after)
        };
        let side = |at: Option<usize>| at.map_or(Side::Blank, |at| side(&pieces[at]));
        let inner_word = side(inner) == Side::Word;
        let inner_bad = matches!(side(inner), Side::Blank | Side::Doubtful);
        let outer_bad = match side(outer) {
            Side::Blank | Side::Punctuation => false,
            Side::Word => mark == "_" || !inner_word,
            Side::Doubtful => true,
        };
        for at in [inner.filter(|_| inner_bad), outer.filter(|_| outer_bad)]
            .into_iter()
            .flatten()
        {
            if let Piece::Char(_, entity @ false) = &mut pieces[at] {
                *entity = true;
                changed = true;
            }
        }
    }
    changed
}

fn side(piece: &Piece) -> Side {
    match piece {
        Piece::Mark(..) | Piece::Syntax(_) | Piece::Char(_, true) => Side::Punctuation,
        Piece::Char(c, false) if c.is_ascii_punctuation() => Side::Punctuation,
        Piece::Char(
            '«' | '»' | '،' | '؛' | '؟' | '“' | '”' | '‘' | '’' | '–' | '—' | '…',
            false,
        ) => Side::Punctuation,
        Piece::Char(c, false) if c.is_whitespace() => Side::Blank,
        Piece::Char(c, false) if c.is_alphanumeric() => Side::Word,
        Piece::Char(..) => Side::Doubtful,
    }
}

fn written(pieces: &[Piece], start: Start, number: usize) -> String {
    let mut text = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Mark(mark, _) => text.push_str(mark),
            Piece::Syntax(syntax) => text.push_str(syntax),
            Piece::Char(c, true) => text.push_str(&format!("&#{};", u32::from(*c))),
            Piece::Char(c, false) => {
                if has_meaning(*c, &text, pieces.get(i + 1), start, number) {
                    text.push('\\');
                }
                text.push(*c);
            }
        }
    }
    text
}

/// Whether a character would be taken for syntax after what is written of its line.
fn has_meaning(c: char, before: &str, next: Option<&Piece>, start: Start, number: usize) -> bool {
    match c {
        '\\' | '*' | '_' | '`' | '[' | ']' | '<' => true,
        '#' => before.is_empty() || start == Start::Heading,
        '>' | '+' | '-' | '~' => before.is_empty(),
        '=' => before.is_empty() && number > 0,
        '.' | ')' => {
            !before.is_empty() && before.len() < 10 && before.bytes().all(|b| b.is_ascii_digit())
        }
        '!' => matches!(next, Some(Piece::Syntax(_) | Piece::Char('[', _))),
        '&' => {
            matches!(next, Some(Piece::Char(n, false)) if n.is_ascii_alphanumeric() || *n == '#')
        }
        _ => false,
    }
}
