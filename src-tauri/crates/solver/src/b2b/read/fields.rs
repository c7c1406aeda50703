//! The fields of a data file, as they stand there, and what their values are made of.

use super::MOST;

/// A field: its name, the line on which that stands, and the text of its value.
pub(super) struct Field {
    /// The name.
    pub(super) name: String,
    /// The line, counted from 1.
    line: usize,
    /// The value, as it is written.
    pub(super) value: String,
}

/// All fields of a file.
pub(super) struct Fields(Vec<Field>);

impl Fields {
    /// The fields in the order of the file.
    pub(super) fn all(&self) -> impl Iterator<Item = &Field> {
        self.0.iter()
    }

    /// The field of a name.
    pub(super) fn get(&self, name: &str) -> Option<&Field> {
        self.0.iter().find(|field| field.name == name)
    }
}

/// The fields of a text; what comes after a percent sign or between `/*` and `*/` is a comment.
pub(super) fn of(text: &str) -> Result<Fields, String> {
    let bare = without_comments(text);
    let mut fields = Fields(Vec::new());
    let mut line = 1;
    for part in bare.split(';') {
        let begins = part.len() - part.trim_start().len();
        let here = line + lines(&part[..begins]);
        line += lines(part);
        if part.trim().is_empty() {
            continue;
        }
        let (name, value) = part
            .split_once('=')
            .ok_or_else(|| format!("line {here}: {:.40} is no field", part.trim()))?;
        let name = name.trim().to_owned();
        if let Some(first) = fields.get(&name) {
            let first = first.line;
            return Err(format!(
                "line {here}: {name} is there twice, first on line {first}"
            ));
        }
        fields.0.push(Field {
            name,
            line: here,
            value: value.trim().to_owned(),
        });
    }
    Ok(fields)
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

/// The text with each comment gone, but for the ends of its lines.
fn without_comments(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches('\u{feff}');
    while let Some(begin) = rest.find(['%', '/']) {
        bare.push_str(&rest[..begin]);
        rest = &rest[begin..];
        if rest.starts_with('%') {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            bare.extend(rest[..end].chars().filter(|c| *c == '\n'));
            rest = &rest[end..];
        } else {
            bare.push('/');
            rest = &rest[1..];
        }
    }
    bare.push_str(rest);
    bare
}

impl Field {
    /// What is wrong with it, with the line and the name before.
    pub(super) fn wrong(&self, why: &str) -> String {
        format!("line {}: {}: {why}", self.line, self.name)
    }

    /// The numbers of a list.
    pub(super) fn numbers(&self) -> Result<Vec<i64>, String> {
        numbers(inside(&self.value)).map_err(|why| self.wrong(&why))
    }

    /// The sets of a list, each in braces or as a bare range, one for each of `count`; an empty list is as many empty
    /// sets.
    pub(super) fn sets(&self, count: usize) -> Result<Vec<Vec<i64>>, String> {
        let between = |c: char| c == ',' || c.is_whitespace();
        let mut sets = Vec::with_capacity(count);
        let mut rest = inside(&self.value).trim_start_matches(between);
        while !rest.is_empty() {
            let (set, after) = match rest.strip_prefix('{') {
                Some(open) => open
                    .split_once('}')
                    .ok_or_else(|| self.wrong("a set has no end"))?,
                None => rest.split_once(',').unwrap_or((rest, "")),
            };
            sets.push(numbers(set).map_err(|why| self.wrong(&why))?);
            rest = after.trim_start_matches(between);
        }
        if !sets.is_empty() && sets.len() != count {
            let found = sets.len();
            return Err(self.wrong(&format!("{found} sets, not {count}")));
        }
        sets.resize(count, Vec::new());
        Ok(sets)
    }
}

/// What stands in the brackets of a list, also of `array1d(1..3, [...])`; a text without brackets is that itself.
fn inside(text: &str) -> &str {
    let from = text.find('[').map_or(text, |begin| &text[begin + 1..]);
    from.rfind(']').map_or(from, |end| &from[..end])
}

/// All numbers in a text, a range `2..5` written out; rows may be parted by `|`.
fn numbers(text: &str) -> Result<Vec<i64>, String> {
    let mut found = Vec::new();
    let tight: Vec<&str> = text.split("..").map(str::trim).collect();
    let tight = tight.join("..");
    let words = tight.split(|c: char| c == ',' || c == '|' || c.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    for word in words {
        let one = |word: &str| {
            word.parse::<i64>()
                .map_err(|_| format!("{word:.40} is no number"))
        };
        match word.split_once("..") {
            None => found.push(one(word)?),
            Some((from, to)) => {
                let (from, to) = (one(from)?, one(to)?);
                if to.saturating_sub(from) > MOST {
                    return Err(format!("{word:.40} is too long a range"));
                }
                found.extend(from..=to);
            }
        }
    }
    Ok(found)
}
