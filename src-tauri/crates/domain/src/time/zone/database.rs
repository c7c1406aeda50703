//! A whole database of zones: our compiled file, or the files of a system.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use super::rules::Rules;

/// The first line of our compiled file, whose layout `make_zones.py` describes.
const MAGIC: &str = "attache zones 1";

/// Old names whose link leads to another country's zone, because the rules are
/// the same since 1970. Source: the `#=` remarks in the file `backward`.
const ABROAD: [(&str, &str); 10] = [
    ("Africa/Asmera", "Africa/Asmara"),
    ("Africa/Timbuktu", "Africa/Bamako"),
    ("America/Coral_Harbour", "America/Atikokan"),
    ("America/Virgin", "America/St_Thomas"),
    ("Antarctica/South_Pole", "Antarctica/McMurdo"),
    ("Atlantic/Jan_Mayen", "Arctic/Longyearbyen"),
    ("Iceland", "Atlantic/Reykjavik"),
    ("Pacific/Ponape", "Pacific/Pohnpei"),
    ("Pacific/Truk", "Pacific/Chuuk"),
    ("Pacific/Yap", "Pacific/Chuuk"),
];

/// One name of a database.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) canonical: String,
    pub(super) countries: Vec<String>,
    pub(super) body: &'static Body,
}

/// The rules of a zone, read when they are first asked for.
#[derive(Debug)]
pub(super) struct Body {
    bytes: Vec<u8>,
    rules: OnceLock<Rules>,
}

impl Body {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The rules. They are well-formed: [`Zones::checked`] has read those of a
    /// file, and a test those that are built in.
    #[allow(clippy::expect_used, reason = "no input reaches it: see above")]
    pub(super) fn rules(&self) -> &Rules {
        self.rules
            .get_or_init(|| Rules::read(&self.bytes).expect("well-formed zone rules"))
    }
}

/// Where the rules come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Built in with the program.
    Bundled,
    /// The files of the computer, as `/usr/share/zoneinfo`.
    System,
    /// A file that a person supplied, by its name.
    File(String),
}

/// A database of time zones.
pub struct Zones {
    /// The release of the IANA database, as `2026f`.
    pub version: String,
    /// Where it comes from.
    pub source: Source,
    entries: Vec<Entry>,
    utc: usize,
}

impl fmt::Debug for Zones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Zones({} from {:?}, {} names)",
            self.version,
            self.source,
            self.entries.len()
        )
    }
}

/// Why a database cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadZones {
    /// The file is not a compiled database of zones.
    NotZones,
    /// It ends too early, or an entry of its index is wrong.
    Damaged,
    /// The rules of a zone cannot be read.
    BadRules(String),
    /// A file of the system is missing.
    Missing(String),
    /// The zones are already in use: a database is chosen once, at the start.
    TooLate,
}

impl fmt::Display for BadZones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotZones => f.write_str("this is not a file of time zones"),
            Self::Damaged => f.write_str("the file of time zones is damaged"),
            Self::BadRules(name) => {
                write!(f, "the rules of the time zone \"{name}\" cannot be read")
            }
            Self::Missing(file) => {
                write!(f, "the file \"{file}\" of the time zones cannot be read")
            }
            Self::TooLate => f.write_str("other time zones are already in use"),
        }
    }
}

impl std::error::Error for BadZones {}

/// What an index says of a name, before the names are joined.
struct Line {
    name: String,
    link: Option<String>,
    countries: Vec<String>,
    bytes: Vec<u8>,
}

impl Zones {
    /// Reads our compiled file.
    pub fn from_file(data: &[u8], source: Source) -> Result<Self, BadZones> {
        Self::unchecked(data, source)?.checked()
    }

    /// Reads our compiled file, but no rules yet.
    pub(super) fn unchecked(data: &[u8], source: Source) -> Result<Self, BadZones> {
        if !data.starts_with(MAGIC.as_bytes()) {
            return Err(BadZones::NotZones);
        }
        let split = data
            .windows(2)
            .position(|pair| pair == b"\n\n")
            .ok_or(BadZones::Damaged)?;
        let (index, blob) = (&data[..split], &data[split + 2..]);
        let index = std::str::from_utf8(index).map_err(|_| BadZones::Damaged)?;
        let mut lines = index.lines();
        if lines.next() != Some(MAGIC) {
            return Err(BadZones::NotZones);
        }
        let version = lines.next().and_then(|line| line.strip_prefix("version "));
        let version = version.ok_or(BadZones::Damaged)?.to_owned();
        let lines = lines.map(|line| read_line(line, blob).ok_or(BadZones::Damaged));
        Self::join(version, source, lines.collect::<Result<_, _>>()?)
    }

    /// Reads the files of a system. `read` gives the bytes of a file by its name
    /// in the zoneinfo folder, as `tzdata.zi` or `Europe/Istanbul`.
    pub fn from_system(
        read: impl FnMut(&str) -> std::io::Result<Vec<u8>>,
    ) -> Result<Self, BadZones> {
        Self::from_folder(read, Source::System)
    }

    /// Reads a folder that is laid out as that of a system.
    pub fn from_folder(
        mut read: impl FnMut(&str) -> std::io::Result<Vec<u8>>,
        source: Source,
    ) -> Result<Self, BadZones> {
        let mut text = |name: &str| {
            let bytes = read(name).map_err(|_| BadZones::Missing(name.to_owned()))?;
            String::from_utf8(bytes).map_err(|_| BadZones::Missing(name.to_owned()))
        };
        let index = text("tzdata.zi")?;
        let places = text("zone.tab")?;
        let version = index
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# version "));
        let version = version.ok_or(BadZones::NotZones)?.trim().to_owned();
        let mut countries = countries(&places);
        let mut lines = Vec::new();
        for (name, link) in names(&index) {
            // A system may leave out the files of old names; the link is as good.
            let file = read(name).or_else(|error| link.map_or(Err(error), &mut read));
            let bytes = file.map_err(|_| BadZones::Missing(name.to_owned()))?;
            let countries = countries.remove(name).unwrap_or_default();
            lines.push(Line {
                name: name.to_owned(),
                link: link.map(str::to_owned),
                countries,
                bytes,
            });
        }
        Self::join(version, source, lines)?.checked()
    }

    /// The same database as a compiled file.
    pub fn to_file(&self) -> Vec<u8> {
        use std::fmt::Write as _;
        let mut offsets: HashMap<&[u8], usize> = HashMap::new();
        let (mut index, mut blob) = (format!("{MAGIC}\nversion {}\n", self.version), Vec::new());
        for entry in &self.entries {
            let bytes = entry.body.bytes();
            let offset = *offsets.entry(bytes).or_insert_with(|| {
                blob.extend_from_slice(bytes);
                blob.len() - bytes.len()
            });
            let link = if entry.canonical == entry.name {
                "-"
            } else {
                &entry.canonical
            };
            let codes = match entry.countries.is_empty() {
                true => "-".to_owned(),
                false => entry.countries.join(","),
            };
            let length = bytes.len();
            // Writing into a text cannot fail.
            let _ = writeln!(index, "{}\t{offset}\t{length}\t{link}\t{codes}", entry.name);
        }
        index.push('\n');
        [index.into_bytes(), blob].concat()
    }

    fn join(version: String, source: Source, mut lines: Vec<Line>) -> Result<Self, BadZones> {
        lines.sort_by(|a, b| a.name.cmp(&b.name));
        lines.dedup_by(|a, b| a.name == b.name);
        let canonical = canonical_names(&lines);
        let mut bodies: HashMap<Vec<u8>, &'static Body> = HashMap::new();
        let mut entries = Vec::with_capacity(lines.len());
        for (line, canonical) in lines.into_iter().zip(canonical) {
            let body = *bodies.entry(line.bytes).or_insert_with_key(|bytes| {
                // A database lives as long as the process: a zone is then one word.
                Box::leak(Box::new(Body {
                    bytes: bytes.clone(),
                    rules: OnceLock::new(),
                }))
            });
            entries.push(Entry {
                name: line.name,
                canonical,
                countries: line.countries,
                body,
            });
        }
        let utc = entries.binary_search_by(|entry| entry.name.as_str().cmp("UTC"));
        let utc = utc.map_err(|_| BadZones::Missing("UTC".to_owned()))?;
        Ok(Self {
            version,
            source,
            entries,
            utc,
        })
    }

    fn checked(self) -> Result<Self, BadZones> {
        for entry in &self.entries {
            if entry.body.rules.get().is_none() {
                let rules = Rules::read(&entry.body.bytes);
                let rules = rules.ok_or_else(|| BadZones::BadRules(entry.name.clone()))?;
                let _ = entry.body.rules.set(rules);
            }
        }
        Ok(self)
    }

    /// Every name, old ones included, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    pub(super) fn utc(&self) -> &Entry {
        &self.entries[self.utc]
    }

    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        let found = self
            .entries
            .binary_search_by(|entry| entry.name.as_str().cmp(name));
        found.ok().map(|index| &self.entries[index])
    }

    /// The name that was probably meant: other letters, a slip, or the city alone.
    pub(super) fn nearest(&self, name: &str) -> Option<String> {
        let wanted = plain(name);
        let mut best: Option<(f64, &Entry)> = None;
        for entry in &self.entries {
            let full = plain(&entry.name);
            let city = full.rsplit('/').next().unwrap_or(&full);
            let likeness = strsim::normalized_damerau_levenshtein(&wanted, &full)
                .max(strsim::normalized_damerau_levenshtein(&wanted, city) - 0.01);
            if best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, entry));
            }
        }
        // Half of the letters right is a guess, not a suggestion.
        let (likeness, entry) = best?;
        (likeness >= 0.65).then(|| entry.canonical.clone())
    }
}

fn plain(name: &str) -> String {
    name.trim()
        .to_lowercase()
        .replace([' ', '-'], "_")
        .replace("i\u{307}", "i")
}

fn read_line(line: &str, blob: &[u8]) -> Option<Line> {
    let mut fields = line.split('\t');
    let name = fields.next().filter(|name| !name.is_empty())?.to_owned();
    let offset: usize = fields.next()?.parse().ok()?;
    let length: usize = fields.next()?.parse().ok()?;
    let link = fields.next().filter(|&link| link != "-").map(str::to_owned);
    let codes = fields.next().filter(|&codes| codes != "-");
    let countries = codes.map(|codes| codes.split(',').map(str::to_owned).collect());
    let bytes = blob.get(offset..offset.checked_add(length)?)?.to_vec();
    Some(Line {
        name,
        link,
        countries: countries.unwrap_or_default(),
        bytes,
    })
}

/// The `Z` and `L` lines of tzdata.zi: each name, and what it is a link to.
fn names(index: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    index.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        match words.next()? {
            "Z" => Some((words.next()?, None)),
            "L" => {
                let target = words.next()?;
                Some((words.next()?, Some(target)))
            }
            _ => None,
        }
    })
}

/// The countries of each place in zone.tab.
fn countries(table: &str) -> HashMap<String, Vec<String>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        if let (Some(code), Some(_), Some(name)) = (fields.next(), fields.next(), fields.next()) {
            found
                .entry(name.to_owned())
                .or_default()
                .push(code.to_owned());
        }
    }
    found
}

/// For each line, the name of today: its own, if zone.tab has it, else its link.
fn canonical_names(lines: &[Line]) -> Vec<String> {
    let at: HashMap<&str, &Line> = lines
        .iter()
        .map(|line| (line.name.as_str(), line))
        .collect();
    let resolve = |line: &Line| {
        if let Some((_, home)) = ABROAD.iter().find(|(old, _)| *old == line.name)
            && at.contains_key(home)
        {
            return (*home).to_owned();
        }
        let mut line = line;
        // A link may lead to a link; a broken file might lead in a circle.
        for _ in 0..8 {
            match line.link.as_deref().and_then(|link| at.get(link)) {
                Some(target) if line.countries.is_empty() => line = target,
                _ => break,
            }
        }
        line.name.clone()
    };
    lines.iter().map(resolve).collect()
}
