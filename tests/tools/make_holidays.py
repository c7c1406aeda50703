#!/usr/bin/env python3
"""Writes domain/data/holidays/holidays.tsv from the PyPI package `holidays`.

    python3 -m venv venv && venv/bin/pip install holidays==0.109
    venv/bin/python tests/tools/make_holidays.py

One line for each public holiday of a whole country, sorted by country and date:

    <country> TAB <date> TAB <exact|about> TAB <English name> TAB <language>=<name> ...

`about` marks what hangs on the sight of the moon and was reckoned, not yet announced. Holidays of one region, and
those of banks and schools alone, are left out. The same package gives the same bytes.
"""

import pathlib
import re

import holidays

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "src-tauri/crates/domain/data/holidays/holidays.tsv"
YEARS = range(2019, 2031)
# Country, and the languages of its names beside English.
COUNTRIES = {
    "AL": ["sq"],
    "BE": ["nl", "fr", "de"],
    "DE": ["de"],
    "FR": ["fr"],
    "IR": ["fa_IR"],
    "TR": ["tr"],
}
RECKONED = re.compile(r"\bestimated\)")


def names(country, language):
    """Date to name, for the whole country."""
    return holidays.country_holidays(country, years=YEARS, language=language)


def main():
    """Writes the file."""
    lines = []
    for country, languages in COUNTRIES.items():
        english = names(country, "en_US")
        local = {language: names(country, language) for language in languages}
        for day, name in sorted(english.items()):
            about = "about" if RECKONED.search(name) else "exact"
            forms = [f"{language[:2]}={clean(local[language][day])}" for language in languages]
            lines.append("\t".join([country, day.isoformat(), about, clean(name), *forms]))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)}: {len(lines)} holidays, from holidays {holidays.__version__}")


def clean(name):
    """A name without the remark that its day was reckoned; two holidays on one day are joined by a semicolon."""
    name = re.sub(r"( \(|, )(estimated|e vlerësuar|تخمینی|estimé|geschat|geschätzt|tahmini)(?=\))", r"\1", name)
    name = re.sub(r"(,| \() ?\)", lambda m: ")" if m[1] == "," else "", name)
    return "; ".join(part.strip() for part in re.split(r"[;\t]", name) if part.strip())


if __name__ == "__main__":
    main()
