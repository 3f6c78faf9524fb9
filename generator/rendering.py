"""The Jinja environment of the page templates, and the filters that keep source text as printed."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

import jinja2

from generator.model import PartialDate, Position
from generator.rendering_faults import TemplateError, place_in, template_fault

_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")


class Compiled(jinja2.BytecodeCache):
    """Templates compiled by this process, by their text: while serving most stay the same."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Gives Jinja what it compiled; Jinja itself compares the template's text."""
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keeps what Jinja has compiled."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()  # a cache of the process, like those of functools: nothing depends on it


class Templates:
    """The templates in a folder, ready to be filled; all of them know the `shared` values."""

    def __init__(self, folder: Path, shared: Mapping[str, object]) -> None:
        self._folder = folder
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            bytecode_cache=COMPILED,
            auto_reload=False,  # a page is filled as the others of its site, however much later
            autoescape=False,  # pages are Markdown: `text` escapes for Markdown and HTML at once
        )
        self._environment.filters.update(text=text, phrases=phrases, attribute=attribute, date=date)
        self._environment.globals.update(shared)

    def fill(self, name: str, values: Mapping[str, object]) -> str:
        """The template `name` with `values`; a value it misses is an error.

        Raises TemplateError: templates are written by hand, and whatever goes wrong in one is
        for the person who wrote it.
        """
        try:
            return self._environment.get_template(name).render(values)
        except Exception as error:
            label = self._folder.name
            place = place_in(error, self._folder, label) or Position(f"{label}/{name}", 0)
            raise TemplateError(template_fault(error, place, values)) from error


def text(value: object) -> str:
    """Source text so that Markdown and HTML both show it as printed.

    Every ASCII punctuation mark becomes a numeric entity: Markdown sees no markup in it, and a
    browser shows the mark itself.
    """
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", " ".join(str(value).split("\n")))


def phrases(value: str) -> str:
    """A headline as `text`, each of several phrases parted by a space in an element of its own.

    Thus a line may break between phrases before it breaks inside one.
    """
    parts = [text(part) for part in value.split(" ")]
    if len(parts) == 1:
        return parts[0]
    return " ".join(f'<span class="phrase">{part}</span>' for part in parts)


def attribute(value: object) -> str:
    """Source text as the value of an attribute inside an HTML block."""
    return html.escape(" ".join(str(value).split("\n")))


def date(value: PartialDate) -> str:
    """A date in Chinese, as exact as it is known: 2023年12月."""
    parts = [f"{value.year}年"]
    if value.month is not None:
        parts.append(f"{value.month}月")
    if value.day is not None:
        parts.append(f"{value.day}日")
    return "".join(parts)
