//! What comes in by calendar: looked at first, taken in one by one, nothing overwritten without a yes.

use engine::Session;
use engine::kind::{Key, Kind};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{call, import, open, tirana};

const TRIP: &str = "tirana-b40";

/// An event in a calendar, with these lines.
fn event(method: &str, lines: &str) -> String {
    let method = if method.is_empty() {
        String::new()
    } else {
        format!("METHOD:{method}\r\n")
    };
    let lines: String = lines.lines().map(|l| format!("{}\r\n", l.trim())).collect();
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Host//EN\r\n{method}BEGIN:VEVENT\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

const DINNER: &str = "UID:dinner@host.example
    DTSTAMP:20241125T080000Z
    SEQUENCE:0
    DTSTART;TZID=Europe/Tirane:20241207T193000
    DTEND;TZID=Europe/Tirane:20241207T213000
    SUMMARY:Dinner of the mayors
    LOCATION:Villa, Tirana";

pub(super) fn look(session: &mut Session, text: &str, choices: Value) -> Value {
    with_file(session, "incoming_look", text, choices)
}

pub(super) fn take(session: &mut Session, text: &str, choices: Value) -> Value {
    with_file(session, "incoming_take", text, choices)
}

fn with_file(session: &mut Session, name: &str, text: &str, choices: Value) -> Value {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("in.ics");
    std::fs::write(&path, text).unwrap();
    call(
        session,
        name,
        json!({"path": path, "trip": TRIP, "choices": choices}),
    )
    .unwrap()
}

fn items(session: &mut Session) -> Vec<Value> {
    let loaded = session.book().unwrap().trip(TRIP).unwrap();
    let ids: Vec<String> = loaded
        .trip
        .items
        .iter()
        .map(|i| i.id.as_str().to_owned())
        .collect();
    let book = session.book().unwrap();
    let raw = |id: &String| {
        book.raw(&Key::within(TRIP, Kind::Item, id))
            .unwrap()
            .unwrap()
    };
    ids.iter().map(|id| Value::Object(raw(id))).collect()
}

fn dinner(session: &mut Session) -> Value {
    let found = items(session)
        .into_iter()
        .find(|i| i["uid"] == "dinner@host.example");
    found.unwrap_or(Value::Null)
}

fn book(folder: &TempDir) -> Session {
    let mut session = open(folder);
    tirana(&mut session);
    session
}

fn kind(view: &Value) -> &str {
    view["rows"][0]["kind"]["code"].as_str().unwrap()
}

#[test]
fn what_is_new_is_taken_with_its_name_for_ever_and_the_second_time_nothing_changes() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let file = event("", DINNER);
    let seen = look(&mut session, &file, json!([]));
    assert_eq!(kind(&seen), "new");
    assert_eq!(dinner(&mut session), Value::Null, "a look takes nothing");
    take(&mut session, &file, json!([]));
    let taken = dinner(&mut session);
    assert_eq!(taken["title"], "Dinner of the mayors");
    assert_eq!(taken["when"]["zone"], "Europe/Tirane");
    let count = items(&mut session).len();
    let again = take(&mut session, &file, json!([]));
    assert_eq!(again["op"], Value::Null, "nothing is written: {again}");
    assert_eq!(items(&mut session).len(), count);
    call(&mut session, "undo", json!({})).unwrap();
    assert_eq!(
        dinner(&mut session),
        Value::Null,
        "taking in can be taken back"
    );
    assert_eq!(
        kind(&look(&mut session, &file, json!([]))),
        "new",
        "and then it is new again"
    );
}

#[test]
fn a_later_version_replaces_what_nobody_typed_and_asks_for_the_rest() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    take(&mut session, &event("", DINNER), json!([]));
    let id = dinner(&mut session)["id"].clone();
    let fields = json!({"title": "Dinner with the mayors"});
    call(
        &mut session,
        "item_edit",
        json!({"trip": TRIP, "item": id, "fields": fields}),
    )
    .unwrap();
    let moved = DINNER
        .replace("SEQUENCE:0", "SEQUENCE:1")
        .replace("T193000", "T200000")
        .replace("Dinner of the mayors", "Gala dinner");
    let file = event("", &moved);
    let seen = look(&mut session, &file, json!([]));
    let fields = seen["rows"][0]["fields"].as_array().unwrap();
    let conflict =
        |name: &str| fields.iter().find(|f| f["name"] == name).unwrap()["conflict"].clone();
    assert_eq!(
        (conflict("when"), conflict("title")),
        (json!(false), json!(true))
    );
    take(&mut session, &file, json!([]));
    let now = dinner(&mut session);
    assert_eq!(
        now["when"]["start"], "2024-12-07T20:00",
        "nobody had typed the hour"
    );
    assert_eq!(
        now["title"], "Dinner with the mayors",
        "a person had typed the title"
    );
    let key = seen["rows"][0]["key"].clone();
    let yes = json!([{"key": key, "accept": true, "fields": ["title"]}]);
    take(&mut session, &file, yes);
    assert_eq!(
        dinner(&mut session)["title"],
        "Gala dinner",
        "with a yes it is taken"
    );
    let older = take(&mut session, &event("", DINNER), json!([]));
    assert_eq!(older["op"], Value::Null, "R1: a version before is nothing");
    assert_eq!(
        kind(&look(&mut session, &event("", DINNER), json!([]))),
        "older"
    );
}

#[test]
fn the_later_stamp_counts_where_the_sequence_is_the_same() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    take(&mut session, &event("", DINNER), json!([]));
    let later = DINNER
        .replace("20241125T080000Z", "20241126T080000Z")
        .replace("T193000", "T190000");
    take(&mut session, &event("", &later), json!([]));
    assert_eq!(
        dinner(&mut session)["when"]["start"],
        "2024-12-07T19:00",
        "R2"
    );
    let earlier = DINNER
        .replace("20241125T080000Z", "20241124T080000Z")
        .replace("T193000", "T180000");
    assert_eq!(
        kind(&look(&mut session, &event("", &earlier), json!([]))),
        "older"
    );
}

#[test]
fn a_cancellation_calls_off_what_is_known_and_makes_nothing_of_what_is_not() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let off = "UID:dinner@host.example\nDTSTAMP:20241127T080000Z\nSEQUENCE:1\nSTATUS:CANCELLED\nSUMMARY:Dinner";
    let count = items(&mut session).len();
    assert_eq!(
        kind(&look(&mut session, &event("CANCEL", off), json!([]))),
        "unknown-cancelled"
    );
    take(&mut session, &event("CANCEL", off), json!([]));
    assert_eq!(items(&mut session).len(), count, "R8: no item");
    take(&mut session, &event("", DINNER), json!([]));
    take(&mut session, &event("CANCEL", off), json!([]));
    assert_eq!(dinner(&mut session)["status"], "cancelled");
}

#[test]
fn an_invitation_is_a_meeting_that_they_propose_and_strangers_are_asked_about() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let people =
        json!({"dossier": 1, "people": [{"id": "ekrem-imamoglu", "email": "Mayor@ist.example"}]});
    import(&mut session, &people.to_string()).unwrap();
    let lines = format!(
        "{DINNER}\nORGANIZER;CN=\"Erion Veliaj\":mailto:mayor@tirana.example\nATTENDEE;CN=Mayor;RSVP=TRUE:MAILTO:mayor@IST.example"
    );
    let file = event("REQUEST", &lines);
    let seen = look(&mut session, &file, json!([]));
    let question = &seen["rows"][0]["questions"][0];
    assert_eq!(question["kind"], "who", "{seen}");
    assert_eq!(question["name"], "who:mayor@tirana.example");
    take(&mut session, &file, json!([]));
    let taken = dinner(&mut session);
    assert_eq!(taken["meeting"]["stage"], "proposed");
    assert_eq!(
        taken["people"],
        json!(["ekrem-imamoglu"]),
        "R7: the address in any letters"
    );
    assert_eq!(
        taken["meeting"]["counterparts"],
        Value::Null,
        "nobody is added without a yes"
    );
    let other = TempDir::new().unwrap();
    let mut session = book(&other);
    let key = seen["rows"][0]["key"].clone();
    let add = json!([{"key": key, "accept": true, "answers": {"who:mayor@tirana.example": "add"}}]);
    take(&mut session, &file, add);
    let counterpart = dinner(&mut session)["meeting"]["counterparts"][0].clone();
    let person = Key::shared(Kind::Person, counterpart.as_str().unwrap());
    let person = session.book().unwrap().raw(&person).unwrap().unwrap();
    assert_eq!(person["name"], "Erion Veliaj");
}

#[test]
fn another_organizer_is_warned_of_and_not_believed_by_itself() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let from = |who: &str, seq: u32, hour: &str| {
        let lines = DINNER
            .replace("SEQUENCE:0", &format!("SEQUENCE:{seq}"))
            .replace("T193000", hour);
        event(
            "REQUEST",
            &format!("{lines}\nORGANIZER:mailto:{who}@host.example"),
        )
    };
    take(&mut session, &from("office", 0, "T193000"), json!([]));
    let seen = look(&mut session, &from("stranger", 1, "T183000"), json!([]));
    assert_eq!(seen["rows"][0]["taken"], json!(false), "R9: {seen}");
    take(&mut session, &from("stranger", 1, "T183000"), json!([]));
    assert_eq!(dinner(&mut session)["when"]["start"], "2024-12-07T19:30");
}

#[test]
fn a_zone_that_nobody_knows_is_a_question_and_its_answer_is_taken() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let file = event("", &DINNER.replace(";TZID=Europe/Tirane", ""));
    let seen = look(&mut session, &file, json!([]));
    assert_eq!(kind(&seen), "open");
    take(&mut session, &file, json!([]));
    assert_eq!(
        dinner(&mut session),
        Value::Null,
        "never silently floating, never silently UTC"
    );
    let key = seen["rows"][0]["key"].clone();
    let answer = json!([{"key": key, "answers": {"zone": "Europe/Tirane"}}]);
    take(&mut session, &file, answer);
    assert_eq!(dinner(&mut session)["when"]["zone"], "Europe/Tirane");
}

#[test]
fn a_flight_of_an_airline_gets_a_zone_at_both_ends() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//AF//EN\r\nUID:af1\r\nBEGIN:VEVENT\r\nDTSTAMP:20241125T080000Z\r\n\
        DTSTART:20241207T051000Z\r\nDTEND:20241207T065500Z\r\nSUMMARY:Flight TK1073 Istanbul - Tirana\r\n\
        DESCRIPTION:Departure 08:10 local time\\, arrival 07:55 local time\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let seen = look(&mut session, file, json!([]));
    let names: Vec<&str> = seen["rows"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|q| q["name"].as_str())
        .collect();
    assert_eq!(names, ["from_zone", "to_zone"], "{seen}");
    let key = seen["rows"][0]["key"].clone();
    let zones = json!({"from_zone": "Europe/Istanbul", "to_zone": "Europe/Tirane"});
    take(&mut session, file, json!([{"key": key, "answers": zones}]));
    let flight = items(&mut session)
        .into_iter()
        .find(|i| i["uid"] == "af1")
        .unwrap();
    assert_eq!(flight["kind"], "flight");
    assert_eq!(flight["when"]["start"], "2024-12-07T08:10");
    assert_eq!(flight["when"]["end"], "2024-12-07T07:55");
    assert_eq!(flight["when"]["end_zone"], "Europe/Tirane");
}

#[test]
fn a_counter_proposal_moves_nothing_without_a_yes() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let change = json!({"dossier": 1,
        "people": [{"id": "muharrem-erkek", "email": "mayor@can.example"}],
        "trips": [{"id": TRIP, "items": [{"id": "board", 
            "when": {"start": "2024-12-07T14:00", "zone": "Europe/Tirane", "end": "2024-12-07T17:00"}}]}]});
    import(&mut session, &change.to_string()).unwrap();
    let uid = items(&mut session)
        .iter()
        .find(|i| i["id"] == "board")
        .unwrap()["uid"]
        .clone();
    let lines = "UID:board@ours\nDTSTAMP:20241127T080000Z\nSEQUENCE:0\nDTSTART;TZID=Europe/Tirane:20241207T150000\n\
         DTEND;TZID=Europe/Tirane:20241207T180000\nSUMMARY:Board\nORGANIZER:mailto:a@b.example\n\
         ATTENDEE;PARTSTAT=TENTATIVE:mailto:mayor@can.example";
    let counter = event(
        "COUNTER",
        &lines.replace("board@ours", uid.as_str().unwrap()),
    );
    let seen = look(&mut session, &counter, json!([]));
    assert_eq!(kind(&seen), "counter");
    take(&mut session, &counter, json!([]));
    let start = |session: &mut Session| {
        let all = items(session);
        all.into_iter().find(|i| i["id"] == "board").unwrap()["when"]["start"].clone()
    };
    assert_eq!(start(&mut session), "2024-12-07T14:00");
    let key = seen["rows"][0]["key"].clone();
    take(
        &mut session,
        &counter,
        json!([{"key": key, "accept": true}]),
    );
    assert_eq!(start(&mut session), "2024-12-07T15:00");
}

#[test]
fn an_answer_of_a_stranger_is_not_counted() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let uid = items(&mut session)
        .iter()
        .find(|i| i["id"] == "board")
        .unwrap()["uid"]
        .clone();
    let reply = event(
        "REPLY",
        &format!(
            "UID:{}\nDTSTAMP:20241127T080000Z\nSEQUENCE:0\nORGANIZER:mailto:a@b.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:crasher@x.example",
            uid.as_str().unwrap()
        ),
    );
    let seen = look(&mut session, &reply, json!([]));
    assert_eq!(kind(&seen), "unknown-answer", "R6");
    assert!(!seen["rows"][0]["warnings"].as_array().unwrap().is_empty());
    let taken = take(&mut session, &reply, json!([]));
    assert_eq!(taken["op"], Value::Null);
}

/// Export, import into an empty trip, export: equal, but for the stamp.
#[test]
fn what_goes_out_comes_in_and_goes_out_again_is_the_same() {
    for case in tests::CASES {
        for language in ["en", "tr", "fa"] {
            let (folder, empty) = (TempDir::new().unwrap(), TempDir::new().unwrap());
            let mut session = open(&folder);
            import(&mut session, &tests::case_text(case)).unwrap();
            let trip = session.book().unwrap().trip_ids().unwrap()[0].clone();
            let first = export(&mut session, &trip, language, &folder);
            let mut there = open(&empty);
            let source = session
                .book()
                .unwrap()
                .raw(&Key::trip(&trip))
                .unwrap()
                .unwrap();
            let titles = (
                source["title"].clone(),
                source.get("titles").cloned().unwrap_or(json!({})),
            );
            let hollow = json!({"dossier": 1,
                "places": [{"id": "home", "kind": "city", "name": "Home", "zone": "Europe/Istanbul"}],
                "organizations": [{"id": "o", "kind": "municipality", "name": "Office"}],
                "trips": [{"id": "empty", "kind": "outbound", "status": "planning", "title": titles.0,
                           "titles": titles.1, "home": "home", "office": "o"}]});
            import(&mut there, &hollow.to_string()).unwrap();
            let path = folder.path().join("first.ics");
            std::fs::write(&path, &first).unwrap();
            call(
                &mut there,
                "incoming_take",
                json!({"path": path, "trip": "empty", "choices": []}),
            )
            .unwrap();
            let second = export(&mut there, "empty", language, &empty);
            let bare = |text: &str| -> Vec<String> {
                let lines = text.lines().filter(|l| !l.starts_with("DTSTAMP"));
                lines.map(str::to_owned).collect()
            };
            assert_eq!(bare(&first), bare(&second), "{case} in {language}");
        }
    }
}

fn export(session: &mut Session, trip: &str, language: &str, folder: &TempDir) -> String {
    let path = folder.path().join("out.ics");
    let wish = json!({"language": language});
    call(
        session,
        "calendar_export",
        json!({"trip": trip, "wish": wish, "path": path}),
    )
    .unwrap();
    String::from_utf8(std::fs::read(&path).unwrap()).unwrap()
}

#[test]
fn our_own_calendar_that_comes_back_differs_in_nothing() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let ours = export(&mut session, TRIP, "en", &folder);
    let seen = look(&mut session, &ours, json!([]));
    let kinds: Vec<&str> = seen["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["kind"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["same", "same"], "{seen}");
}

#[test]
fn an_event_without_a_name_is_known_again_by_what_it_says() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let file = event("", &DINNER.replace("UID:dinner@host.example\n", ""));
    take(&mut session, &file, json!([]));
    let count = items(&mut session).len();
    let again = take(&mut session, &file, json!([]));
    assert_eq!(
        (again["op"].clone(), items(&mut session).len()),
        (Value::Null, count)
    );
}

#[test]
fn a_series_without_end_is_not_taken_without_a_yes() {
    let folder = TempDir::new().unwrap();
    let mut session = book(&folder);
    let count = items(&mut session).len();
    let file = event(
        "",
        &format!("{DINNER}\nRRULE:FREQ=MINUTELY;COUNT=1000000000"),
    );
    let started = std::time::Instant::now();
    take(&mut session, &file, json!([]));
    assert_eq!(items(&mut session).len(), count, "nothing of it");
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
