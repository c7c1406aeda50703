//! The few words of WebDriver that driving our window takes, over a plain connection: one
//! request, one answer, no client library.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use serde_json::{Value, json};

/// What went wrong, in words.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// How W3C WebDriver marks a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// No single answer of the driver takes longer than this.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open session: one window under the driver's hand.
pub struct Session {
    driver: SocketAddr,
    path: String,
}

/// An element of the page, as long as it is there.
pub struct Element(String);

impl Session {
    /// Starts the program under the driver, with its arguments.
    pub fn start(driver: SocketAddr, program: &str, args: &[String]) -> Result<Session, Trouble> {
        let browser = json!({ "binary": program, "args": args });
        let wish =
            json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": browser } } });
        let answer = ask(driver, "POST", "/session", Some(&wish))?;
        let id = answer["sessionId"]
            .as_str()
            .ok_or("the driver gave no session")?;
        Ok(Session {
            driver,
            path: format!("/session/{id}"),
        })
    }

    /// Runs a function body in the page and gives what it returns.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value, Trouble> {
        self.post("/execute/sync", &json!({ "script": script, "args": args }))
    }

    /// Runs a function body that ends by calling its last argument.
    pub fn run_until_called(&self, script: &str) -> Result<Value, Trouble> {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// The element that a function body returns, or none.
    pub fn element(&self, script: &str, args: &[Value]) -> Result<Option<Element>, Trouble> {
        let found = self.run(script, args)?;
        Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
    }

    /// Clicks in the middle of an element, as a hand does.
    pub fn click(&self, element: &Element) -> Result<(), Trouble> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Types into an element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), Trouble> {
        self.post(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        )
        .map(drop)
    }

    /// Presses keys one upon another and lets them go, wherever the focus is.
    /// Special keys are WebDriver's code points (`\u{E009}` is Control).
    pub fn press(&self, keys: &[char]) -> Result<(), Trouble> {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key.to_string() }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key.to_string() }));
        let keyboard =
            json!({ "type": "key", "id": "keys", "actions": down.chain(up).collect::<Vec<_>>() });
        self.post("/actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// Makes the window so large, in pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        self.post("/window/rect", &json!({ "width": width, "height": height }))
            .map(drop)
    }

    /// A picture of the page, as the base64 of a PNG.
    pub fn picture(&self) -> Result<String, Trouble> {
        let answer = ask(
            self.driver,
            "GET",
            &format!("{}/screenshot", self.path),
            None,
        )?;
        Ok(answer.as_str().ok_or("the picture is no text")?.to_owned())
    }

    /// Closes the window and ends the program.
    pub fn end(&self) -> Result<(), Trouble> {
        ask(self.driver, "DELETE", &self.path, None).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Trouble> {
        ask(
            self.driver,
            "POST",
            &format!("{}{path}", self.path),
            Some(body),
        )
    }
}

/// An address of this machine where nobody listens yet.
pub fn free_address() -> Result<SocketAddr, Trouble> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

/// One request and the `value` of its answer.
fn ask(to: SocketAddr, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Trouble> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut connection = TcpStream::connect(to)?;
    connection.set_read_timeout(Some(PATIENCE))?;
    write!(
        connection,
        "{method} {path} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    connection
        .read_to_string(&mut answer)
        .map_err(|error| format!("{method} {path}: {error}"))?;
    let body = answer
        .split_once("\r\n\r\n")
        .ok_or("the driver's answer has no body")?
        .1;
    let value = serde_json::from_str::<Value>(body)?["value"].take();
    match value.get("error") {
        Some(error) => Err(format!("{method} {path}: {error}: {}", value["message"]).into()),
        None => Ok(value),
    }
}
