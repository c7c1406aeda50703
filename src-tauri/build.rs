//! Tauri's preparation, and a rebuild whenever the interface was built again: its pages are
//! inside the program.

use std::path::Path;

fn main() {
    let pages = Path::new("../ui/dist");
    println!("cargo:rerun-if-changed={}", pages.display());
    println!("cargo:rerun-if-changed=capabilities");
    if !pages.join("index.html").exists() {
        println!(
            "cargo:warning=the interface is not built yet: run ./dev build, which does it first"
        );
    }
    tauri_build::build();
}
