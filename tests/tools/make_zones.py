#!/usr/bin/env python3
"""Writes domain/data/zones/zones.dat from the PyPI package `tzdata`.

    pip download --no-deps tzdata==2026.6
    tests/tools/make_zones.py tzdata-2026.6-py2.py3-none-any.whl

The file is a text index followed by the TZif bodies as they are:

    attache zones 1
    version 2026f
    <name> TAB <offset> TAB <length> TAB <link target or -> TAB <countries or ->
    ...
    (an empty line)
    (the bodies, each distinct one once; offsets count from here)

Names are sorted by their bytes, countries come from zone.tab, links from
tzdata.zi. The same package gives the same bytes.
"""

import argparse
import pathlib
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "src-tauri/crates/domain/data/zones/zones.dat"
BASE = "tzdata/zoneinfo/"


def index(wheel):
    """The version, every name, the links and the countries of a wheel."""
    rules = wheel.read(BASE + "tzdata.zi").decode().splitlines()
    version = rules[0].removeprefix("# version ")
    links = {}
    names = set()
    for line in rules:
        words = line.split()
        if words[:1] == ["Z"]:
            names.add(words[1])
        elif words[:1] == ["L"]:
            links[words[2]] = words[1]
            names.add(words[2])
    countries = {}
    for line in wheel.read(BASE + "zone.tab").decode().splitlines():
        if line and not line.startswith("#"):
            code, _, name = line.split("\t")[:3]
            countries.setdefault(name, []).append(code)
    for line in wheel.read(BASE + "zone1970.tab").decode().splitlines():
        if line and not line.startswith("#"):
            codes, _, name = line.split("\t")[:3]
            countries.setdefault(name, codes.split(","))
    return version, sorted(names), links, countries


def compile_file(wheel):
    """The bytes of the data file."""
    version, names, links, countries = index(wheel)
    offsets = {}
    blob = bytearray()
    lines = ["attache zones 1", f"version {version}"]
    for name in names:
        body = wheel.read(BASE + name)
        if body[:4] != b"TZif":
            sys.exit(f"{name} is not a TZif file")
        if body not in offsets:
            offsets[body] = len(blob)
            blob += body
        codes = ",".join(sorted(countries.get(name, []))) or "-"
        link = links.get(name, "-")
        lines.append(f"{name}\t{offsets[body]}\t{len(body)}\t{link}\t{codes}")
    return version, ("\n".join(lines) + "\n\n").encode() + bytes(blob)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=OUT)
    args = parser.parse_args()
    with zipfile.ZipFile(args.wheel) as wheel:
        version, data = compile_file(wheel)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_bytes(data)
    print(f"{version}: {len(data)} bytes")


if __name__ == "__main__":
    main()
