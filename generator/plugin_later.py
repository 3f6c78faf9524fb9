"""While serving, files of the generator's own are written when somebody asks for them.

An editor looks at a few pages, and seldom searches: after each change the site is there at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from mkdocs.structure.files import Files

from generator.model import WebPage
from generator.placing import Target
from generator.plugin_files import OwnFile, wanted, write_own, write_parts
from generator.plugin_shell import Theme
from generator.search import FOLDER

MANY = 400  # pages; fewer are all written with new templates, so that no mistake stays unseen


def at_once(files: Sequence[OwnFile], *, proven: bool) -> Sequence[OwnFile]:
    """Those of `files` that are written although nobody has asked for them: pages, if few.

    None are if the templates are `proven`: all pages of an earlier site were written with them.
    """
    pages = [file for file in files if file.is_page]
    return [] if proven or len(pages) > MANY else pages


class LaterFiles:
    """The generator's own files of the folder `site`, each written when it is asked for first.

    `parts` are those of the search, all of which are written when one is asked for.
    """

    def __init__(
        self, files: Files, theme: Theme, parts: Callable[[], Iterable[WebPage]], site: Path
    ) -> None:
        many, others = wanted(files)
        self._files = {file.dest_uri: file for file in (*many, *others)}
        self._theme, self._parts, self._site = theme, parts, site
        self._lock = threading.Lock()
        self._over = False

    def make(self, address: str) -> bool:
        """Writes the file at an address below the site's; whether it may be there now.

        Raises whatever goes wrong with its template or with the disk.
        """
        with self._lock:
            if self._over:  # a newer site has come, and may have it
                return True
            for path in (address, f"{address.rstrip('/')}/index.html".lstrip("/")):
                if path in self._files:
                    write_own(self._files[path], self._theme, Target(str(self._site)))
                    return True
            if address.startswith(f"{FOLDER}/"):
                parts, self._parts = self._parts, tuple
                write_parts((), parts, Target(str(self._site)))
                return (self._site / address).is_file()
        return False

    def end(self) -> None:
        """Nothing more is written: the site is about to be replaced."""
        with self._lock:
            self._over = True
