"""A record on its way onto a page: given its lines, then harmed."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Literal

from tests.corpus import damage as harm
from tests.corpus.damage import Line, Lines, Role
from tests.corpus.records import Record
from tests.corpus.styles import Style, byline, byline_form, credit

Damage = Literal["none", "light", "heavy"]
DAMAGES: tuple[Damage, ...] = ("none", "light", "heavy")


class Piece:
    """A record on its way onto the page: its lines, and what is left to be known of it."""

    def __init__(self, record: Record, unit: int, style: Style, rng: Random) -> None:
        self.record, self.unit, self.style = record, unit, style
        self.fragment = False
        self.form = byline_form(record, rng) if record.kind == "article" else "caption"
        self.byline = ""
        self.lines = self._heading(rng) + self._body(rng)

    def _line(self, text: str, role: Role, order: int, gap: int | None = None) -> Line:
        return Line(self.style.printed(text), self.unit, role, (order,), gap, False, None)

    def _heading(self, rng: Random) -> Lines:
        record = self.record
        parts: tuple[tuple[Role, str | None], ...] = (
            ("kicker", record.kicker),
            ("headline", record.headline),
            ("deck", record.deck),
        )
        lines = [self._line(text, role, 0) for role, text in parts if text]
        if record.column:
            column = self._line(record.column, "column", 0)
            lines.insert(len(lines) if rng.random() < 0.65 else 0, column)
        return lines

    def _body(self, rng: Random) -> Lines:
        mark = self.style.crosshead_mark
        lines = [
            self._line(mark + part.text, "crosshead", i)
            if part.crosshead
            else self._line(part.text, "body", i)
            for i, part in enumerate(self.record.body)
        ]
        return self._caption_credit(lines) if self.form == "caption" else self._signed(lines, rng)

    def _caption_credit(self, lines: Lines) -> Lines:
        if not self.record.photographers:
            return lines
        text = credit(self.record, self.style)
        self.byline = text
        if not self.style.credit_inline:
            return [*lines, self._line(text, "byline", 900)]
        space = "" if text[0] in "（(" else " "
        return [*lines[:-1], replace(lines[-1], text=lines[-1].text + space + text)]

    def _signed(self, lines: Lines, rng: Random) -> Lines:
        if self.form == "none":
            return lines
        self.byline = text = byline(self.record, self.style, self.form, rng)
        if self.form in ("start", "bare"):
            return [replace(lines[0], text=text + lines[0].text), *lines[1:]]
        if self.form == "inline":
            return [*lines[:-1], replace(lines[-1], text=lines[-1].text + text)]
        signature = self._line(text, "byline", -1 if self.form in ("top", "photo") else 900)
        return [signature, *lines] if self.form in ("top", "photo") else [*lines, signature]

    def harm(self, damage: Damage, rng: Random) -> None:
        """Damage inside the piece."""
        if damage == "none":
            return
        heavy = damage == "heavy"
        if self.record.kind == "article":
            if heavy:
                self._disorder(rng)
            if rng.random() < (0.08 if heavy else 0.05):
                self.lines = harm.lose_bracket(self.lines, rng)
            if rng.random() < (0.08 if heavy else 0.06):
                self.lines = harm.break_headline(self.lines, rng)
        share = 0.34 if heavy else 0.16
        self.lines = harm.split_some(self.lines, rng, share, 0.06 if heavy else 0.0)

    def _disorder(self, rng: Random) -> None:
        """At most one of the great damages."""
        way = rng.random()
        if way < 0.12:
            if self.form == "start" or rng.random() < 0.3:
                self.lines = harm.strand_heading(self.lines, rng)
        elif way < 0.17:
            self.lines = harm.repeat_start(self.lines, rng)
        elif way < 0.21:
            self.lines = harm.repeat_end(self.lines, rng)
        elif way < 0.25:
            self.lines = harm.repeat_headline(self.lines, rng)
        elif way < 0.32:
            before = self.lines
            if way < 0.29:
                self.lines = harm.lose_start(self.lines, rng)
            if way > 0.275:
                self.lines = harm.lose_end(self.lines, rng)
            self.fragment = self.lines != before
        elif way < 0.35 and self.form == "start":
            self.lines = harm.lead_in(self.lines, self.byline, rng)
