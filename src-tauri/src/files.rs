//! Files that a person chooses: the system's own dialogs, and its viewer for what was written; drafts for the mail
//! program, which nobody has to find a place for; and the clipboard.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use engine::{Code, Error};
use serde::Deserialize;
use tauri::{AppHandle, Manager, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;
use tempfile::TempDir;

/// A kind of file, for the filter of a dialog.
#[derive(Deserialize)]
pub struct FileKind {
    name: String,
    extensions: Vec<String>,
}

/// The files that a person chose in this run: nothing else is opened for the pages.
#[derive(Default)]
pub struct Chosen(Mutex<HashSet<PathBuf>>);

impl Chosen {
    fn keep(&self, path: FilePath) -> Option<String> {
        let path = path.into_path().ok()?;
        let text = path.to_str()?.to_owned();
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path);
        Some(text)
    }

    fn holds(&self, path: &str) -> bool {
        let chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.contains(std::path::Path::new(path))
    }
}

/// Asks for files to read; none where the person thinks better of it.
#[tauri::command(async)]
pub fn pick_open(
    window: WebviewWindow,
    chosen: State<'_, Chosen>,
    title: String,
    kinds: Vec<FileKind>,
) -> Vec<String> {
    let picked = dialog(&window, &title, &kinds).blocking_pick_files();
    let picked = picked.into_iter().flatten();
    picked.filter_map(|path| chosen.keep(path)).collect()
}

/// Asks where to write; none where the person thinks better of it.
#[tauri::command(async)]
pub fn pick_save(
    window: WebviewWindow,
    chosen: State<'_, Chosen>,
    title: String,
    name: String,
    kinds: Vec<FileKind>,
) -> Option<String> {
    let dialog = dialog(&window, &title, &kinds).set_file_name(name);
    chosen.keep(dialog.blocking_save_file()?)
}

/// Drafts on their way to the mail program: in a folder of the person's own, gone when the window closes.
#[derive(Default)]
pub struct Drafts(Mutex<Option<TempDir>>);

impl Drafts {
    /// Removes the drafts. What the mail program opened it holds by itself.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    fn path(&self, name: &str) -> Result<PathBuf, Error> {
        let mut folder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match &mut *folder {
            Some(known) => known,
            none => none.insert(
                tempfile::Builder::new()
                    .prefix("attache-")
                    .tempdir()
                    .map_err(Error::internal)?,
            ),
        };
        let name = std::path::Path::new(name).file_name();
        Ok(folder
            .path()
            .join(name.unwrap_or_else(|| "draft.eml".as_ref())))
    }
}

/// A path for a draft that is opened at once: the person is not asked for one.
#[tauri::command]
pub fn draft_path(
    chosen: State<'_, Chosen>,
    drafts: State<'_, Drafts>,
    name: String,
) -> Result<Option<String>, Error> {
    Ok(chosen.keep(FilePath::Path(drafts.path(&name)?)))
}

/// Puts a text on the clipboard of the system.
#[tauri::command]
pub fn copy_text(app: AppHandle, text: String) -> Result<(), Error> {
    put_on_clipboard(&app, text)
}

#[cfg(target_os = "linux")]
fn put_on_clipboard(app: &AppHandle, text: String) -> Result<(), Error> {
    let put = move || gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD).set_text(&text);
    app.run_on_main_thread(put).map_err(Error::internal)
}

/// Elsewhere the pages do it themselves.
#[cfg(not(target_os = "linux"))]
fn put_on_clipboard(_: &AppHandle, _: String) -> Result<(), Error> {
    Err(Error::new(
        Code::File,
        "The pages have a clipboard of their own here.",
    ))
}

/// Opens what was written in the system's viewer for it.
#[tauri::command(async)]
pub fn open_in_system(
    window: WebviewWindow,
    chosen: State<'_, Chosen>,
    path: String,
) -> Result<(), Error> {
    if !chosen.holds(&path) {
        let message = format!("{path} was not chosen here, so it is not opened.");
        return Err(Error::new(Code::File, message));
    }
    let opened = window.opener().open_path(&path, None::<&str>);
    opened.map_err(|cause| {
        let message = format!("{path} is written, but no program here opens it ({cause}).");
        Error::new(Code::File, message)
    })
}

fn dialog(
    window: &WebviewWindow,
    title: &str,
    kinds: &[FileKind],
) -> FileDialogBuilder<tauri::Wry> {
    let mut dialog = window.app_handle().dialog().file();
    dialog = dialog.set_parent(window).set_title(title);
    for kind in kinds {
        let extensions: Vec<&str> = kind.extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&kind.name, &extensions);
    }
    dialog
}
