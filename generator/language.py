"""What the program says, in the language of the person at the computer: Chinese or English."""

from __future__ import annotations

import functools
import gettext
import locale
import os
from pathlib import Path

CATALOGUES = Path(__file__).parent / "locale"
DOMAIN = "generator"
CHINESE, ENGLISH = "zh_CN", "en"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides
_CALLED = {"zh": CHINESE, "chinese": CHINESE, "en": ENGLISH, "c": ENGLISH, "posix": ENGLISH}


def tr(message: str, /, **values: object) -> str:
    """`message` in the reader's language, with each `{name}` in it replaced by its value.

    `make messages` collects the messages from the calls, so `message` is always written out there.
    """
    text = message if language() == ENGLISH else _catalogue().get(message, message)
    return text.format(**values) if values else text


def language() -> str:
    """The language the environment asks for: CHINESE or ENGLISH, which also stands for all others.

    Windows sets no variables; there it is the language of the system.
    """
    wanted = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), None)
    for tag in (wanted or locale.getlocale()[0] or "").split(":"):  # LANGUAGE may list several
        name = tag.replace("-", "_").split("_")[0].split(".")[0].split(" ")[0].lower()
        if name in _CALLED:
            return _CALLED[name]
    return ENGLISH


def share_with_libraries() -> None:
    """Lets libraries that ask gettext themselves find their own words in our language.

    Click does, in gettext's common domain; its translations are compiled, as gettext wants them.
    """
    os.environ["LANGUAGE"] = language()
    gettext.bindtextdomain("messages", os.fspath(CATALOGUES))


@functools.cache
def _catalogue() -> dict[str, str]:
    """Message → translation, from the text that translators edit: nothing needs to be compiled."""
    from babel.messages.pofile import read_po  # 20 ms, which no English reader has to wait for

    with (CATALOGUES / CHINESE / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.string}
