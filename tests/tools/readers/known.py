"""Where a reader is wrong about a right file: what it says, and why that is no fault of the file.

An exception holds for the files that it names and for exactly what is said there. Where the reader no
longer says it, the exception is reported: it is to be taken out.
"""

import re

EXCEPTIONS = [
    # RFC 5546 §3.2.8: SEQUENCE "0 or 1, MUST be present if value is greater than 0".
    (
        "libical",
        rb"^METHOD:DECLINECOUNTER\r$(?s:.*)^SEQUENCE:",
        r"\S+: Failed iTIP restrictions for SEQUENCE property\. "
        r"Expected 0 instances of the property and got 1",
    ),
]


def without_known(data, refused):
    """What is left of what readers refused, and the exceptions that did not come true."""
    left = list(refused)
    for reader, of_files, says in EXCEPTIONS:
        if not re.search(of_files, data, re.M):
            continue
        said = [entry for entry in left if entry[0] == reader and re.fullmatch(says, entry[1])]
        if said:
            left = [entry for entry in left if entry not in said]
        else:
            left.append((reader, f"no longer says what known.py excepts: {says}"))
    return left
