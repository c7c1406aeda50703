//! An entry of somebody else's calendar, handed on in the words in which it came: what we know of it we know from there.

use domain::item::{Came, Item};

use super::event::Writer;
use super::moment::Moment;
use super::options::Content;
use super::{Entry, Sheet, encode, foreign};

impl Entry {
    /// What came, where the item still is that, and the file says everything.
    pub(super) fn as_it_came<'a>(&self, sheet: &Sheet<'a>) -> Option<&'a Came> {
        let item = &sheet.trip.items[self.index];
        let came = item.came.as_ref()?;
        let whole = sheet.options.content == Content::Everything && !self.off && !sheet.message;
        (whole && came.stands_for(item)).then_some(came)
    }
}

impl Writer<'_> {
    /// The entry from its title to its end, in the order in which we write our own.
    pub(super) fn as_it_came(&mut self, entry: &Entry, item: &Item, came: &Came) {
        let text = |text: &Option<String>| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty());
            text.map(str::to_owned)
        };
        let title = encode::line(&text(&came.summary).unwrap_or_default(), None);
        self.lines.property("SUMMARY", &title);
        if let Some(location) = text(&came.location) {
            self.lines
                .property("LOCATION", &encode::line(&location, None));
        }
        if let Some((lat, lon)) = came.geo {
            self.lines.property("GEO", &format!("{lat};{lon}"));
        }
        if let Some(pin) = came
            .pin
            .as_deref()
            .filter(|pin| foreign::is_sound_line(pin))
        {
            self.lines.line(|out| out.push_str(pin));
        }
        if let Some(description) = text(&came.description) {
            self.lines
                .property("DESCRIPTION", &encode::text(&description));
        }
        for (name, link) in [
            ("URL", &came.url),
            ("CONFERENCE;FEATURE=VIDEO;VALUE=URI", &came.conference),
        ] {
            if let Some(uri) = link.as_deref().and_then(encode::uri) {
                self.lines.property(name, &uri);
            }
        }
        let status = match came.status.as_deref() {
            Some("tentative") => "TENTATIVE",
            _ => "CONFIRMED",
        };
        self.lines.property("STATUS", status);
        let class = match came.class.as_deref() {
            Some("private") => "PRIVATE",
            Some("confidential") => "CONFIDENTIAL",
            _ => "PUBLIC",
        };
        self.lines.property("CLASS", class);
        let (transparency, busy) = match came.busy.as_deref() {
            Some("free") => ("TRANSPARENT", "FREE"),
            Some("tentative") => ("OPAQUE", "TENTATIVE"),
            Some("away") => ("OPAQUE", "OOF"),
            Some("elsewhere") => ("OPAQUE", "WORKINGELSEWHERE"),
            _ if status == "TENTATIVE" => ("OPAQUE", "TENTATIVE"),
            _ => ("OPAQUE", "BUSY"),
        };
        self.lines.property("TRANSP", transparency);
        self.lines.property("X-MICROSOFT-CDO-BUSYSTATUS", busy);
        if matches!(entry.moment, Moment::Days { .. }) {
            self.lines.property("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE");
        }
        self.alarm(entry, item);
    }
}
