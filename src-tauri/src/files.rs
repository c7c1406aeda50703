//! Files that a person chooses: the system's own dialogs, and its viewer for what was written.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use engine::{Code, Error};
use serde::Deserialize;
use tauri::{Manager, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

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
