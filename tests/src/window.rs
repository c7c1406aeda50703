//! The real window on a display of its own, driven by WebKit's driver: for the smoke test, the
//! measured start and the picture in the README. Linux only, as the driver is.

use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use base64::Engine;
use serde_json::{Value, json};

use crate::webdriver::{Element, Session, Trouble, free_address};

/// What does not come in this time does not come: a busy machine is slow, not that slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// WebDriver's code point of a key.
pub const CONTROL: char = '\u{E009}';
/// WebDriver's code point of a key.
pub const ENTER: char = '\u{E007}';

/// The program's window, open on a book.
pub struct Window {
    session: Session,
    started: SystemTime,
    // Ended in this order: without its display the program cannot stay behind.
    _driver: Ended,
    _display: Ended,
}

impl Window {
    /// Opens the program's window with these arguments. `home` takes all that it would keep in
    /// the user's folders.
    pub fn open(program: &Path, args: &[&str], home: &Path) -> Result<Window, Trouble> {
        let (display, number) = start_display()?;
        let address = free_address()?;
        let driver = Command::new("WebKitWebDriver")
            .args([
                format!("--port={}", address.port()),
                "--host=127.0.0.1".into(),
            ])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DISPLAY", format!(":{number}"))
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("WebKitWebDriver (Debian: webkit2gtk-driver): {error}"))?;
        let driver = Ended(driver);
        wait_for_listener(address)?;
        let started = SystemTime::now();
        let args: Vec<String> = args.iter().map(ToString::to_string).collect();
        let session = Session::start(address, &program.to_string_lossy(), &args)?;
        Ok(Window {
            session,
            started,
            _driver: driver,
            _display: display,
        })
    }

    /// The session, for what has no word of its own here.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// When the program was started.
    pub fn started(&self) -> SystemTime {
        self.started
    }

    /// Waits until a function body returns something that is true, and gives it.
    pub fn wait_for(&self, what: &str, script: &str, args: &[Value]) -> Result<Value, Trouble> {
        self.wait(what, || {
            let value = self.session.run(script, args)?;
            Ok(is_true(&value).then_some(value))
        })
    }

    /// Waits until this text is seen somewhere in the page.
    pub fn see(&self, text: &str) -> Result<(), Trouble> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.wait_for(&format!("the text “{text}”"), script, &[json!(text)])
            .map(drop)
    }

    /// Waits until this text is no longer seen.
    pub fn see_no_more(&self, text: &str) -> Result<(), Trouble> {
        let script = "return !document.body.innerText.includes(arguments[0])";
        self.wait_for(&format!("“{text}” gone"), script, &[json!(text)])
            .map(drop)
    }

    /// Waits for the visible element that a selector finds and whose text or label holds `text`,
    /// the innermost of several.
    pub fn find(&self, selector: &str, text: &str) -> Result<Element, Trouble> {
        let script = "
            const [selector, text] = arguments;
            const shown = (e) => e.getClientRects().length > 0;
            const words = (e) => `${e.getAttribute('aria-label') ?? ''} ${e.innerText ?? ''} ${e.value ?? ''}`;
            const found = [...document.querySelectorAll(selector)].filter((e) => shown(e) && words(e).includes(text));
            return found.find((e) => !found.some((other) => other !== e && e.contains(other))) ?? null;";
        let args = [json!(selector), json!(text)];
        self.wait(&format!("{selector} with “{text}”"), || {
            self.session.element(script, &args)
        })
    }

    /// Clicks what [`Window::find`] finds.
    pub fn click(&self, selector: &str, text: &str) -> Result<(), Trouble> {
        self.session.click(&self.find(selector, text)?)
    }

    /// A picture of the page as it is now, as PNG. Right after an act the old frame still
    /// stands, so two new ones are waited for.
    pub fn picture(&self) -> Result<Vec<u8>, Trouble> {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.session.run_until_called(frames)?;
        Ok(base64::engine::general_purpose::STANDARD.decode(self.session.picture()?)?)
    }

    /// Asks again until there is an answer, or tells what the page shows instead.
    fn wait<T>(
        &self,
        what: &str,
        attempt: impl Fn() -> Result<Option<T>, Trouble>,
    ) -> Result<T, Trouble> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // A page that is being replaced refuses; that is no answer yet.
            let answer = attempt();
            if let Ok(Some(found)) = answer {
                return Ok(found);
            }
            if Instant::now() > deadline {
                let text = self.session.run("return document.body.innerText", &[])?;
                let refusal = answer.err().map(|e| format!(" ({e})")).unwrap_or_default();
                return Err(
                    format!("{what} never came{refusal}; the window shows:\n{text}").into(),
                );
            }
            std::thread::park_timeout(Duration::from_millis(20));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Best effort: the display goes next, and takes the program along.
        let _ = self.session.end();
    }
}

/// A program of ours, as cargo built it beside (or, for a test, above) the running one.
pub fn program(name: &str) -> Result<PathBuf, Trouble> {
    let here = std::env::current_exe()?;
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let found = here
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join(&name))
        .find(|p| p.exists());
    found.ok_or_else(|| format!("{name} is not built: cargo build --workspace").into())
}

/// The clock of the practice book.
pub const PRACTICE_NOW: &str = "2024-11-28T09:00Z";

/// Makes a practice book with the five real cases in it, as `./dev run` does.
pub fn practice_book(program: &Path, folder: &Path) -> Result<PathBuf, Trouble> {
    let book = folder.join("practice.attache");
    let mut import = Command::new(program);
    import
        .arg("--book")
        .arg(&book)
        .args(["--practice", "--now", PRACTICE_NOW, "import"]);
    for case in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases"))? {
        import.arg(case?.path());
    }
    let done = import.output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into());
    }
    Ok(book)
}

/// A child process that is ended when it is no longer needed.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to do.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display that nobody sees, and its number.
fn start_display() -> Result<(Ended, u32), Trouble> {
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Xvfb (Debian: xvfb): {error}"))?;
    let said = server.stdout.take();
    let server = Ended(server);
    let number = first_line(said.ok_or("Xvfb has no output")?)?.parse()?;
    Ok((server, number))
}

fn first_line(output: ChildStdout) -> Result<String, Trouble> {
    let mut line = String::new();
    BufReader::new(output.take(1024)).read_line(&mut line)?;
    Ok(line.trim().to_owned())
}

fn wait_for_listener(address: SocketAddr) -> Result<(), Trouble> {
    let deadline = Instant::now() + PATIENCE;
    while TcpStream::connect(address).is_err() {
        if Instant::now() > deadline {
            return Err("WebKitWebDriver does not listen".into());
        }
        std::thread::park_timeout(Duration::from_millis(20));
    }
    Ok(())
}

/// Whether JavaScript would take it for true.
fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0
}
