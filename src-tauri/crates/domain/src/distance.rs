//! How far two places are from one another, over the great circle.

/// The mean radius of the earth in kilometres.
const RADIUS: f64 = 6371.0088;

/// Kilometres between two positions, each a latitude and a longitude in degrees.
pub fn kilometres((lat_a, lon_a): (f64, f64), (lat_b, lon_b): (f64, f64)) -> f64 {
    let (a, b) = (lat_a.to_radians(), lat_b.to_radians());
    let (north, east) = ((b - a) / 2.0, (lon_b - lon_a).to_radians() / 2.0);
    let chord = north.sin().powi(2) + a.cos() * b.cos() * east.sin().powi(2);
    2.0 * RADIUS * chord.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn istanbul_and_paris_are_two_thousand_kilometres_apart() {
        let km = kilometres((41.0082, 28.9784), (48.8566, 2.3522));
        assert!((2_250.0..2_270.0).contains(&km), "{km}");
        assert_eq!(kilometres((41.0, 29.0), (41.0, 29.0)), 0.0);
    }
}
