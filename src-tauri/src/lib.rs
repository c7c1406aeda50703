//! The shell around the engine: it opens the book, shows the window, passes calls on and tells
//! the window what changed. No rules live here.

mod cli;
mod files;
mod guard;
mod menu;
mod start;

use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use engine::{Error, Message, Session};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};

use cli::Common;

/// Reads the arguments: a subcommand works without a window, none opens it.
pub fn start() -> ExitCode {
    guard::quiet();
    let done = guard::guarded(|| match cli::read(std::env::args_os().collect()) {
        Err(code) => Ok(code),
        Ok(wish) => match &wish.command {
            Some(command) => cli::run(&wish.common, command).map(|()| ExitCode::SUCCESS),
            None => {
                let language = wish.common.language.unwrap_or_else(start::language);
                let opened = open_window(wish.common).map(|()| ExitCode::SUCCESS);
                opened.map_err(|error| error.in_language(language))
            }
        },
    });
    done.unwrap_or_else(|error| {
        cli::tell(&error.message);
        ExitCode::FAILURE
    })
}

/// The session of the window; none once it is closed.
#[derive(Default)]
struct Held(Mutex<Option<Session>>);

fn open_window(common: Common) -> Result<(), Error> {
    prepare_display()?;
    start::use_zones(common.zones.as_ref())?;
    let file = common.book.clone().map_or_else(start::default_book, Ok)?;
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Held::default())
        .manage(files::Chosen::default())
        .manage(files::Drafts::default())
        .manage(menu::Bar::default())
        .invoke_handler(tauri::generate_handler![
            call,
            menu::set_menu,
            files::pick_open,
            files::pick_save,
            files::draft_path,
            files::copy_text,
            files::open_in_system
        ])
        .on_menu_event(|app, event| menu::tell(app, event.id().as_ref()))
        .setup(move |app| {
            let mut session = Session::begin(start::options(&common, file));
            sign(&common, &mut session);
            begin(app.handle(), session);
            show(app, &common).map_err(Into::into)
        })
        .build(tauri::generate_context!())
        .map_err(Error::internal)?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<files::Drafts>().clear();
            close(app);
        }
    });
    Ok(())
}

/// A book that knows no officer, as a practice book, is signed by the system's user.
fn sign(common: &Common, session: &mut Session) {
    if common.author.is_none()
        && let Ok(book) = session.book()
        && book.office().officer.is_none()
        && let Some(user) = start::user_name()
    {
        book.sign_as(&user);
    }
}

/// Holds the session, and passes on what is committed, to every window.
fn begin(app: &AppHandle, mut session: Session) {
    let windows = app.clone();
    session.on_change(Box::new(move |changed| {
        // A window that is closing hears nothing, and needs nothing.
        let _ = windows.emit("changed", changed);
    }));
    let held = app.state::<Held>();
    *held.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
}

fn show(app: &tauri::App, common: &Common) -> tauri::Result<()> {
    let mut window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Attaché")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 640.0);
    if let Some(language) = common.language {
        window = window.initialization_script(speak(language.code()));
    }
    window.build().map(drop)
}

/// The language asked for on the command line becomes the one that the pages remember, and where
/// it is another one its calendar comes with it.
fn speak(language: &str) -> String {
    let calendar = if language == "fa" {
        "solar_hijri"
    } else {
        "gregorian"
    };
    format!(
        "try {{ const key = 'attache.prefs', kept = JSON.parse(localStorage.getItem(key) ?? '{{}}'); \
         if (kept.language !== '{language}') localStorage.setItem(key, \
         JSON.stringify({{ ...kept, language: '{language}', calendar: '{calendar}' }})); }} catch {{}}"
    )
}

/// Closes the book: the last changes are safe already, and a copy is kept.
fn close(app: &AppHandle) {
    let held = app.state::<Held>();
    let session = held.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(Err(error)) = session.map(Session::close) {
        cli::tell(&error.message);
    }
}

/// The one door between the pages and the engine.
#[tauri::command]
async fn call(app: AppHandle, name: String, args: Value) -> Result<Value, Error> {
    let answer = tauri::async_runtime::spawn_blocking(move || {
        let held = app.state::<Held>();
        let mut session = held.0.lock().unwrap_or_else(PoisonError::into_inner);
        let session = session
            .as_mut()
            .ok_or_else(|| Error::internal("the book is closed"))?;
        guard::guarded(|| engine::api::dispatch(session, &name, args))
    });
    answer.await.map_err(Error::internal)?
}

/// Says so where there is no display, and gives WebKit the environment that it needs.
#[cfg(target_os = "linux")]
fn prepare_display() -> Result<(), Error> {
    use std::os::unix::process::CommandExt;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        let message = Message::new("error-no-display");
        return Err(Error::said(engine::Code::File, message));
    }
    if std::env::var_os(RENDERER).is_some() {
        return Ok(());
    }
    // With some graphics drivers the window stays empty otherwise. A process cannot safely change
    // its own environment, so it begins once more, in the same place, with another one.
    let program = std::env::current_exe().map_err(Error::internal)?;
    let again = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(RENDERER, "1")
        .exec();
    Err(Error::internal(again))
}

#[cfg(not(target_os = "linux"))]
fn prepare_display() -> Result<(), Error> {
    Ok(())
}
