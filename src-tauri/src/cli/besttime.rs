//! `besttime`: the best hours for a meeting of many cities.

use clap::Args;
use engine::Error;
use engine::api::OfBestTime;
use engine::view::besttime::{self, BestTimes};

use super::{Desk, typed};

/// How many hours are printed.
const HOURS: usize = 10;
/// How many hours stand in the JSON.
const MORE_HOURS: usize = 50;

#[derive(Debug, Args)]
pub(crate) struct BestTime {
    #[arg(long, value_name = "ID,...", value_delimiter = ',', required = true)]
    cities: Vec<String>,
    #[arg(long, value_name = "N", default_value = "60", value_parser = typed::minutes::<u32>)]
    minutes: u32,
    #[arg(long = "from", value_name = "DATE")]
    first_day: String,
    #[arg(long = "to", value_name = "DATE")]
    last_day: String,
    #[arg(long, value_name = "RULE")]
    rule: Vec<String>,
    #[arg(long, value_name = "ID")]
    home: Option<String>,
    #[arg(long, value_name = "ID,...", value_delimiter = ',')]
    paid: Option<Vec<String>>,
    #[arg(long)]
    json: bool,
}

pub(crate) fn besttime(desk: &mut Desk<'_>, wish: &BestTime) -> Result<(), Error> {
    let question = OfBestTime {
        cities: wish.cities.clone(),
        minutes: wish.minutes,
        from: wish.first_day.clone(),
        to: wish.last_day.clone(),
        rules: wish.rule.clone(),
        home: wish.home.clone(),
        day: None,
        pins: Vec::new(),
        paid: wish.paid.clone(),
        show: desk.show,
    };
    desk.with_book(|desk, session| {
        let wanted = if wish.json { MORE_HOURS } else { HOURS };
        let found = besttime::ranked(session.book()?, &question, wanted)?;
        if wish.json {
            let answer = serde_json::to_value(&found).map_err(Error::internal)?;
            desk.print_json(&answer);
        } else {
            print(desk, &found);
        }
        Ok(())
    })
}

fn print(desk: &mut Desk<'_>, found: &BestTimes) {
    desk.print(&found.text);
    for (place, hour) in found.hours.iter().enumerate() {
        let place = desk.words().digits(&format!("{:>3}", place + 1));
        desk.print(&format!(
            "{place}  {}  {}  {}",
            hour.day, hour.suits_of, hour.reason
        ));
    }
    if let Some(split) = &found.split {
        desk.print(&split.text);
    }
    if let Some(best) = found.hours.first() {
        desk.print("");
        for line in best.text.lines() {
            desk.print(line);
        }
    }
}
