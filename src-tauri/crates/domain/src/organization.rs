//! Organizations: municipalities, ministries, embassies, networks, and the like.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{PartyId, PlaceId};
use crate::text::{Forms, Language, Text, nearest};

/// What kind of organization it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationKind {
    /// A city's administration.
    Municipality,
    /// A ministry of a state.
    Ministry,
    /// An embassy.
    Embassy,
    /// A consulate.
    Consulate,
    /// A network of cities.
    Network,
    /// An association.
    Association,
    /// A city council.
    Council,
    /// A university.
    University,
    /// A company.
    Company,
    /// Anything else.
    Other,
}

/// An organization.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Organization {
    /// Its id; people and organizations share one id space.
    pub id: PartyId,
    /// What kind it is.
    pub kind: OrganizationKind,
    /// Its name.
    pub name: String,
    /// The name in other languages.
    #[serde(default)]
    pub names: Forms,
    /// The city where it sits.
    pub city: Option<PlaceId>,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// What may be printed beside it.
    pub remark: Option<Text>,
    /// Keys that nobody has confirmed.
    #[serde(default)]
    pub assumed: Vec<String>,
}

impl Organization {
    /// The name in a language, or the base name.
    pub fn name_in(&self, language: Language) -> &str {
        nearest(&self.name, &self.names, language)
    }
}
