"""Every message of the program is in the catalogue, translated; none in the program is bare."""

import ast
import gettext
import os
import re
import string
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from jinja2 import Environment, nodes

from generator.language import CATALOGUES, CHINESE
from tests import messages

PACKAGE = messages.ROOT / "generator"
FOR_PROGRAMMERS = ("evaluate", "assess")  # tables of scores: they stay English
BILINGUAL = ("keys",)  # for the schemas, which say all in both languages
SAID = {
    "Problem", "note", "_note", "_fatal", "_fault", "_problem", "_UnwantedError", "LinesError",
    "Doubt", "echo", "complain", "fail", "UsageError", "Abort", "error", "warning",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"[a-z]{2,} [a-z]+ [a-z]{2,}")
ALL = sorted(PACKAGE.rglob("*.py"))
MODULES = [path for path in ALL if not path.stem.startswith((*FOR_PROGRAMMERS, *BILINGUAL))]


def fields(text: str) -> set[str]:
    """The names of the places in a message that values are put into."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def entries(path: Path) -> list[Message]:
    return [message for message in messages.catalogue(path) if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """The translation; a message that counts has one for each plural, and Chinese knows one."""
    told = message.string or ""
    return (told,) if isinstance(told, str) else tuple(told)


# ── the catalogues ───────────────────────────────────────────────────────────


def test_the_catalogue_holds_the_messages_of_the_program_and_no_others() -> None:
    wanted = {message.id for message in messages.messages() if message.id}
    translated = {message.id for message in entries(messages.OWN)}
    assert sorted(wanted - translated) == [], "run: make messages"
    assert sorted(translated - wanted) == [], "run: make messages"


@pytest.mark.parametrize("path", [messages.OWN, messages.CLICK], ids=lambda p: p.stem)
def test_every_message_has_a_translation_nobody_doubts(path: Path) -> None:
    assert entries(path)
    assert [m.id for m in entries(path) if not all(forms(m))] == []
    assert [m.id for m in entries(path) if m.fuzzy] == []


def test_a_translation_has_the_places_of_its_message() -> None:
    differing = [
        message.id
        for message in entries(messages.OWN)
        if fields(str(message.id)) != fields(str(message.string))
    ]
    assert differing == []


def test_every_message_of_click_that_is_translated_is_one_of_clicks() -> None:
    folder = Path(click.__file__).parent
    found = extract_from_dir(folder, [("**.py", "python")])
    known = {m if isinstance(m, str) else m[0] for _, _, m, _, _ in found}
    own = {m.id if isinstance(m.id, str) else m.id[0] for m in entries(messages.CLICK)}
    assert own - known == set()


def test_what_gettext_reads_is_what_translators_wrote() -> None:
    read = gettext.translation("messages", os.fspath(CATALOGUES), [CHINESE])
    for message in entries(messages.CLICK):
        told = (
            read.gettext(message.id)
            if isinstance(message.id, str)
            else read.ngettext(message.id[0], message.id[1], 1)
        )
        assert (told,) == forms(message), "run: make messages"


# ── the program ──────────────────────────────────────────────────────────────


def called(node: ast.Call) -> str:
    """The last name of what is called: click.echo → echo."""
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def untranslated(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts below `node` that tr() does not get, with their lines; no docstrings."""
    if isinstance(node, ast.Call) and called(node) == "tr":
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Expr) or not isinstance(child.value, ast.Constant):
            yield from untranslated(child)


def calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_sentence_in_the_program_is_left_untranslated(path: Path) -> None:
    found = [
        (line, text)
        for line, text in untranslated(ast.parse(path.read_text("utf-8")))
        if SENTENCE.search(text) and "  # " not in text  # a regex with comments
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_problem_and_nothing_printed_is_given_a_bare_text(path: Path) -> None:
    found = [
        (line, text)
        for call in calls(path)
        if called(call) in SAID
        for argument in call.args
        if isinstance(argument, ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp)
        for line, text in untranslated(argument)
        if WORD.search(text)
    ]
    assert found == []


@pytest.mark.parametrize("path", ALL, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_what_is_translated_is_written_out_where_it_is_translated(path: Path) -> None:
    for call in calls(path):
        if called(call) == "tr":
            message = call.args[0]
            assert isinstance(message, ast.Constant), f"line {call.lineno}"
            assert fields(str(message.value)) == {k.arg for k in call.keywords}, call.lineno


# ── the desk ─────────────────────────────────────────────────────────────────

TEMPLATES = sorted((messages.ROOT / messages.DESK).glob("*.j2"))
SPOKEN = {"alt", "aria-label", "placeholder", "title"}  # attributes that people read or hear
UNSPOKEN = {"style", "kbd", "code"}  # what is typed is the same in every language


class Bare(HTMLParser):
    """Collects what of a page people read."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(tag)
        self.texts.extend(value or "" for name, value in attrs if name in SPOKEN)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not UNSPOKEN & set(self._inside):
            self.texts.append(data)


def parsed(path: Path) -> nodes.Template:
    return Environment().parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_no_word_on_the_desk_is_left_untranslated(path: Path) -> None:
    bare = Bare()
    bare.feed("".join(data.data for data in parsed(path).find_all(nodes.TemplateData)))
    assert [text.strip() for text in bare.texts if any(map(str.isalpha, text))] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.name)
def test_the_desks_messages_get_the_values_they_have_places_for(path: Path) -> None:
    for call in parsed(path).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "tr":
            (message,) = call.args
            assert isinstance(message, nodes.Const), f"line {call.lineno}"
            assert fields(message.value) == {pair.key for pair in call.kwargs}, call.lineno
