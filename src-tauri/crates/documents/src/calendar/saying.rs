//! What a letter says of a meeting: the same words as its calendar entry, and no more.

use domain::id::{ItemId, PlaceId};

use super::describe::Describer;
use super::encode;
use super::identity::uids;
use super::meeting::Refused;
use super::moment::{self, Moment};
use super::options::Content;
use super::spots::stands_at;
use super::{Input, Sheet};

/// A meeting in words.
pub(crate) struct Said {
    /// Its name in calendars.
    pub(crate) uid: String,
    /// The number of the version.
    pub(crate) sequence: u32,
    /// What it is called, on one line.
    pub(crate) title: String,
    /// When, on the clock of its place, then on that of the reader where it is another.
    pub(crate) when: Vec<String>,
    /// Where, in full.
    pub(crate) place: Option<String>,
    /// The way in, online.
    pub(crate) link: Option<String>,
}

/// Puts a meeting into words; `reader` is the city of whoever reads them.
pub(crate) fn said(
    input: &Input,
    item: &ItemId,
    reader: Option<&PlaceId>,
) -> Result<Said, Refused> {
    let trip = input.trip;
    let index = trip.items.iter().position(|i| &i.id == item);
    let index = index.ok_or(Refused::UnknownItem)?;
    let item = &trip.items[index];
    if item.classification.is_some_and(|m| m > input.may_see) {
        return Err(Refused::Confidential);
    }
    let moment = moment::of(trip, &input.plan.items, index)?;
    let mut describer = Describer::new(Sheet {
        message: true,
        ..Sheet::of(input)
    });
    let content = input.options.content;
    let title = match content {
        Content::BusyOnly => describer.phrases.busy.clone(),
        _ => Some(encode::one_line(item.nearest_title(input.language)).into_owned())
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| describer.phrases.words.kind(item.kind)),
    };
    let place = stands_at(item)
        .filter(|_| content != Content::BusyOnly)
        .and_then(|id| describer.spots.spot(id))
        .map(|spot| encode::one_line(&spot.located).into_owned());
    let link = match content {
        Content::Everything => describer.link(item).as_deref().and_then(encode::uri),
        _ => None,
    };
    let when = match &moment {
        Moment::Timed(timed) => describer.hours(index, timed, reader),
        Moment::Days { .. } => vec![describer.days(index, &moment)],
    };
    Ok(Said {
        uid: std::mem::take(&mut uids(trip)[index]),
        sequence: (input.sequence)(&item.id),
        title,
        when,
        place,
        link,
    })
}
