"""Prints the rows of an Anki text from standard input, as Python's csv reads it, as JSON."""

import csv
import io
import json
import sys

csv.field_size_limit(2**30)
lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="").read().split("\n")
body = next(index for index, line in enumerate(lines) if not line.startswith("#"))
reader = csv.reader(io.StringIO("\n".join(lines[body:]), newline=""), delimiter="\t", strict=True)
print(json.dumps(list(reader)))
