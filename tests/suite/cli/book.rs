//! The book on the command line: passphrases, copies, and a disk that does not do as it should.

use super::*;

#[test]
fn a_copy_is_brought_back_beside_the_book() {
    let desk = Desk::with_cases();
    let copy = desk.file("copy.attache");
    desk.done(&["backup", "-o", &copy]);
    desk.done(&["undo"]);
    let said = desk.done(&["restore", &copy]);
    assert!(said.contains("before"), "the former book is named: {said}");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
    desk.done(&["verify"]);
    desk.refused(&["restore", &desk.file("no.attache")]);
    desk.refused(&["restore", &desk.write("text.attache", "this is no book")]);
    assert_eq!(
        desk.json(&["trips", "--json"]).as_array().unwrap().len(),
        5,
        "a copy that is none changes nothing"
    );
}

#[test]
fn an_encrypted_book_opens_with_its_passphrase_alone() {
    let mut desk = Desk::new();
    desk.passphrase = Some("şifre çok gizli\n");
    desk.import_cases();
    let bytes = fs::read(desk.path("book.attache")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "a new book made with one is encrypted"
    );
    let copy = desk.file("copy.attache");
    desk.done(&["backup", "-o", &copy]);
    assert!(
        !fs::read(&copy).unwrap().starts_with(b"SQLite"),
        "a copy is as encrypted as the book"
    );
    desk.done(&["verify"]);

    desk.passphrase = Some("wrong");
    assert!(desk.refused(&["trips"]).contains("passphrase is wrong"));
    desk.passphrase = None;
    let said = desk.refused(&["trips"]);
    assert!(
        said.contains("ATTACHE_PASSPHRASE_FILE"),
        "it says how it opens: {said}"
    );
    desk.passphrase = Some("şifre çok gizli");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);

    let new = desk.write("new", "another\n");
    let book = desk.file("book.attache");
    let changed = finish(
        desk.command(&book)
            .env("ATTACHE_NEW_PASSPHRASE_FILE", new)
            .arg("passphrase"),
    );
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert!(
        desk.refused(&["trips"]).contains("passphrase is wrong"),
        "the former one is void"
    );
    desk.passphrase = Some("another");
    desk.done(&["verify"]);
}

#[test]
fn a_book_without_a_passphrase_is_given_one() {
    let mut desk = Desk::with_cases();
    desk.passphrase = Some("the first");
    desk.done(&["passphrase"]);
    desk.done(&["verify"]);
    let bytes = fs::read(desk.path("book.attache")).unwrap();
    assert!(
        !bytes.starts_with(b"SQLite format 3"),
        "it is encrypted now"
    );
    desk.passphrase = Some("another");
    assert!(desk.refused(&["trips"]).contains("passphrase is wrong"));
}

#[cfg(unix)]
#[test]
fn a_passphrase_is_read_from_an_open_descriptor() {
    let desk = Desk::new();
    let pass = |passphrase: &str| {
        let program = program("attache").unwrap();
        let line = "exec \"$0\" --book \"$1\" --zones bundled --passphrase-fd 3 trips 3< \"$2\"";
        let file = desk.write("passphrase", passphrase);
        let args = [desk.file("book.attache"), file];
        finish(
            Command::new("sh")
                .args(["-c", line])
                .arg(program)
                .args(args),
        )
    };
    assert_eq!(pass("first").code, 0);
    assert_eq!(pass("first").code, 0);
    assert_eq!(pass("other").code, 1);
    assert_eq!(pass("").code, 1, "an empty one is none");
}

#[test]
fn a_damaged_book_is_left_alone() {
    let desk = Desk::with_cases();
    let mut bytes = fs::read(desk.path("book.attache")).unwrap();
    let half = bytes.len() / 2;
    bytes[half..half + 4096].fill(0x5a);
    bytes.truncate(half + 8192);
    let damaged = desk.write("damaged.attache", &bytes);
    let done = desk.run_on(&damaged, &["verify"]);
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(
        !done.err.contains("panicked") && !done.err.is_empty(),
        "{}",
        done.err
    );
    assert_eq!(
        fs::read(&damaged).unwrap(),
        bytes,
        "what is damaged is not touched"
    );
    let text = desk.write("text.attache", "a letter, not a book at all");
    let done = desk.run_on(&text, &["trips"]);
    assert_eq!(done.code, 1);
    assert_eq!(
        fs::read_to_string(&text).unwrap(),
        "a letter, not a book at all"
    );
}

#[test]
fn a_book_of_a_newer_version_is_left_alone() {
    let desk = Desk::with_cases();
    let mut bytes = fs::read(desk.path("book.attache")).unwrap();
    // Where SQLite keeps the number of the schema.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let newer = desk.write("newer.attache", &bytes);
    let done = desk.run_on(&newer, &["trips"]);
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(done.err.contains("newer version"), "{}", done.err);
    assert_eq!(fs::read(&newer).unwrap(), bytes, "it is not touched");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_file_is_named() {
    let desk = Desk::with_cases();
    // Not even root can write here.
    let done = desk.run_on("/sys/book.attache", &["trips"]);
    assert_eq!(done.code, 1);
    assert!(done.err.contains("/sys/book.attache"), "{}", done.err);
    let said = desk.refused(&["calendar", "tirana-b40", "-o", "/sys/trip.ics"]);
    assert!(said.contains("/sys/trip.ics"), "{said}");
    assert_eq!(desk.json(&["trips", "--json"]).as_array().unwrap().len(), 5);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_nothing_that_was_stored() {
    let desk = Desk::with_cases();
    let before = desk.json(&["trips", "--json"]);
    let large = desk.write(
        "large.json",
        dossier(|d| d["trips"][0]["purpose"] = json!("x".repeat(4_000_000))),
    );
    // No file may grow beyond a megabyte: what a full disk does, without filling one.
    let line = "trap '' XFSZ; ulimit -f 2048; exec \"$0\" \"$@\"";
    let program = program("attache").unwrap();
    let args = [
        "--book",
        &desk.file("book.attache"),
        "--zones",
        "bundled",
        "import",
        &large,
    ];
    let done = finish(
        Command::new("sh")
            .args(["-c", line])
            .arg(program)
            .args(args),
    );
    assert_eq!(done.code, 1, "{}{}", done.out, done.err);
    assert!(
        !done.err.contains("panicked") && !done.err.is_empty(),
        "{}",
        done.err
    );
    assert_eq!(desk.json(&["trips", "--json"]), before);
    desk.done(&["verify"]);
}

#[test]
fn a_second_process_is_told_who_holds_the_book() {
    let desk = Desk::with_cases();
    let server = program("serve").unwrap();
    let mut holder = Command::new(server)
        .args(["--book", &desk.file("book.attache"), "--now", PRACTICE_NOW])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Its first line comes once it holds the book.
    let mut line = String::new();
    BufReader::new(holder.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said = desk.refused(&["trips"]);
    let restored = desk.run(&["restore", &desk.file("book.attache")]);
    drop(holder.stdin.take());
    holder.wait().unwrap();
    assert!(said.contains("book.attache is open in another"), "{said}");
    assert_eq!(restored.code, 1, "nobody's open book is put aside");
    desk.done(&["verify"]);
}
