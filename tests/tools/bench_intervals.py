"""Who is booked twice: the pairs of overlapping items of each person, by SQLite and by intervaltree.

Reads a file of lines `person,item,start,end` (seconds) and prints, for each, its name, the number of pairs and the
seconds, the median of three: for SQLite a self-join over an index, for intervaltree a tree for each person, built and
asked for every item. Reading the file is not timed; SQLite's table and index are made before its time begins.
"""
import sqlite3
import sys
import time
from collections import defaultdict
from statistics import median

from intervaltree import Interval, IntervalTree


def read(path):
    with open(path) as file:
        return [tuple(int(word) for word in line.split(",")) for line in file]


def by_sqlite(rows):
    book = sqlite3.connect(":memory:")
    book.execute("CREATE TABLE booked (person INTEGER, item INTEGER, start INTEGER, stop INTEGER)")
    book.executemany("INSERT INTO booked VALUES (?, ?, ?, ?)", rows)
    book.execute("CREATE INDEX booked_person ON booked (person, start, stop, item)")
    join = """SELECT DISTINCT a.item, b.item FROM booked a JOIN booked b
        ON a.person = b.person AND b.start >= a.start AND b.start < a.stop
        AND (b.start, b.stop, b.item) > (a.start, a.stop, a.item)"""
    return timed(lambda: len(book.execute(join).fetchall()))


def by_intervaltree(rows):
    people = defaultdict(list)
    for person, item, start, stop in rows:
        if start < stop:
            people[person].append(Interval(start, stop, item))

    def pairs():
        found = set()
        for intervals in people.values():
            tree = IntervalTree(intervals)
            for one in intervals:
                for other in tree.overlap(one.begin, one.end):
                    if (one.begin, one.end, one.data) < (other.begin, other.end, other.data):
                        found.add((one.data, other.data))
        return len(found)

    return timed(pairs)


def timed(run):
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        found = run()
        spent.append(time.perf_counter() - start)
    return found, median(spent)


rows = read(sys.argv[1])
print("SQLite", *by_sqlite(rows))
print("intervaltree", *by_intervaltree(rows))
