"""What those who are counted did, or what was done with them: 邀请12家机构 counts no stock."""

from __future__ import annotations

import functools
import re

from generator.figures_words import either, words

LONGEST_LIST = 60  # characters of the names before 等 that a verb may stand before
_REST = re.compile(r"[^，。；：、！？,;:]{0,30}")
_HOW = r"(?:精准|现场|集中|积极|踊跃|共同|分别|全部|一同)?"
_CLAUSE = re.compile(r"[，。；：！？,;:]")
_FOR = re.compile(r"[对为给](?:辖区|全区|区内|全市|全县|全镇)?(?:内|的)?\Z")


def with_deed(text: str, start: int, since: int, noun: str) -> str:
    """`noun`, counted by the figure at `start` of `text`, with the deed that says which of them.

    邀请5家高等院校 → 邀请的高等院校; 20家上市企业参加 → 参加的上市企业. `since` is where the
    noun stands; one that was made up of other words has its deed already.
    """
    if not text.startswith(noun, since):
        return noun
    rest = _REST.match(text, since + len(noun))
    behind = rest[0] if rest else ""
    before = text[max(0, start - LONGEST_LIST) : start]
    own = _CLAUSE.split(before)[-1]
    did = _did().match(behind)
    verb = did["verb"] if did else _done(own, behind)
    return noun if not verb or verb in noun else f"{verb}的{noun}"


def _done(before: str, behind: str) -> str:
    """What the clause says was done with those counted between `before` and `behind`."""
    if _FOR.search(before):  # 对辖区30家企业开展集中培训
        return next((verb for verb in words("done_with") if behind.endswith(verb)), "")
    found = _doing_with().search(before)
    if found is None or (found["names"] and not before.endswith("等")):
        return ""
    return found["verb"]


@functools.cache
def _did() -> re.Pattern[str]:
    """前来学习, 积极参与, 与高校集中签约: right behind the noun."""
    return re.compile(
        rf"(?:与[一-龥]{{2,10}}?)?{_HOW}(?P<verb>前来[一-龥]{{2}}|{either(*words('did_there'))})"
    )


@functools.cache
def _doing_with() -> re.Pattern[str]:
    """邀请了 right before the figure, or before names that end with 等."""
    return re.compile(rf"(?P<verb>{either(*words('done_with'))})了?(?P<names>[^的]{{2,}})?\Z")
