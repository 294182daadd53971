"""Imports Anki packages into a new Mnemosyne collection, one after the other, and prints what is there then, as JSON.

Usage: python3 mnemosyne_import.py FOLDER FILE.apkg...
FOLDER is for the collection; it must be empty.
"""

import contextlib
import html.parser
import json
import sys
import warnings

warnings.simplefilter("ignore")  # of parts that only its window needs

from mnemosyne.script import Mnemosyne

folder, *packages = sys.argv[1:]
with contextlib.redirect_stdout(sys.stderr):  # where it tells of its progress
    program = Mnemosyne(folder)
    importer = next(
        one for one in program.component_manager.all("file_format") if type(one).__name__ == "Anki2"
    )
    for package in packages:
        importer.do_import(package)

database = program.database()


class Text(html.parser.HTMLParser):
    """Collects what a reader sees; `br` is a line break."""

    def __init__(self, markup):
        super().__init__()
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data):
        self.text += data


def describe(card):
    names = dict(card.card_type.fact_keys_and_names)
    return {
        "guid": card.fact.id,
        "type": card.card_type.name,
        "html": {names[key]: markup for key, markup in card.fact.data.items()},
        "text": {names[key]: Text(markup).text for key, markup in card.fact.data.items()},
        "tags": sorted(tag.name for tag in card.tags),
        "front": card.question(),
        "back": card.answer(),
    }


keys = [key for (key,) in database.con.execute("select _id from cards order by _id")]
facts = database.con.execute("select count(*) from facts").fetchone()[0]
cards = [describe(database.card(key, is_id_internal=True)) for key in keys]
print(json.dumps({"cards": cards, "facts": facts}))
database.abandon()
