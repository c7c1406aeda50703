"""Reads mails with Python's email package and says what it found, for the suite.

usage: read_mail.py FILE...

One JSON list on standard output, an element for each file: what the parser objects to, who writes to whom about what,
and the parts that are no containers, decoded.
"""

import email
import email.policy
import json
import sys


def main(files):
    json.dump([read(name) for name in files], sys.stdout)


def read(name):
    with open(name, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    defects = [str(defect) for part in mail.walk() for defect in part.defects]
    defects += [f"{header}: {d}" for header, value in mail.items() for d in value.defects]
    return {
        "defects": defects,
        "subject": str(mail["Subject"]),
        "from": people(mail["From"]),
        "to": people(mail["To"]),
        "unsent": mail["X-Unsent"],
        "parts": [part_of(part) for part in parts],
    }


def people(header):
    return [[address.display_name, address.addr_spec] for address in header.addresses]


def part_of(part):
    return {
        "kind": part.get_content_type(),
        "parameters": dict(part["Content-Type"].params),
        "text": part.get_payload(decode=True).decode("utf-8"),
    }


if __name__ == "__main__":
    main(sys.argv[1:])
