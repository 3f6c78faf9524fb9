"""A slip of the pen in YAML is told on its own line, with what is to be written there."""

import pytest

from generator.source_yaml import parse_yaml

HALF = "write a half-width colon and a space: "
WHOLE = "put the whole text into quotation marks: "
HYPHEN = "write a hyphen and a space: "
COLON = "the colon behind “headline” is full-width"
NO_SPACE = "no space stands behind the colon of “headline”"
SPACES = "the line is indented with full-width or other unusual spaces"
ORDINARY = "indent with ordinary half-width spaces instead"
INDENTED = "the line is not indented like those it goes with"
NO_KEY = "this line has no key; it seems to go on with the text above"
ONE_LINE = "put the text on one line, or indent this line deeper than the key of the text"
OPEN = "a bracket is opened here and not closed"
CLOSE = "close it with ]; a text with brackets goes into quotation marks"
SIGNS = "YAML takes the signs in this text for its own"

# The lines of a unit after `units:` and `- slug: a`; then the line that is wrong, what, and a cure.
SLIPS: dict[str, tuple[str, int, str, str]] = {
    "a full-width colon": ("  headline：30\n  body: 34\n", 3, COLON, HALF + "headline: 30"),
    "a full-width colon at the end": (
        "  body: 34\n  headline：30\n", 4, COLON, HALF + "headline: 30"),
    "a full-width colon that a text takes in": (
        "  title: 夜里的车间\n    headline：30\n", 4, COLON, HALF + "headline: 30"),
    "no space behind a colon": ("  headline:30\n  body: 34\n", 3, NO_SPACE, HALF + "headline: 30"),
    "a full-width space behind a colon": (
        "  headline:　30\n  body: 34\n", 3, NO_SPACE, HALF + "headline: 30"),
    "full-width spaces before a key": ("　　headline: 30\n  body: 34\n", 3, SPACES, ORDINARY),
    "a no-break space before a key": ("\u00a0 headline: 30\n  body: 34\n", 3, SPACES, ORDINARY),
    "a tab before a key": (
        "  body: 34\n\theadline: 30\n", 4, "the line is indented with a tab",
        "indent with spaces instead"),
    "one space too many": ("   headline: 30\n  body: 34\n", 3, INDENTED,
                           "put 2 spaces before it, no more, no fewer"),
    "one space too few": ("  headline: 30\n body: 34\n", 4, INDENTED,
                          "put 2 spaces before it, no more, no fewer"),
    "no space before a key": ("headline: 30\n  body: 34\n", 3, INDENTED,
                              "put 2 spaces before it, no more, no fewer"),
    "an entry indented unlike the first": (
        "  body: 3\n - slug: b\n   body: 4\n", 4, INDENTED, "put no spaces before it"),
    "no space behind a hyphen": (
        "  body: 3\n-slug: b\n  body: 4\n", 4, "no space stands behind the hyphen",
        HYPHEN + "- slug: b"),
    "a dash in place of a hyphen": (
        "  body: 3\n— slug: b\n  body: 4\n", 4, "“—” stands where a hyphen must",
        HYPHEN + "- slug: b"),
    "a full-width hyphen and colon": (
        "  body: 3\n－ slug：b\n  body: 4\n", 4, "the colon behind “slug” is full-width",
        HALF + "- slug: b"),
    "an open bracket": ("  parks: [甲园, 乙园\n  body: 34\n", 3, OPEN, CLOSE),
    "an open bracket at the end": ("  body: 34\n  parks: [甲园, 乙园\n", 4, OPEN, CLOSE),
    "a full-width bracket": (
        "  parks: [甲园, 乙园］\n  body: 34\n", 3, "“］” is full-width and closes nothing", CLOSE),
    "a # within brackets": (
        "  parks: [甲园, 乙园 #2]\n  body: 34\n", 3,
        "after a space, # starts a comment: the bracket is not closed before it",
        "put the text with # into quotation marks"),
    "a text that goes on at the start of a line": (
        "  summary: 夜校开课，\n学员三十名。\n- slug: b\n  body: 3\n", 4, NO_KEY, ONE_LINE),
    "a text that goes on below its key": (
        "  summary: 夜校开课，\n  学员三十名。\n  body: 3\n", 4, NO_KEY, ONE_LINE),
    "a text in quotation marks that goes on": (
        '  title: "夜校"开课\n  body: 3\n', 3, "the text goes on behind its closing quotation mark",
        WHOLE + "title: '\"夜校\"开课'"),
    "an open quotation mark": (
        '  title: "夜校\n  body: 3\n  summary: "开课"\n', 3,
        'the quotation mark " is opened here and not closed', 'write title: "夜校"'),
    "a colon in a text": ("  title: 夜校: 开课\n  body: 3\n", 3, SIGNS,
                          WHOLE + 'title: "夜校: 开课"'),
    "a bracket at the start of a text": (
        "  title: [快讯] 夜校\n  body: 3\n", 3, SIGNS, WHOLE + 'title: "[快讯] 夜校"'),
    "a sign at the start of a text": (
        "  title: @夜校\n  body: 3\n", 3, SIGNS, WHOLE + 'title: "@夜校"'),
    "no colon at all": (
        "  headline 30\n  body: 3\n", 3, "no colon stands behind “headline”", "write headline: 30"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_on_its_own_line_with_its_cure(slip: str) -> None:
    lines, line, message, hint = SLIPS[slip]
    node, problems = parse_yaml("p.yml", f"units:\n- slug: a\n{lines}".encode())
    assert node is None
    assert [(p.position.line, p.message, p.hint) for p in problems] == [(line, message, hint)]


def test_all_full_width_colons_of_a_file_are_told_at_once() -> None:
    _, problems = parse_yaml("p.yml", "units:\n- slug：a\n  headline：3\n  body：4\n".encode())
    assert [problem.position.line for problem in problems] == [2, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "a: 甲\n  乙：丙\n",
        "a: |\n  headline：30\n  -slug: b\n",
        'a: "甲\n  headline：30"\n',
        "# headline：30\na: 甲\n",
        "a: https://a.example/b\n",
        "a: >-\n  甲 #乙\n  丙: 丁\n",
    ],
)
def test_a_sound_text_that_looks_like_a_slip_is_left_alone(text: str) -> None:
    node, problems = parse_yaml("p.yml", text.encode())
    assert problems == ()
    assert node is not None
