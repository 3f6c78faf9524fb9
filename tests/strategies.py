"""Random pages, plans and zone data: invented ones, damaged, and text that wants to be more than text."""

from __future__ import annotations

import functools

from hypothesis import assume
from hypothesis import strategies as st

from generator.draft import draft
from generator.draft_yaml import plan_yaml
from generator.keys import Key, Keys
from generator.keys_plan import PLAN
from generator.keys_zone import FILES, OWN
from generator.model import NewsPage, PartialDate
from generator.source import parse_page
from tests.corpus.pages import DAMAGES, zone_page
from tests.corpus.records import load_zones

NAME = "2030-05-07.txt"
ISSUED = PartialDate(2030, 5, 7)
# A browser or a parser that takes one of these for more than text shows a tag or an attribute
# whose name starts with “zevil”, or sets window.zevil.
HOSTILE = (
    "<zevil>", "</p><zevil>", "<img src=x onerror=zevil=1>", "</script><script>zevil=1</script>",
    "<!--<zevil>", "--><zevil>", "]]><zevil>", '" zevil="', "' zevil='", "<svg onload=zevil=1>",
    "{{ zevil }}", "{% zevil %}", "{# zevil #}", "{: zevil=1 onzevil=1 }", "[x](javascript:zevil=1)",
    "![x](zevil)", "<javascript:zevil=1>", "# zevil", "***", "---", "| a | b |", "`zevil`", "~~~",
    "- zevil", "1. zevil", "> zevil", "[zevil]: http://zevil.example", "*[zevil]: x", "[^1]: zevil",
    "&lt;zevil&gt;", "&#60;zevil&#62;", "\\<zevil>", "title: zevil", "%zevil", "!!zevil", "&zevil *zevil",
    "\u2028zevil\u2029", "\u202ezevil", "\ue000zevil", "\ufeffzevil", "👩‍👩‍👧zevil", "\x0bzevil\x0c", "\x85zevil",
    "//]]>zevil", "\x1azevil", "</textarea><zevil>", "</title><zevil>", "</style><zevil>", "$zevil$",
)  # fmt: skip
WORDS = (
    "本报讯（记者", "通讯员", "）", "云岭新区", "清湖产业园区", "截至4月底，", "去年", "同比增长", "签约项目",
    "总投资", "高新技术企业", "12.5亿元", "1,100万", "一万五千亿", "3万4000", "两成", "80.56%", "7家", "0", "第三",
    "20—50", "约", "余", "。", "，", "、", "“", "”", "（", "图为", "摄", "□", "■", "5月6日，", "　　", " ",
)  # fmt: skip

words = st.sampled_from((*WORDS, *HOSTILE))
lines = st.one_of(
    st.lists(words, min_size=1, max_size=12).map("".join),
    st.text(max_size=40),
    st.just(""),
)


def page_of(text: str) -> NewsPage | None:
    """The page with this text, None where it is none."""
    page, _ = parse_page(NAME, f"seeds/{NAME}", text.encode("utf-8", "replace"))
    return page


@functools.lru_cache(maxsize=512)
def _made(zone: int, seed: int, damage: int) -> tuple[str, ...]:
    zones = load_zones()
    data, _ = zone_page(zones[zone % len(zones)], seed, DAMAGES[damage % len(DAMAGES)])
    return tuple(data.decode().split("\n"))


@st.composite
def invented(draw: st.DrawFn) -> list[str]:
    """The lines of an invented page as a scan gives them; some of them spoilt further."""
    found = list(_made(draw(st.integers(0, 2)), draw(st.integers(0, 150)), draw(st.integers(0, 2))))
    start = draw(st.integers(0, len(found) - 1))
    kept = found[start : start + draw(st.integers(1, 60))]
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(kept) - 1))
        match draw(st.sampled_from(("lost", "twice", "torn", "put in", "moved", "more"))):
            case "lost" if len(kept) > 1:
                del kept[at]
            case "twice":
                kept.insert(draw(st.integers(0, len(kept))), kept[at])
            case "torn":
                cut = draw(st.integers(0, len(kept[at])))
                kept[at : at + 1] = [kept[at][:cut], "", kept[at][cut:]]
            case "put in":
                cut = draw(st.integers(0, len(kept[at])))
                kept[at] = kept[at][:cut] + draw(words) + kept[at][cut:]
            case "moved":
                kept.insert(draw(st.integers(0, len(kept) - 1)), kept.pop(at))
            case _:
                kept.insert(at, draw(lines))
    return kept


page_lines = st.one_of(invented(), st.lists(lines, min_size=1, max_size=25))


@st.composite
def pages(draw: st.DrawFn) -> NewsPage:
    """A page, whatever stands on it."""
    page = page_of("\n".join(draw(page_lines)))
    assume(page is not None)
    assert page is not None
    return page


# ── plans and zone data ──────────────────────────────────────────────────────

_wrong = st.one_of(
    st.sampled_from(
        ("甲", "no", "on", "-3", "2030-13", "1-99", "7-3", "{a: b}", "[x]", "[[x]]", "''", "~")
    ),
    st.sampled_from(HOSTILE),
    st.text(max_size=12),
)
_numbers = st.integers(1, 30).map(str)


def value(key: Key) -> st.SearchStrategy[str]:
    """What may stand behind a key: mostly of the right kind, sometimes anything."""
    one = {
        "text": st.one_of(words, st.text(max_size=12)).map(written),
        "verbatim": words.map(written),
        "texts": st.lists(words.map(written), max_size=3).map(lambda w: "[" + ", ".join(w) + "]"),
        "address": st.sampled_from(("a", "b-1", "c-1", "2030", "a-long-name-2030")),
        "date": st.sampled_from(("2030", "2030-05", "2030-05-06")),
        "period": st.sampled_from(("2030", "2030-01..2030-03", "unknown")),
        "line": _numbers,
        "lines": st.lists(_numbers, min_size=1, max_size=4).map("+".join),
        "flag": st.sampled_from(("true", "false")),
    }.get(key.shape)
    if key.entries is not None:
        return st.lists(entry(key.entries), max_size=4).map(
            lambda entries: "[" + ", ".join(entries) + "]"
        )
    right = [one] if one is not None else []
    return st.one_of(*right, st.sampled_from(key.words or ("",)), _wrong)


def written(text: str) -> str:
    """A text as YAML, in quotation marks."""
    return "'" + text.replace("'", "''") + "'"


@st.composite
def entry(draw: st.DrawFn, keys: Keys) -> str:
    """A mapping in braces with some of these keys, now and then with one that nobody knows."""
    names = draw(st.lists(st.sampled_from((*keys, "nmae")), unique=True, max_size=len(keys)))
    wanted = dict.fromkeys((*(n for n, key in keys.items() if key.needed), *names))
    pairs = (f"{name}: {draw(value(keys[name])) if name in keys else 'x'}" for name in wanted)
    return "{" + ", ".join(pairs) + "}"


@st.composite
def plans(draw: st.DrawFn, page: NewsPage) -> str:
    """A plan for a page: put together at random, or drafted and damaged."""
    if draw(st.booleans()):
        head = f"page: {page.name}\nfingerprint: {page.fingerprint}\n"
        keys = [key for key in PLAN if key not in ("page", "fingerprint")]
        rest = draw(st.lists(st.sampled_from(keys), unique=True))
        return head + "".join(f"{key}: {draw(value(PLAN[key]))}\n" for key in rest)
    text = plan_yaml(draft(page), ISSUED, "云岭日报", None)
    for _ in range(draw(st.integers(0, 3))):
        at, length = draw(st.integers(0, len(text))), draw(st.integers(0, 6))
        more = draw(
            st.one_of(_wrong, st.sampled_from(("\n", ":", "- ", "#", '"', "\t", "<<: *a", "&a")))
        )
        text = text[:at] + more + text[at + length :]
    return text


@st.composite
def zones(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of a zone, put together at random."""
    files = {}
    for name, keys in FILES.items():
        entries = draw(st.lists(entry(keys), max_size=3))
        text = (entries or [""])[0] if name == OWN else "".join(f"- {item}\n" for item in entries)
        files[name] = text.encode("utf-8", "replace")
    return files
