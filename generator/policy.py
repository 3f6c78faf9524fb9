"""The Content-Security-Policy of a built site: what its own pages need, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping

from generator.language import tr
from generator.model import Position, Problem

_SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"\btype=\"?(?:application|text)/(?!javascript)")  # never run: needs no leave
_BLOCKED = re.compile(r"<style\b|<[a-z][^<>]*\s(?P<attribute>style|on[a-z]+)=")


def policy(pages: Mapping[str, str]) -> tuple[str, tuple[Problem, ...]]:
    """The policy for a site's HTML pages (path → text), and what on them it will block.

    Scripts, styles and data come from the site itself; an inline script runs only when it is one
    of those that stand in the pages now. A policy cannot name styles and handlers inside a tag one
    by one, so these are problems.
    """
    hashes = {_hash(code) for text in pages.values() for code in _inline_scripts(text)}
    rules = {
        "default-src": ("'none'",),
        "script-src": ("'self'", *sorted(hashes)),
        "style-src": ("'self'",),
        "img-src": ("'self'", "data:"),  # the theme draws its icons from data: addresses
        "font-src": ("'self'",),
        "connect-src": ("'self'",),  # the search fetches its parts
        "form-action": ("'self'",),
        "base-uri": ("'none'",),
        "frame-ancestors": ("'none'",),
    }
    problems = (fault for path, text in sorted(pages.items()) for fault in _blocked(path, text))
    return "; ".join(" ".join((rule, *sources)) for rule, sources in rules.items()), tuple(problems)


def _inline_scripts(text: str) -> Iterator[str]:
    for script in _SCRIPT.finditer(text):
        if " src=" not in script["attributes"] and not _DATA.search(script["attributes"]):
            yield script["code"]


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _blocked(path: str, text: str) -> Iterator[Problem]:
    for found in _BLOCKED.finditer(_SCRIPT.sub("", text)):
        message = (
            tr("this page holds an attribute {name}=", name=found["attribute"])
            if found["attribute"]
            else tr("this page holds a <style> element")
        )
        yield Problem(
            Position(path, 0),
            message,
            tr("the policy blocks it; move it to a file in docs/assets/ that mkdocs.yml names"),
            fatal=False,
        )
