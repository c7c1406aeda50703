//! The world that the typesetter sees: our templates, our fonts, and one data file. No disk, no network, no clock.
//!
//! What a person typed is in the data file alone, as strings; nothing of it is ever read as markup.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// How many renders a cached result outlives; without this the cache grows for ever.
const CACHED_RENDERS: usize = 8;

/// The name of the data file inside the world.
const DATA: &str = "data.json";

/// The templates, the first of them the one that is typeset.
const TEMPLATES: [(&str, &str); 7] = [
    ("main.typ", include_str!("main.typ")),
    ("style.typ", include_str!("style.typ")),
    ("pack.typ", include_str!("pack.typ")),
    ("brief.typ", include_str!("brief.typ")),
    ("daysheet.typ", include_str!("daysheet.typ")),
    ("report.typ", include_str!("report.typ")),
    ("changes.typ", include_str!("changes.typ")),
];

macro_rules! font_files {
    ($($name:literal),* $(,)?) => { [$(include_bytes!(concat!("../../fonts/", $name)) as &[u8]),*] };
}

/// Whole TTF files; see `fonts/README.md` for where they come from.
static FONT_FILES: [&[u8]; 10] = font_files![
    "SourceSans3-Regular.ttf",
    "SourceSans3-It.ttf",
    "SourceSans3-Semibold.ttf",
    "SourceSans3-Bold.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-It.ttf",
    "SourceSerif4-Semibold.ttf",
    "Vazirmatn-Regular.ttf",
    "Vazirmatn-SemiBold.ttf",
    "Vazirmatn-Bold.ttf",
];

/// What stays the same from render to render, so that the cache can know it again.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
}

static SHOP: LazyLock<Option<Shop>> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONT_FILES
        .iter()
        .flat_map(|file| Font::iter(Bytes::new(*file)))
        .collect();
    let sources: Option<Vec<Source>> = TEMPLATES
        .iter()
        .map(|(name, text)| Some(Source::new(file_id(name)?, (*text).to_owned())))
        .collect();
    Some(Shop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: sources?,
        data: file_id(DATA)?,
    })
});

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// One paper to set: the shop, and the data of this render.
struct Job<'a> {
    shop: &'a Shop,
    main: FileId,
    data: Bytes,
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shop
            .sources
            .iter()
            .find(|s| s.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shop.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Typesets the data of a paper: the PDF and the number of its pages, or what the typesetter said.
pub(super) fn typeset(data: Vec<u8>) -> Result<(Vec<u8>, usize), String> {
    let shop = SHOP.as_ref().ok_or("the templates could not be loaded")?;
    let main = shop.sources.first().ok_or("there is no template")?.id();
    let job = Job {
        shop,
        main,
        data: Bytes::new(data),
    };
    let document: PagedDocument = typst::compile(&job)
        .output
        .map_err(|trouble| said(&trouble))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Attaché".to_owned())),
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|trouble| said(&trouble))?;
    comemo::evict(CACHED_RENDERS);
    Ok((pdf, document.pages().len()))
}

fn said(trouble: &[typst::diag::SourceDiagnostic]) -> String {
    trouble
        .iter()
        .map(|t| t.message.as_str())
        .collect::<Vec<_>>()
        .join("; ")
}
