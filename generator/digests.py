"""Short digests of texts: the same for the same text, on any day and any machine."""

from __future__ import annotations

import hashlib


def digest_of(text: str, length: int) -> str:
    """The first `length` hexadecimal digits of what SHA-256 makes of any text (FIPS 180-4)."""
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:length]
