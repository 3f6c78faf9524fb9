"""Source text reaches the page as it was printed, through Markdown and its extensions."""

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rendering import text

EXTENSIONS = ["attr_list", "md_in_html", "toc", "tables"]

HOSTILE = [
    "{{ x }}", "{% x %}", "<script>alert(1)</script>", "*a* _b_ **c**", "a | b", "# 一", "[a](b)",
    "![x](y)", ":smile:", "1. 一", "- 一", "***", "---", "`x`", "&amp; &#42;", "\\*", "[^1]",
    "*[X]: y", "http://example.org/", "{: #id }", "~~~", "> 引", "title: x", "</p>", "==a== ++b++",
]  # fmt: skip


def shown(source: str) -> str:
    page = markdown.markdown(f"{text(source)}\n{{: #p-1 }}\n", extensions=EXTENSIONS)
    body = re.fullmatch(r'<p id="p-1">(.*)</p>', page, re.DOTALL)
    assert body is not None, page
    assert "<" not in body[1]
    return html.unescape(body[1])


@pytest.mark.parametrize("source", HOSTILE)
def test_text_that_looks_like_markup_is_shown_as_printed(source: str) -> None:
    assert shown(source) == source


PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs", "Cf", "Co", "Cn"]), min_size=1
)


@given(PRINTABLE)
def test_any_text_is_shown_as_printed(source: str) -> None:
    assert shown(source) == source
