//! People: a name in its own script, the posts they hold, the languages they speak, their papers.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::id::PartyId;
use crate::text::{Forms, Language, Text, available, nearest};
use crate::time::wall::{self, LooseDate};

/// A person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Person {
    /// The id; people and organizations share one id space.
    pub id: PartyId,
    /// The name, in the person's own script or the office's.
    pub name: String,
    /// The name in other languages and scripts.
    #[serde(default)]
    pub names: Forms,
    /// Sayın, Mr, Dr.
    pub honorific: Option<Text>,
    /// How the person is addressed in speech and writing.
    pub salutation: Option<Text>,
    /// How the name is said.
    pub pronunciation: Option<Text>,
    /// The posts held, the first the one that counts unless a capacity says otherwise.
    #[serde(default)]
    pub posts: Vec<Post>,
    /// Codes of the languages spoken.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Electronic mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// What the person eats, or does not.
    pub diet: Option<Text>,
    /// A short biography.
    pub bio: Option<Text>,
    /// Travel papers.
    #[serde(default)]
    pub passports: Vec<Passport>,
    /// Visas.
    #[serde(default)]
    pub visas: Vec<Visa>,
    /// ISO 3166-1 alpha-2 codes of the countries for which this person needs a visa.
    #[serde(default)]
    pub visa_required: Vec<String>,
    /// What may be printed beside the person.
    pub remark: Option<Text>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// A post that a person holds.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Post {
    /// The title, the full printed form.
    #[serde(default)]
    pub title: String,
    /// The title in other languages, the full printed form.
    #[serde(default)]
    pub titles: Forms,
    /// The organization in which it is held.
    pub organization: Option<PartyId>,
    /// Since when.
    pub from: Option<LooseDate>,
    /// Until when.
    pub to: Option<LooseDate>,
    /// Rank in the office's order, 1 the highest.
    pub rank: Option<i64>,
}

/// A travel paper. Its number leaves the book in nothing but a dossier.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Passport {
    /// ISO 3166-1 alpha-2 code of the issuing country.
    pub country: Option<String>,
    /// The number.
    pub number: Option<String>,
    /// Ordinary, service, diplomatic.
    pub kind: Option<String>,
    /// The last day on which it is valid.
    #[serde(default, with = "wall::optional_date")]
    pub expires: Option<NaiveDate>,
}

/// A visa.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Visa {
    /// ISO 3166-1 alpha-2 code of the country that gave it.
    pub country: Option<String>,
    /// The first day on which it is valid.
    #[serde(default, with = "wall::optional_date")]
    pub from: Option<NaiveDate>,
    /// The last day on which it is valid.
    #[serde(default, with = "wall::optional_date")]
    pub to: Option<NaiveDate>,
    /// How many times one may enter; as often as one likes where nothing is set.
    pub entries: Option<u32>,
}

impl Visa {
    /// Whether it is valid on all of these days, as far as its own are on record.
    pub fn covers(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= first) && self.to.is_none_or(|to| last <= to)
    }
}

impl Person {
    /// The name in a language, or as it stands.
    pub fn name_in(&self, language: Language) -> &str {
        nearest(&self.name, &self.names, language)
    }

    /// The post that counts: in the organization of the capacity if one is given and held, else the first.
    pub fn post_in(&self, organization: Option<&PartyId>) -> Option<&Post> {
        organization
            .and_then(|o| {
                self.posts
                    .iter()
                    .find(|p| p.organization.as_ref() == Some(o))
            })
            .or_else(|| self.posts.first())
    }
}

impl Post {
    /// Whether it is held on any of these days, as far as its own are on record.
    pub fn is_held_in(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let begun = self.from.and_then(LooseDate::first);
        let over = self.to.and_then(LooseDate::last);
        begun.is_none_or(|from| from <= last) && over.is_none_or(|to| first <= to)
    }

    /// The full title in a language, if it is on record in it.
    pub fn title_in(&self, language: Language) -> Option<&str> {
        available(Some(&self.title), Some(&self.titles), language)
    }

    /// The title in a language, or whichever there is.
    pub fn nearest_title(&self, language: Language) -> &str {
        nearest(&self.title, &self.titles, language)
    }
}
