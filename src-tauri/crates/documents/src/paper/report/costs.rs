//! What the trip cost, by who paid.

use serde::Serialize;

use super::super::desk::Desk;

/// The costs, or that they are not on record.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Costs {
    Rows { rows: Vec<Row> },
    Gap { gap: String },
}

/// A row of the table.
#[derive(Serialize)]
pub(super) struct Row {
    payer: String,
    kind: String,
    estimated: String,
    actual: String,
    total: bool,
}

/// Costs of one payer, kind and currency.
struct Sum {
    payer: String,
    kind: String,
    currency: String,
    estimated: Option<f64>,
    actual: Option<f64>,
}

/// The costs by payer and kind, and the total of each currency; the reader's edition leaves out what is not on record.
pub(super) fn of(desk: &Desk) -> Option<Costs> {
    let sums = sums(desk);
    if sums.is_empty() {
        return desk.working().then(|| Costs::Gap {
            gap: desk.gap_word(),
        });
    }
    let mut rows: Vec<Row> = sums.iter().map(|s| row(desk, s, false)).collect();
    let mut totals: Vec<Sum> = Vec::new();
    for sum in &sums {
        let total = Sum {
            payer: desk.word("paper-total"),
            kind: String::new(),
            currency: sum.currency.clone(),
            estimated: sum.estimated,
            actual: sum.actual,
        };
        match totals.iter_mut().find(|t| t.currency == sum.currency) {
            Some(known) => add(known, &total),
            None => totals.push(total),
        }
    }
    if rows.len() > totals.len() {
        rows.extend(totals.iter().map(|t| row(desk, t, true)));
    }
    Some(Costs::Rows { rows })
}

fn sums(desk: &Desk) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for cost in desk
        .request
        .trip
        .costs
        .iter()
        .filter(|c| c.actual.is_some() || c.estimated.is_some())
    {
        let sum = Sum {
            payer: cost
                .payer
                .as_ref()
                .map_or_else(|| desk.gap_word(), |p| desk.name(p)),
            kind: kind(desk, cost.kind.as_deref().unwrap_or_default()),
            currency: cost.currency.clone().unwrap_or_default(),
            estimated: cost.estimated.as_ref().and_then(|n| n.as_f64()),
            actual: cost.actual.as_ref().and_then(|n| n.as_f64()),
        };
        match sums
            .iter_mut()
            .find(|s| s.payer == sum.payer && s.kind == sum.kind && s.currency == sum.currency)
        {
            Some(known) => add(known, &sum),
            None => sums.push(sum),
        }
    }
    sums.sort_by(|a, b| a.payer.cmp(&b.payer));
    sums
}

fn add(known: &mut Sum, more: &Sum) {
    let plus = |a: Option<f64>, b: Option<f64>| a.map_or(b, |a| Some(a + b.unwrap_or(0.0)));
    known.estimated = plus(known.estimated, more.estimated);
    known.actual = plus(known.actual, more.actual);
}

/// The office's word for a kind of cost, or ours where it is one of the usual codes.
fn kind(desk: &Desk, code: &str) -> String {
    let id = match code {
        "travel" | "flight" | "transport" => "paper-cost-travel",
        "stay" | "hotel" | "accommodation" => "paper-cost-stay",
        "allowance" | "per_diem" => "paper-cost-allowance",
        "other" | "" => "paper-cost-other",
        own => return desk.own(own),
    };
    desk.word(id)
}

fn row(desk: &Desk, sum: &Sum, total: bool) -> Row {
    let money = |amount: Option<f64>| {
        amount
            .map(|a| money(desk, a, &sum.currency))
            .unwrap_or_default()
    };
    Row {
        payer: sum.payer.clone(),
        kind: sum.kind.clone(),
        estimated: money(sum.estimated),
        actual: money(sum.actual),
        total,
    }
}

/// "1,234.50 EUR", "1.234,50 EUR", "۱٬۲۳۴٫۵۰ EUR".
pub(super) fn money(desk: &Desk, amount: f64, currency: &str) -> String {
    let figures = desk.words.amount(amount);
    if currency.is_empty() {
        figures
    } else {
        format!("{figures}\u{A0}{}", desk.own(currency))
    }
}
