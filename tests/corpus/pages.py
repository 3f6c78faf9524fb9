"""The page maker: pieces in, the bytes of a page and what is to be read from it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tests.corpus import mixing
from tests.corpus.damage import Line, Lines, misread
from tests.corpus.pieces import DAMAGES, Damage, Piece
from tests.corpus.records import CorpusZone, Record
from tests.corpus.styles import Style, choose_style
from tests.corpus.truth import Truth, truth_of

__all__ = ["DAMAGES", "Damage", "Truth", "make_page", "zone_page"]


def zone_page(zone: CorpusZone, seed: int, damage: Damage) -> tuple[bytes, Truth]:
    """A page of some of the zone's pieces. The same arguments give the same bytes."""
    rng = Random(f"{zone.id}/{seed}/{damage}")
    chosen = rng.sample(zone.articles, rng.randint(6, min(11, len(zone.articles))))
    articles = tuple(_vary_names(record, zone, rng) for record in chosen)
    captions = rng.sample(zone.captions, rng.randint(0, min(3, len(zone.captions))))
    return make_page((*articles, *captions), seed, damage, zone.issued, zone.banners, zone.folios)


def _vary_names(record: Record, zone: CorpusZone, rng: Random) -> Record:
    """Now and then one more reporter or correspondent, or correspondents alone."""
    way = rng.random()
    if record.byline == "photo" or not record.reporters:
        return record
    if way < 0.12:
        more = [n for r in zone.articles for n in r.reporters if n not in record.reporters]
        return replace(record, reporters=(*record.reporters, *more[:1]))
    if way < 0.2:
        more = [n for r in zone.articles for n in r.correspondents]
        more = sorted({name for name in more if name not in record.correspondents})
        return replace(record, correspondents=(*record.correspondents, rng.choice(more)))
    if way < 0.26 and record.correspondents:
        return replace(record, reporters=())
    return record


def make_page(
    records: Sequence[Record],
    seed: int,
    damage: Damage,
    issued: str,
    banners: Sequence[str],
    folios: Sequence[str],
) -> tuple[bytes, Truth]:
    """Lay the pieces on a page, harm it, and say what is to be read from it.

    `banners` are slogans that may stand anywhere, `folios` lines like “责任编辑 …”.
    """
    rng = Random(f"{seed}/{damage}/{','.join(record.slug for record in records)}")
    style = choose_style(rng)
    pieces = [Piece(record, unit, style, rng) for unit, record in enumerate(records)]
    articles = [piece for piece in pieces if piece.record.kind == "article"]
    captions = [piece for piece in pieces if piece.record.kind == "caption"]
    for piece in pieces:
        piece.harm(damage, rng)
    lines = _lay(articles, captions, damage, style, rng)
    lines = _extras(lines, damage, banners, folios, style, rng)
    if damage == "heavy":
        lines = misread(lines, rng, rng.choice((0, 1, 2, 3, 4)))
    return _print(lines, pieces, style, issued, rng)


# ── laying out ───────────────────────────────────────────────────────────────


def _lay(
    articles: list[Piece], captions: list[Piece], damage: Damage, style: Style, rng: Random
) -> Lines:
    """Articles one after another, captions between them or in broken sentences."""
    blocks = [_opened(piece.lines, style.article_gap) for piece in articles]
    if damage == "heavy" and len(blocks) > 2 and rng.random() < 0.35:
        at = rng.randrange(len(blocks) - 1)
        blocks[at : at + 2] = [mixing.interleave(blocks[at], blocks[at + 1], rng)]
    for block in _caption_blocks(captions, damage, style, rng):
        at = rng.randrange(len(blocks))
        way = 1.0 if damage == "none" else rng.random()
        inside = None
        if way < (0.55 if damage == "heavy" else 0.4):
            inside = mixing.set_into_cut(blocks[at], block, rng)
        elif way < 0.65:
            inside = mixing.set_between(blocks[at], block, rng)
        if inside is None:
            blocks.insert(at + 1, block)
        else:
            after = style.caption_gap if rng.random() < 0.25 else style.gap
            blocks[at] = _closed(inside, block[-1], after)
    return [line for block in blocks for line in block]


def _caption_blocks(
    captions: list[Piece], damage: Damage, style: Style, rng: Random
) -> list[Lines]:
    """Captions one by one; on damaged pages two of them sometimes stand together."""
    blocks = [_opened(caption.lines, style.caption_gap) for caption in captions]
    if len(blocks) > 1 and damage != "none" and rng.random() < 0.3:
        blocks[:2] = [blocks[0] + blocks[1]]
    return blocks


def _opened(lines: Lines, gap: int) -> Lines:
    return [replace(lines[0], gap=gap), *lines[1:]]


def _closed(lines: Lines, last: Line, gap: int) -> Lines:
    """The same lines with `gap` blank lines after `last`."""
    at = lines.index(last) + 1
    return [*lines[:at], replace(lines[at], gap=gap), *lines[at + 1 :]]


def _extras(
    lines: Lines,
    damage: Damage,
    banners: Sequence[str],
    folios: Sequence[str],
    style: Style,
    rng: Random,
) -> Lines:
    """Banners and folios, which belong to no piece: at the page's ends or where damage put them."""
    out = list(lines)
    if folios and rng.random() < 0.2:
        folio = _other(style, rng.choice(folios), "版面信息")
        out = [folio, *out] if rng.random() < 0.5 else [*out, folio]
    if banners and rng.random() < {"none": 0.1, "light": 0.25, "heavy": 0.5}[damage]:
        banner = _other(style, rng.choice(banners), "栏目标语")
        way = rng.random()
        placed = [banner, *out] if way < 0.6 else [*out, banner]
        if damage != "none" and way < 0.4:
            placed = mixing.set_into_cut(out, [banner], rng) or placed
        out = placed
    return out


def _other(style: Style, text: str, because: str) -> Line:
    return Line(style.printed(text), None, "other", (0,), None, False, because)


# ── printing ─────────────────────────────────────────────────────────────────


def _print(
    lines: Lines, pieces: list[Piece], style: Style, issued: str, rng: Random
) -> tuple[bytes, Truth]:
    printed: list[str] = [""] * style.leading
    placed: list[tuple[int, Line]] = []
    for i, line in enumerate(lines):
        gap = style.gap if line.gap is None else line.gap
        printed += [""] * (gap if i else 0)
        marked = line.role in ("kicker", "headline", "deck") and rng.random() < style.mark_share
        if line.hard_break or (line.gap == 0 and line.order == (1,)):
            marked = False
        text = (style.mark if marked else "") + line.text + ("  " if line.hard_break else "")
        printed.append(text)
        placed.append((len(printed), line))
    text = "\n".join(printed) + ("\n" if style.final_newline else "")
    return text.encode(), truth_of(placed, pieces, issued)
