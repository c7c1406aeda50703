//! Files of a test, read by others at once.

use documents::calendar::Written;
use tests::others::{self, Read};

/// What others find in files; all of them find the same.
pub(super) fn read_back(files: &[&Written]) -> Vec<Read> {
    let named: Vec<(String, Vec<u8>)> = (0..)
        .zip(files)
        .map(|(i, file)| (format!("{i}-{}", file.file_name), file.bytes.clone()))
        .collect();
    others::check(&named)
}
