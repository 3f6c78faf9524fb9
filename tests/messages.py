"""`python -m tests.messages`: brings the catalogues up to date with the messages of the program."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from generator.language import CATALOGUES, CHINESE

ROOT = Path(__file__).parent.parent
FOLDER = CATALOGUES / CHINESE / "LC_MESSAGES"
DESK = "templates/desk"
OWN = FOLDER / "generator.po"  # read as it is
CLICK = (
    FOLDER / "messages.po"
)  # made by hand, after click's own messages; gettext wants it compiled
HEAD = """\
# What the program says, in Chinese. `make messages` adds what is new and drops what is gone; the
# words are those of docs/editors.md. Keys of plans and commands stay as they are typed.
msgid ""
msgstr ""
"Language: zh_CN\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def messages() -> Catalog:
    """Every message in the program and on the desk, with the files it stands in."""
    catalogue = Catalog()
    for folder, pattern, kind in (("generator", "**.py", "python"), (DESK, "**.j2", "jinja2")):
        found = extract_from_dir(ROOT / folder, [(pattern, kind)], keywords={"tr": None})
        for file, _, message, _, _ in found:
            catalogue.add(message, locations=[(f"{folder}/{Path(file).as_posix()}", 0)])
    return catalogue


def catalogue(path: Path) -> Catalog:
    """The catalogue in a file."""
    with path.open("rb") as file:
        return read_po(file, locale=CHINESE)


def main() -> None:
    """Answers --help, else writes; see `write`."""
    argparse.ArgumentParser(prog="python -m tests.messages", description=__doc__).parse_args()
    write()


def write() -> None:
    """Writes both catalogues anew; what nobody has translated yet is left empty, for the tests."""
    own = catalogue(OWN)
    own.update(messages(), no_fuzzy_matching=True)
    body = io.BytesIO()
    write_po(
        body,
        own,
        width=0,
        omit_header=True,
        ignore_obsolete=True,
        sort_by_file=True,
        include_lineno=False,
    )
    OWN.write_bytes(HEAD.encode() + body.getvalue().lstrip(b"\n"))
    with CLICK.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue(CLICK))


if __name__ == "__main__":
    main()
