//! An hour that comes twice, because the clock at the place goes back over it.
//!
//! Why it matters: half of the people come an hour early. Example: 02:30 on 26 October 2025 in Paris.
//!
//! The first is meant unless `fold` says the second; where it does, somebody has decided, and there is no finding. One
//! finding for each end of an item. Facts: `edge` (start, end), `wall` and `zone`, `first` and `second` (offsets from UTC
//! in minutes). Repairs: mean the second.

use super::{Check, Finding, Found, Severity};
use crate::time::{Hour, Instants};

pub(super) const CODE: &str = "ambiguous_time";

pub(super) fn check(check: &Check<'_>, index: usize, found: &mut Found) {
    let (item, planned) = check.item(index);
    let Some(hour) = planned.hour().filter(|_| !planned.derived) else {
        return;
    };
    let end_zone = hour.end_zone.unwrap_or(hour.zone);
    let ends = [
        (
            "start",
            Some(hour.start),
            hour.zone,
            hour.fold,
            Hour { fold: 1, ..*hour },
        ),
        (
            "end",
            hour.end,
            end_zone,
            hour.end_fold,
            Hour {
                end_fold: 1,
                ..*hour
            },
        ),
    ];
    for (edge, time, zone, fold, second) in ends {
        let Some(time) = time.filter(|_| fold == 0) else {
            continue;
        };
        let Instants::Two { .. } = zone.instants(time) else {
            continue;
        };
        let offsets = [0, 1].map(|fold| {
            let at = zone.instants(time).pick(fold);
            at.map_or(0, |at| zone.offset_at(at) / 60)
        });
        let facts = [
            ("time", crate::time::wall::written(time).into()),
            ("zone", zone.name().into()),
            ("edge", edge.into()),
        ];
        let finding = Finding::new(CODE, Severity::Tight)
            .item(&item.id)
            .fact("edge", edge)
            .wall("wall", Some(time))
            .zone("zone", Some(zone))
            .fact("first", offsets[0])
            .fact("second", offsets[1])
            .repair(Some(check.with_when("use_second", index, second, facts)));
        found.at(planned, finding);
    }
}
