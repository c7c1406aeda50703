//! The program as its users have it: the real window on a practice book, driven from outside.
//! One walk through the main job; what a screen does in detail is tested in the browser.

use tests::webdriver::Trouble;
use tests::window::{CONTROL, ENTER, PRACTICE_NOW, Window, practice_book, program};

const TRIPS: [&str; 5] = [
    "B40 Executive Board, Tirana",
    "2nd City and Diplomacy Workshop",
    "roundtable of metropolitan mayors",
    "Official visit to Paris",
    "Metropolis World Congress, Brussels",
];
const ITEM: &str = "Executive Board meeting";
const RENAMED: &str = "Board of the B40, in the town hall";

#[test]
fn a_trip_is_found_opened_edited_and_the_edit_taken_back() -> Result<(), Trouble> {
    let home = tempfile::tempdir()?;
    let program = program("attache")?;
    let book = practice_book(&program, home.path())?;
    let book = book.to_string_lossy();
    let args = [
        "--book",
        &book,
        "--practice",
        "--now",
        PRACTICE_NOW,
        "--language",
        "en",
    ];
    let window = Window::open(&program, &args, home.path())?;
    let session = window.session();

    for trip in TRIPS {
        window.find("[role=row]", trip)?;
    }

    window.see("12:00 Istanbul")?; // the practice book's clock, in the office's city

    window.click("[role=row]", TRIPS[0])?;
    session.press(&[ENTER])?;
    session.press(&[CONTROL, '2'])?;
    window.click("[role=row]", ITEM)?;
    session.press(&[ENTER])?;

    let title = window.find("#item-title", ITEM)?;
    session.click(&title)?;
    session.press(&[CONTROL, 'a'])?;
    session.type_into(&title, RENAMED)?;
    session.press(&[ENTER])?;
    window.find("[role=row]", RENAMED)?;

    window.click("button", "Undo")?;
    window.find("[role=row]", ITEM)?;
    Ok(())
}
