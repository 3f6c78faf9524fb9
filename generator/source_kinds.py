"""Files that hold a page, but not as plain text: documents told by how they begin."""

from __future__ import annotations

import re

from generator.language import tr

_DOCUMENTS = (  # the first bytes of what word processors and scanners write
    (b"PK\x03\x04", "Word"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "RTF"),
    (b"%PDF-", "PDF"),
)
_HTML = re.compile(
    rb"""
    \A(?:\xef\xbb\xbf)?\s*
    <(?:!doctype\s+html|html|head|body|meta)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def document_fault(data: bytes) -> tuple[str, str] | None:
    """What is wrong with a file that is a document, and what to do; None where it may be text."""
    kind = next((name for start, name in _DOCUMENTS if data.startswith(start)), None)
    if kind is None and _HTML.match(data):
        kind = "HTML"
    if kind is None:
        return None
    message = tr("this is no plain text but a document ({kind})", kind=kind)
    if kind in ("PDF", "HTML"):
        return message, tr("open it, copy its text into a new file, and save that as UTF-8 .txt")
    return message, tr("open it in Word or WPS, choose Save As: plain text (.txt), encoding UTF-8")
