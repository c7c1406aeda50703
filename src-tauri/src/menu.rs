//! The native menu bar. The interface's registry of commands says what stands in it, in which
//! language and what can be given now; what is chosen goes back to it by its id.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use engine::Error;
use serde::Deserialize;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, State, Wry};

/// A line of a menu.
#[derive(Clone, PartialEq, Deserialize)]
pub struct Entry {
    /// The command; none for a dividing line.
    id: Option<String>,
    label: String,
    #[serde(default)]
    accelerator: Option<String>,
    enabled: bool,
}

/// A menu of the bar.
#[derive(Clone, PartialEq, Deserialize)]
pub struct Group {
    label: String,
    entries: Vec<Entry>,
}

/// The menu bar as it was last set.
#[derive(Default)]
pub struct Bar(Mutex<Set>);

#[derive(Default)]
struct Set {
    groups: Vec<Group>,
    items: HashMap<String, MenuItem<Wry>>,
}

/// Shows these menus. A bar of the same shape is changed in place: rebuilding it would close a
/// menu that is open.
#[tauri::command]
pub fn set_menu(app: AppHandle, bar: State<'_, Bar>, groups: Vec<Group>) -> Result<(), Error> {
    let mut set = bar.0.lock().unwrap_or_else(PoisonError::into_inner);
    if set.groups == groups {
        return Ok(());
    }
    let done = if same_shape(&set.groups, &groups) {
        renew(&set.items, &groups)
    } else {
        build(&app, &groups).map(|items| set.items = items)
    };
    done.map_err(Error::internal)?;
    set.groups = groups;
    Ok(())
}

/// Tells the window which command was chosen.
pub fn tell(app: &AppHandle, id: &str) {
    // A window that is closing hears nothing, and needs nothing.
    let _ = app.emit("command", id);
}

/// The same menus with the same commands in the same order.
fn same_shape(a: &[Group], b: &[Group]) -> bool {
    let alike = |(a, b): (&Entry, &Entry)| a.id == b.id && a.accelerator == b.accelerator;
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            let (one, other) = (&a.entries, &b.entries);
            a.label == b.label && one.len() == other.len() && one.iter().zip(other).all(alike)
        })
}

fn renew(items: &HashMap<String, MenuItem<Wry>>, groups: &[Group]) -> tauri::Result<()> {
    for entry in groups.iter().flat_map(|group| &group.entries) {
        if let Some(item) = entry.id.as_ref().and_then(|id| items.get(id)) {
            item.set_text(&entry.label)?;
            item.set_enabled(entry.enabled)?;
        }
    }
    Ok(())
}

fn build(app: &AppHandle, groups: &[Group]) -> tauri::Result<HashMap<String, MenuItem<Wry>>> {
    let menu = Menu::new(app)?;
    let mut items = HashMap::new();
    for group in groups {
        let submenu = Submenu::new(app, &group.label, true)?;
        for entry in &group.entries {
            let Some(id) = &entry.id else {
                submenu.append(&PredefinedMenuItem::separator(app)?)?;
                continue;
            };
            let accelerator = entry.accelerator.as_deref();
            let item = MenuItem::with_id(app, id, &entry.label, entry.enabled, accelerator)?;
            submenu.append(&item)?;
            items.insert(id.clone(), item);
        }
        menu.append(&submenu)?;
    }
    app.set_menu(menu)?;
    Ok(items)
}
