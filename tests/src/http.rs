//! As much of HTTP as a browser test asks for: one request and one answer for each connection,
//! over the loopback address alone.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Component, Path};

/// No request of ours is longer.
const LONGEST_BODY: u64 = 64 * 1024 * 1024;
/// A line of a request's head is shorter than this, or is not from us.
const LONGEST_LINE: u64 = 16 * 1024;

/// A request.
pub struct Request {
    /// `GET`, `POST`.
    pub method: String,
    /// The path, without its query.
    pub path: String,
    /// What was sent with it.
    pub body: Vec<u8>,
}

/// Reads a request; none where the other side only opened a connection.
pub fn read(connection: &TcpStream) -> io::Result<Option<Request>> {
    let mut reader = BufReader::new(connection);
    let first = line(&mut reader)?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let method = method.to_owned();
    let mut length = 0;
    loop {
        let header = line(&mut reader)?;
        if header.is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = Vec::new();
    reader
        .take(LONGEST_BODY.min(length))
        .read_to_end(&mut body)?;
    Ok(Some(Request { method, path, body }))
}

fn line(reader: &mut BufReader<&TcpStream>) -> io::Result<String> {
    let mut text = String::new();
    reader.take(LONGEST_LINE).read_line(&mut text)?;
    Ok(text.trim_end().to_owned())
}

/// Writes a whole answer.
pub fn answer(mut to: &TcpStream, status: &str, kind: &str, body: &[u8]) -> io::Result<()> {
    write!(
        to,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    to.write_all(body)
}

/// Opens a stream of events, which ends with the connection.
pub fn open_events(mut to: &TcpStream) -> io::Result<()> {
    write!(
        to,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n: open\n\n"
    )?;
    to.flush()
}

/// Writes one event of a stream.
pub fn event(mut to: &TcpStream, name: &str, data: &str) -> io::Result<()> {
    write!(to, "event: {name}\ndata: {data}\n\n")?;
    to.flush()
}

/// Answers with a file of a folder; `/` is its `index.html`. Nothing outside the folder is given.
pub fn file(to: &TcpStream, folder: &Path, path: &str) -> io::Result<()> {
    let path = path.trim_start_matches('/');
    let name = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = name
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    match std::fs::read(folder.join(name)) {
        Ok(body) if inside => answer(to, "200 OK", kind(name), &body),
        _ => answer(to, "404 Not Found", "text/plain", b"There is no such page."),
    }
}

fn kind(name: &Path) -> &'static str {
    match name
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    }
}
