"""Pictures of pages for links shared elsewhere: a headline set in type, drawn as a small PNG."""

from __future__ import annotations

import functools
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from noto_cjk_sans_otc import FONT_PATH  # type: ignore[import-untyped]  # a font and its path
from PIL import Image, ImageDraw, ImageFont

SIZE = (720, 378)  # the shape that readers of og:image ask for, and more than their least
MARGIN = 50
WIDTH = SIZE[0] - 2 * MARGIN
FOOT = 312  # where the foot starts, counted from the top
FOOT_TOP = FOOT + 14  # of the type in it
ROOM = FOOT - MARGIN - 22  # for kicker and headline
SMALL = 23  # type of the kicker
FINE = 19  # type of the foot
LEADING = 1.3
TYPES = (60, 55, 50, 46, 41, 36, 32)  # of the headline; the largest in which it fits
UNBROKEN = 41  # a part of a headline is rather set this small than broken
SHADES = bytes.fromhex("0b5a6b 5d919d aec8ce ffffff")  # two bits a pixel: enough for smooth edges
FAINT, SOFT, BRIGHT = 1, 2, 3  # shades by number, of the rule, the foot and what is to be read
MOST = 300  # characters of a headline: more never fit
SIMPLIFIED = 2  # the face in the font's file that draws characters as they are printed in China

_HANGING = "“‘（《〈「『【〔"
_OPENING, _CLOSING = rf"{_HANGING}(\[", r"”’）》〉」』】〕)\]，。、；：？！…—·,.;:?!%％"
_UNIT = re.compile(
    rf"""
    [{_OPENING}]*                            # never at a line's end
    (?:[0-9A-Za-z][0-9A-Za-z.,:/+-]*|.)  # a number or a foreign word stays whole
    [{_CLOSING}]*                            # never at a line's start
    \s*
    """,
    re.VERBOSE | re.DOTALL,
)
_GAP = re.compile(
    r"""
    (?<=[^\x00-\x7f])[ ](?=[^\x00-\x7f])  # between two parts of a Chinese headline
    (?![^“]*”)                            # but not inside quotation marks
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a picture; nothing else decides how it looks."""

    kicker: str
    headline: str
    name: str  # of the site
    date: str


def draw_card(card: Card) -> bytes:
    """The picture of a card, as the bytes of a PNG; the same Pillow makes the same bytes."""
    image = _ground(card.name).copy()
    kicker = cut(" ".join(card.kicker.split()), WIDTH / SMALL)
    above = 2 * SMALL if kicker else 0
    size, lines = set_headline(" ".join(card.headline[:MOST].split()), ROOM - above)
    step = round(size * LEADING)
    top = MARGIN + (ROOM - above - step * len(lines)) // 2
    _write(image, MARGIN - _blank(kicker, SMALL), top, kicker, SMALL, BRIGHT)
    for number, line in enumerate(lines):
        left = MARGIN - _blank(line, size)
        _write(image, left, top + above + number * step, line, size, BRIGHT, bold=1)
    _write(image, SIZE[0] - MARGIN - em(card.date) * FINE, FOOT_TOP, card.date, FINE, SOFT)
    file = io.BytesIO()
    # Runs are all there is to compress; looking harder takes twice the time.
    image.save(file, "PNG", bits=2, compress_level=1, compress_type=zlib.Z_RLE)
    return file.getvalue()


def _blank(line: str, size: int) -> int:
    """What an opening mark leaves blank before it: so much further left its line starts."""
    return size // 2 if line.startswith(tuple(_HANGING)) else 0


@functools.lru_cache(maxsize=1)  # a site has one name
def _ground(name: str) -> Image.Image:
    """What the pictures of a site have in common: the foot with its sign and name."""
    image = Image.new("P", SIZE)
    image.putpalette(SHADES)
    draw = ImageDraw.Draw(image)
    draw.line((MARGIN, FOOT, SIZE[0] - MARGIN, FOOT), FAINT, 2)
    for bar, height in enumerate((12, 18, 8)):
        left = MARGIN + bar * 8
        draw.rectangle((left, FOOT_TOP + 23 - height, left + 4, FOOT_TOP + 23), BRIGHT)
    _write(image, MARGIN + 32, FOOT_TOP, name, FINE, SOFT)
    return image


def _write(
    image: Image.Image, left: float, top: int, line: str, size: int, shade: int, bold: int = 0
) -> None:
    """Sets a line of type; what an edge covers of a pixel counts as so much of the shade."""
    draw = ImageDraw.Draw(image)
    for character in line:
        draw.bitmap((round(left) - bold, top), _glyph(character, size, bold), shade)
        left += _em(character) * size


@functools.lru_cache(maxsize=3_000)  # the same characters come again and again; 40 MB at most
def _glyph(character: str, size: int, bold: int) -> Image.Image:
    """The shape of a character, `bold` pixels wider on every side."""
    mask = Image.new("L", (size + 2 * bold + 4, round(size * 1.5)))
    ImageDraw.Draw(mask).text((bold, 0), character, 255, _font(size), stroke_width=bold)
    return mask


def set_headline(text: str, height: int) -> tuple[int, list[str]]:
    """The largest type in which a headline fits, and its lines; too long a one is cut with “…”.

    Parts that print kept apart by a space stand on lines of their own.
    """
    parts = _GAP.split(text)
    widest = max(map(em, parts))
    for size in TYPES:
        if size >= UNBROKEN and widest * size <= WIDTH and len(parts) * size * LEADING <= height:
            return size, parts
    for size in TYPES:
        lines = [line for part in parts for line in balanced(part, WIDTH / size)]
        if len(lines) * size * LEADING <= height:
            return size, lines
    size = TYPES[-1]
    lines = list(wrap(text, WIDTH / size))[: int(height / (size * LEADING))]
    return size, [*lines[:-1], _beginning(lines[-1], WIDTH / size - 1) + "…"]


def balanced(text: str, width: float) -> list[str]:
    """As few lines as `wrap` needs, as equally long as they can be."""
    lines = list(wrap(text, width))
    for narrower in range(int(width) - 1, 0, -1):
        tried = list(wrap(text, narrower))
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def wrap(text: str, width: float) -> Iterator[str]:
    """Lines of at most `width` times the type's size, broken where Chinese print breaks them."""
    line = ""
    for unit in _units(text, width):
        if line and em(line + unit.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += unit
    if line.strip():
        yield line.rstrip()


def _units(text: str, width: float) -> Iterator[str]:
    """What is not broken at a line's end; too long a word is."""
    for unit in _UNIT.findall(text):
        yield from [unit] if em(unit.rstrip()) <= width else unit


def cut(text: str, width: float) -> str:
    """The text, or as much of it as fits with “…”."""
    return text if em(text) <= width else _beginning(text, width - 1) + "…"


def _beginning(text: str, width: float) -> str:
    for end, character in enumerate(text):
        width -= _em(character)
        if width < 0:
            return text[:end].rstrip()
    return text


def em(text: str) -> float:
    """The width of a text as a multiple of its type's size."""
    return sum(map(_em, text))


@functools.lru_cache(maxsize=10_000)
def _em(character: str) -> float:
    return _font(SMALL).getlength(character) / SMALL


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.Layout.BASIC  # no other library that could differ between machines
    return ImageFont.truetype(str(FONT_PATH), size, index=SIMPLIFIED, layout_engine=face)
