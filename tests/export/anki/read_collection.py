"""Prints the collection in an Anki package, as SQLite of Python reads it, as JSON. Usage: read_collection.py FILE.apkg"""

import json
import sqlite3
import sys
import tempfile
import zipfile

with zipfile.ZipFile(sys.argv[1]) as package, tempfile.TemporaryDirectory() as folder:
    assert package.testzip() is None
    media = json.loads(package.read("media"))
    database = sqlite3.connect(package.extract("collection.anki2", folder))
    database.row_factory = sqlite3.Row

    def rows(query):
        return [dict(row) for row in database.execute(query)]

    print(
        json.dumps(
            {
                "files": package.namelist(),
                "media": media,
                "integrity": database.execute("PRAGMA integrity_check").fetchone()[0],
                "col": rows("SELECT * FROM col"),
                "notes": rows("SELECT notes.* FROM notes JOIN cards ON nid = notes.id ORDER BY due"),
                "cards": rows("SELECT * FROM cards ORDER BY due"),
                "reviews": rows("SELECT * FROM revlog"),
                "indexes": sorted(row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'index'")),
            }
        )
    )
    database.close()
