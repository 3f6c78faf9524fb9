"""Finished HTML is kept from the Markdown parser and comes back as a browser needs it."""

import html

import pytest

from generator.blocks import keep_html, put_back
from generator.rendering import text

HOSTILE = """!"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ &#44; &lt; {{ x }} <script>"""


def page(block: str) -> str:
    return f"# Head\n\n<!-- html -->\n{block}\n<!-- /html -->\n\nText *here*.\n"


def test_finished_html_is_a_mark_for_the_parser_and_comes_back() -> None:
    markdown, kept = keep_html(page("<p>a</p>"))
    assert markdown == "# Head\n\n⟦kept 0⟧\n\nText *here*.\n"
    assert put_back("<h1>Head</h1>\n<p>⟦kept 0⟧</p>", kept) == "<h1>Head</h1>\n<p>a</p>"


def test_punctuation_that_only_markdown_minds_is_printed_as_itself() -> None:
    _, (kept,) = keep_html(page(f"<p>{text('1,234.5%（*）[a](b)')}</p>"))
    assert kept == "<p>1,234.5%（*）[a](b)</p>"


@pytest.mark.parametrize("mark", [*HOSTILE, HOSTILE])
def test_a_reader_sees_what_was_printed(mark: str) -> None:
    _, (kept,) = keep_html(page(f"<p>{text(mark)}</p>"))
    shown = kept.removeprefix("<p>").removesuffix("</p>")
    assert html.unescape(shown) == mark
    assert not set(shown) & set("<>\"'")
