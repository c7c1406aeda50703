#!/usr/bin/env python3
"""Writes documents/src/incoming/data/windows_zones.tsv from the PyPI package `tzlocal`.

    pip download --no-deps tzlocal==5.4.5
    tests/tools/make_windows_zones.py tzlocal-5.4.5-py3-none-any.whl

The package carries the mapping of the Unicode CLDR (windowsZones.xml, territory
001): the name that Windows gives to a time zone, and the place that stands for
it. One line each, a TAB between, sorted. The same package gives the same bytes.
"""

import argparse
import ast
import pathlib
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "src-tauri/crates/documents/src/incoming/data/windows_zones.tsv"


def mapping(wheel):
    """The first dictionary of the module: Windows' name to the IANA name."""
    module = ast.parse(wheel.read("tzlocal/windows_tz.py"))
    for statement in module.body:
        if isinstance(statement, ast.Assign) and statement.targets[0].id == "win_tz":
            return ast.literal_eval(statement.value)
    raise SystemExit("win_tz is not in the package")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=pathlib.Path)
    wheel = zipfile.ZipFile(parser.parse_args().wheel)
    lines = [f"{name}\t{place}\n" for name, place in sorted(mapping(wheel).items())]
    OUT.write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
