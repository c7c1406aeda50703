//! Addresses for mail, as RFC 5321 allows them without quotes, in ASCII.

use std::fmt::Write as _;

use super::meeting::Refused;

/// The address as it stands behind `mailto:`; refused where nothing is given, or no address.
pub(super) fn checked(address: &str, missing: Refused) -> Result<String, Refused> {
    bare(address, missing).map(in_uri)
}

/// The address without `mailto:`; refused where nothing is given, or no address.
pub(crate) fn bare(address: &str, missing: Refused) -> Result<&str, Refused> {
    let address = address.trim();
    let bare = match address.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &address[7..],
        _ => address,
    };
    if bare.is_empty() {
        return Err(missing);
    }
    if !is_address(bare) {
        return Err(Refused::NoAddress {
            address: bare.to_owned(),
        });
    }
    Ok(bare)
}

/// Whether it is an address for mail: dotted words of ASCII on both sides of one `@`.
fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let atom = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&c);
    let local_is_sound = local
        .split('.')
        .all(|word| !word.is_empty() && word.bytes().all(atom));
    let label = |word: &str| {
        let inner = |c: u8| c.is_ascii_alphanumeric() || c == b'-';
        !word.is_empty() && word.len() <= 63 && word.bytes().all(inner) && !word.starts_with('-')
    };
    let host_is_sound = host.split('.').all(label);
    local_is_sound && host_is_sound && local.len() <= 64 && text.len() <= 254
}

/// What has a meaning of its own in a `mailto:` is written with a percent sign (RFC 6068).
fn in_uri(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        if matches!(
            c,
            '%' | '#' | '?' | '/' | '&' | '=' | '^' | '`' | '{' | '|' | '}'
        ) {
            // Writing into a String cannot fail.
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_of_mail_and_cannot_break_out() {
        for good in ["a@b.example", "MAILTO:Ayse.Oz+x@Office.example", " a_b@b "] {
            assert!(checked(good, Refused::NoOrganizer).is_ok(), "{good}");
        }
        for bad in [
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a b@c.example",
            "a@b.example\r\nATTENDEE:x",
            "a..b@c.example",
            "\"a\"@b.example",
            "a@b;c",
            "ayşe@b.example",
            "a@-b.example",
        ] {
            let refused = checked(bad, Refused::NoOrganizer).unwrap_err();
            assert!(matches!(refused, Refused::NoAddress { .. }), "{bad}");
        }
        assert_eq!(
            checked("  ", Refused::NobodyAsked),
            Err(Refused::NobodyAsked)
        );
        assert_eq!(
            checked("a=b/c@d.example", Refused::NoOrganizer).as_deref(),
            Ok("a%3Db%2Fc@d.example")
        );
    }
}
