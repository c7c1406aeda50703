//! The real engine behind a local address, for browser tests only; never shipped.
//!
//! `serve --book FILE --now INSTANT --pages DIR [--port N] [--practice]` prints its address as
//! its first line, serves the pages, answers `POST /call {name, args}` and sends what was
//! committed as events of `GET /events`. It ends when its input closes.
#![allow(clippy::print_stdout, reason = "its address is its output")]

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use engine::session::Options;
use engine::{Code, Error, Session};
use serde_json::{Value, json};
use tests::http;
use tests::webdriver::Trouble;
use uuid::Uuid;

/// Browsers that listen to what is committed.
type Listeners = Arc<Mutex<Vec<Sender<String>>>>;

struct Served {
    /// None after the end.
    session: Mutex<Option<Session>>,
    pages: PathBuf,
    listeners: Listeners,
}

fn main() -> Result<(), Trouble> {
    let wish = read_arguments(std::env::args().skip(1))?;
    let listeners = Listeners::default();
    let mut session = Session::begin(wish.book);
    let told = listeners.clone();
    session.on_change(Box::new(move |changed| {
        if let Ok(text) = serde_json::to_string(changed) {
            // A browser that has left is forgotten.
            lock(&told).retain(|to| to.send(text.clone()).is_ok());
        }
    }));
    let served = Arc::new(Served {
        session: Mutex::new(Some(session)),
        pages: wish.pages,
        listeners,
    });
    let door = TcpListener::bind((Ipv4Addr::LOCALHOST, wish.port))?;
    println!("http://{}/", door.local_addr()?);
    let behind = served.clone();
    std::thread::spawn(move || {
        for connection in door.incoming().flatten() {
            let served = behind.clone();
            // A browser that hangs up in the middle is no trouble of ours.
            std::thread::spawn(move || served.meet(&connection).ok());
        }
    });
    wait_for_end_of_input();
    // Closed like the window: the book leaves its copy.
    let session = lock(&served.session).take();
    Ok(session.map_or(Ok(()), Session::close)?)
}

impl Served {
    fn meet(&self, connection: &TcpStream) -> io::Result<()> {
        let Some(request) = http::read(connection)? else {
            return Ok(());
        };
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/call") => {
                let (status, answer) = match self.call(&request.body) {
                    Ok(value) => ("200 OK", value.to_string()),
                    Err(error) => (status(error.code), json!(error).to_string()),
                };
                http::answer(connection, status, "application/json", answer.as_bytes())
            }
            ("GET", "/events") => self.tell(connection),
            ("GET", path) => http::file(connection, &self.pages, path),
            _ => http::answer(connection, "405 Method Not Allowed", "text/plain", b""),
        }
    }

    fn call(&self, body: &[u8]) -> Result<Value, Error> {
        let mut asked: Value = serde_json::from_slice(body).map_err(Error::internal)?;
        let name = asked["name"].as_str().unwrap_or_default().to_owned();
        let args = asked["args"].take();
        let mut session = lock(&self.session);
        let session = session
            .as_mut()
            .ok_or_else(|| Error::internal("it is ending"))?;
        let called = AssertUnwindSafe(|| engine::api::dispatch(session, &name, args));
        catch_unwind(called).unwrap_or_else(|_| Err(Error::internal(name.as_str())))
    }

    fn tell(&self, connection: &TcpStream) -> io::Result<()> {
        let (to, from): (_, Receiver<String>) = channel();
        lock(&self.listeners).push(to);
        http::open_events(connection)?;
        for text in from {
            http::event(connection, "changed", &text)?;
        }
        Ok(())
    }
}

fn status(code: Code) -> &'static str {
    match code {
        Code::Internal => "500 Internal Server Error",
        Code::Unknown => "404 Not Found",
        _ => "400 Bad Request",
    }
}

/// A test that failed in the middle leaves the next one a lock that still works.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_for_end_of_input() {
    let mut rest = [0; 64];
    let mut input = io::stdin().lock();
    while input.read(&mut rest).is_ok_and(|n| n > 0) {}
}

struct Wish {
    book: Options,
    pages: PathBuf,
    port: u16,
}

fn read_arguments(args: impl Iterator<Item = String>) -> Result<Wish, Trouble> {
    let mut named = BTreeMap::new();
    let mut args = args.peekable();
    while let Some(name) = args.next() {
        let name = name.strip_prefix("--").ok_or(USE)?.to_owned();
        let value = args
            .next_if(|value| !value.starts_with("--"))
            .unwrap_or_default();
        named.insert(name, value);
    }
    let now = named.get("now").map(|text| instant(text)).transpose()?;
    Ok(Wish {
        book: Options {
            file: named.get("book").ok_or(USE)?.into(),
            clock: Utc::now,
            now,
            ids: || Uuid::now_v7().to_string(),
            author: None,
            passphrase: None,
            practice: named.contains_key("practice"),
            folder: named
                .get("book")
                .and_then(|book| Some(PathBuf::from(book).parent()?.to_owned())),
        },
        pages: named.get("pages").map(PathBuf::from).unwrap_or_default(),
        port: named.get("port").map_or(Ok(0), |port| port.parse())?,
    })
}

const USE: &str = "use: serve --book FILE [--now INSTANT] [--pages DIR] [--port N] [--practice]";

/// Reads an instant with or without its seconds: `2024-11-28T09:00Z`.
fn instant(text: &str) -> Result<DateTime<Utc>, Trouble> {
    let forms = ["%Y-%m-%dT%H:%MZ", "%Y-%m-%dT%H:%M:%SZ"];
    let read = |form| chrono::NaiveDateTime::parse_from_str(text, form).ok();
    let wall = forms.into_iter().find_map(read);
    Ok(wall
        .ok_or_else(|| format!("{text} is not an instant"))?
        .and_utc())
}
