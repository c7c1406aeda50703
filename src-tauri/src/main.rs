//! Attaché: with a subcommand it works without a window, alone it opens one.
// A release on Windows opens no console behind its window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    attache_lib::start()
}
