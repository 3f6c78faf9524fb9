"""A built site as one ZIP that works when it is unpacked and opened by a double click."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

START = "打开这里.html"  # what somebody who unpacks it should open
_LINK = re.compile(r'(?P<name> (?:href|action)=")(?P<path>[^":#?]*)(?P<rest>[?#][^"]*)?"')
_FOLDER = re.compile(r"(?:\.{1,2}|.*/\.{0,2}|)\Z")
_NEVER = (1980, 1, 1, 0, 0, 0)  # the same bytes on any day
_REDIRECT = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={}">'


def pack(files: Mapping[str, bytes], name: str) -> bytes:
    """The ZIP of a site's files (path → bytes), all in a folder called `name`.

    No server is there to answer for a folder with its index page, so links name that page.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        start = _REDIRECT.format("index.html").encode()
        for path, data in sorted({**files, START: start}.items()):
            content = spelt_out(data) if path.endswith(".html") and path != START else data
            info = zipfile.ZipInfo(f"{name}/{path}", _NEVER)
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return packed.getvalue()


def spelt_out(page: bytes) -> bytes:
    """The page with index.html in each link to a folder of the site."""

    def link(match: re.Match[str]) -> str:
        path, rest = match["path"], match["rest"] or ""
        if not _FOLDER.match(path) or (not path and rest):
            return match[0]
        slash = "" if path.endswith("/") or not path else "/"
        return f'{match["name"]}{path}{slash}index.html{rest}"'

    return _LINK.sub(link, page.decode("utf-8")).encode()
