"""Every way in which a plan can be wrong whose keys and values are of the right kind."""

from pathlib import Path

import pytest

from tests.spoiling import (
    GOOD,
    PAGE,
    TAKEN,
    Spoil,
    folder,
    page,
    plan,
    plan_of,
    plan_with,
    refused,
    void,
)

QUOTES = "remove it, or put the text into quotation marks"

BAD_PLANS: dict[str, tuple[str | bytes, str]] = {
    "an anchor and its merge key": (
        plan_with("- slug", "- &base\n  slug") + "- <<: *base\n  slug: other\n",
        f"seeds/zz.yml:5: an anchor (&name) is used\n    {QUOTES}",
    ),
    "an alias": (
        plan_with("body: 3", "body: *lines"),
        "seeds/zz.yml:7: an alias (*name) is used\n    write its value out instead",
    ),
    "an alias bomb": (
        "a: &a [x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n"
                                for a, b in zip("abcdefghijklm", "bcdefghijklmn", strict=True)),
        f"seeds/zz.yml:1: an anchor (&name) is used\n    {QUOTES}",
    ),
    "brackets without end": (
        plan_with("body: 3", "body: " + "[" * 100_000),
        "seeds/zz.yml:7: lists or mappings are nested more than 20 deep\n"
        "    close the brackets, or put the text into quotation marks",
    ),
    "a tag": (
        plan_with("bad-input", "!!python/object/apply:os.getcwd []"),
        f"seeds/zz.yml:5: a tag (!name) is used\n    {QUOTES}",
    ),
    "two documents": (
        GOOD + "---\n" + GOOD,
        "seeds/zz.yml:8: a second document starts here\n    remove the line of three dashes",
    ),
    "a key twice": (
        plan_with("body: 3", "body: 3\n  headline: 1"),
        "seeds/zz.yml:8: the key “headline” stands here again (first on line 6)\n"
        "    keep one of the two",
    ),
    "a tab": (
        plan_with("  headline", "\theadline"),
        "seeds/zz.yml:6: the line is indented with a tab\n    indent with spaces instead",
    ),
    "a colon in a text": (
        plan_with("body: 3", "body: 3\n  title: 开工: 三个项目"),
        "seeds/zz.yml:8: YAML takes the signs in this text for its own\n"
        '    put the whole text into quotation marks: title: "开工: 三个项目"',
    ),
    "a quotation mark left open": (
        plan_with("body: 3", "title: '开工\n  body: 3"),
        "seeds/zz.yml:7: the quotation mark ' is opened here and not closed\n"
        "    write title: '开工'",
    ),
    "a bracket left open": (
        GOOD + "skip: [\n\n",
        "seeds/zz.yml:8: a bracket is opened here and not closed\n"
        "    close it with ]; a text with brackets goes into quotation marks",
    ),
    "another encoding": (
        plan_with("body: 3", "title: 开工\n  body: 3").encode("gb18030"),
        "seeds/zz.yml: this is not UTF-8 text\n    save it as UTF-8",
    ),
    "a control character": (
        plan_with("body: 3", "title: 开\x07工\n  body: 3"),
        "seeds/zz.yml:7: a control character stands here\n    delete it, or save as UTF-8",
    ),
    "5 MB": (
        GOOD + "#" * 5 * 1024 * 1024,
        "seeds/zz.yml: the file has 5 MB; a plan has some 20 kB\n    check that it is a plan at all",
    ),
    "nothing": (
        "",
        "seeds/zz.yml:1: this plan has no “fingerprint”\n    add " + GOOD.split("\n")[1]
        + "\nseeds/zz.yml:1: this plan has no “page”\n    add page: zz.txt",
    ),
    "a page of another name": (
        plan_with("zz.txt", "zy.txt"),
        "seeds/zz.yml:1: this plan is for “zy.txt”, but stands beside zz.txt\n"
        "    write page: zz.txt, or rename the plan",
    ),
    "a page changed after it, without marks": (
        plan_of(b"x"),
        "seeds/zz.yml:2: zz.txt was changed after this plan was made\n"
        f"    check the line numbers, then write {GOOD.split()[2]} {GOOD.split()[3]}",
    ),
    "a line out of range": (
        plan_with("body: 3", "body: 4"),
        "seeds/zz.yml:7: body: line 4 is not on the page\n    zz.txt has lines 1 to 3",
    ),
    "a blank line": (
        plan_with("body: 3", "body: 2-3\n  deck: 2"),
        "seeds/zz.yml:8: deck: line 2 is blank\n"
        "    look up the number again: blank lines are counted, too",
    ),
    "a range that runs backwards": (
        plan_with("body: 3", "body: 3-1"),
        "seeds/zz.yml:7: body: the range 3-1 runs backwards\n    write 1-3",
    ),
    "a line claimed twice": (
        plan_with("body: 3", "body: 1-3"),
        "seeds/zz.yml:7: body claims line 1 again (also claimed by line 6)\n"
        "    every line belongs to one article; remove 1 from one of them",
    ),
    "a line unclaimed": (
        plan_with("  body: 3\n", ""),
        "seeds/zz.txt:3: no article claims this line: “本报讯（记者 林小满）5月6日，三个项目…”\n"
        "    give it to a unit (body: 3), or skip it and say why",
    ),
    "a caption that belongs to a caption": (
        plan_with("  headline: 1\n", "  kind: caption\n  belongs_to: other\n")
        + "- {slug: other, kind: caption, body: 1}\n",
        "seeds/zz.yml:7: belongs_to: “other” is a caption itself\n"
        "    write the slug of the article that the picture illustrates",
    ),
    "a unit without lines": (
        GOOD + "- slug: other\n",
        "seeds/zz.yml:8: the unit “other” has no lines\n    add body: 9-13",
    ),
    "a slug twice": (
        plan_with("  body: 3", "- slug: bad-input\n  body: 3"),
        "seeds/zz.yml:7: the slug “bad-input” is already used at seeds/zz.yml:5\n"
        "    two pages cannot have one address; change one of them",
    ),
    "a slug that Windows keeps for itself": (
        plan_with("bad-input", "con"),
        f"seeds/zz.yml:5: the address “con” is kept for something else\n    {TAKEN}",
    ),
    "a slug that a list has": (
        plan_with("bad-input", "in-2030"),
        f"seeds/zz.yml:5: the address “in-2030” is kept for something else\n    {TAKEN}",
    ),
    "a slug that a part of a list has": (
        plan_with("bad-input", "in-2030-05"),
        f"seeds/zz.yml:5: the address “in-2030-05” is kept for something else\n    {TAKEN}",
    ),
    "a day that is none": (
        plan_with("2030-05", "2030-02-30"),
        "seeds/zz.yml:3: “2030-02-30” is no date\n"
        "    write issued: 2024, issued: 2024-03 or issued: 2024-03-15",
    ),
    "a correction beside its line": (
        plan_with("units:", "corrections:\n- {line: 3, wrong: 李, right: 林, because: 误}\nunits:"),
        "seeds/zz.yml:5: “李” does not stand on line 3\n"
        "    quote the text exactly as the page prints it, with its neighbours",
    ),
    "a park that only ends like a known one": (
        plan_with("body: 3", "body: 3\n  parks: [鹤桥产业园区]"),
        "seeds/zz.yml:8: the zone has no park “鹤桥产业园区”\n    add it to the zone's parks first",
    ),
    "a text cut off at a #": (
        plan_with("body: 3", "body: 3\n  summary: 新建厂房 #2号已经封顶"),
        "seeds/zz.yml:8: “#2号已经封顶” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: summary: "新建厂房 #2号已经封顶"; '
        "a comment gets a line of its own",
    ),
    "a text that begins with a #": (
        plan_with("body: 3", "body: 3\n  title: #湖东路的早晨"),
        "seeds/zz.yml:8: “#湖东路的早晨” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: title: "#湖东路的早晨"; '
        "a comment gets a line of its own",
    ),
    "a correction cut off at a #": (
        plan_with("units:", "corrections:\n- line: 3\n  wrong: 三个 #x\n  right: 三座\n"
                  "  because: 误\nunits:"),
        "seeds/zz.yml:6: “#x” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: wrong: "三个 #x"; '
        "a comment gets a line of its own",
    ),
    "a measure cut off at a #": (
        GOOD + "figures:\n- line: 3\n  printed: 三个\n  measure: 惠及 #农户数\n  because: 据上文\n",
        "seeds/zz.yml:11: “#农户数” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: measure: "惠及 #农户数"; '
        "a comment gets a line of its own",
    ),
    "a correction to nothing without quotation marks": (
        plan_with("units:", "corrections:\n- line: 3\n  wrong: 在云岭\n  right:\n"
                  "  because: 待查\nunits:"),
        "seeds/zz.yml:7: “right” is left empty\n"
        "    write right: '' to remove the text, or right: 改后文字",
    ),
    "names parted by a full-width comma": (
        plan_with("body: 3", "body: 3\n  organisations: [云岭电机厂，湖东铸造有限公司]"),
        "seeds/zz.yml:8: a full-width “，” stands where a half-width comma must\n"
        "    write organisations: [云岭电机厂, 湖东铸造有限公司]; a name that holds one needs "
        "quotation marks",
    ),
    "names parted by a Chinese comma": (
        plan_with("body: 3", "body: 3\n  parks: 云岭园区、清湖园区"),
        "seeds/zz.yml:8: a full-width “、” stands where a half-width comma must\n"
        "    write parks: [云岭园区, 清湖园区]; a name that holds one needs quotation marks",
    ),
    "a body and crossheads with full-width signs": (
        plan_with("  headline: 1\n  body: 3", "  body: １－３\n  crossheads: 1").replace("１－３", "1－3，3"),
        "seeds/zz.yml:6: body: “1－3，3” holds full-width signs\n    write them half-width: 1-3, 3",
    ),
    "a key of a unit at the start of its line": (
        plan_with("  body: 3", "body: 3"),
        "seeds/zz.yml:7: a plan has no key “body”\n"
        "    it belongs to an entry of “units”: indent it like the lines of that entry",
    ),
    "a line behind full-width spaces": (
        plan_with("  body: 3", "　　body: 3"),
        "seeds/zz.yml:7: the line is indented with full-width or other unusual spaces\n"
        "    indent with ordinary half-width spaces instead",
    ),
    "an entry without its hyphen": (
        GOOD + "  slug: night-shift\n  body: 1\n",
        "seeds/zz.yml:8: the key “slug” stands here again (first on line 5)\n"
        "    if a new entry begins here, write its hyphen: - slug: night-shift",
    ),
    "a unit of nothing but a full-width colon": (
        plan_with("- slug: bad-input\n  headline: 1\n  body: 3", "- slug：bad-input"),
        "seeds/zz.yml:5: the colon behind “slug” is full-width\n"
        "    write a half-width colon and a space: - slug: bad-input".replace("- slug", "slug"),
    ),
    "a period that runs backwards": (
        GOOD + "figures:\n- {line: 3, printed: 三个, period: 2030-03..2030-01, because: 误}\n",
        "seeds/zz.yml:9: the period 2030-03..2030-01 runs backwards\n"
        "    write period: 2030-01..2030-03",
    ),
    "a correction published before its page": (
        plan_with("units:", "corrections:\n- line: 3\n  wrong: 在云岭\n  right: 于云岭\n"
                  "  because: 误\n  since: 2030-04-30\nunits:"),
        "seeds/zz.yml:9: 2030-04-30 is before the issue of 2030-05\n"
        "    write the day the correction was published; remove `since` if it was at once",
    ),
    "a correction of a skipped line": (
        plan_with("  headline: 1\n", "").replace("units:", "corrections:\n- {line: 1, wrong: 三个, "
                  "right: 两个, because: 误}\nunits:") + "skip:\n- {lines: 1, because: 版头}\n",
        "seeds/zz.yml:5: line 1 is skipped: nobody would see this correction\n"
        "    remove it, or give line 1 to a unit",
    ),
    "a figure that is not there": (
        GOOD + "figures:\n- {line: 3, printed: 9个, measure: 项目数, because: 误}\n",
        "seeds/zz.yml:9: “9个” is no figure read on line 3\n    the figures read on it: 三个",
    ),
    "a park nobody knows": (
        plan_with("body: 3", "body: 3\n  parks: [清湖园]"),
        "seeds/zz.yml:8: the zone has no park “清湖园”\n    did you mean “清湖产业园区”?",
    ),
    "a topic nobody knows": (
        plan_with("body: 3", "body: 3\n  topics: [no]"),
        "seeds/zz.yml:8: the zone has no topic “no”\n    add it to the zone's topics first",
    ),
}  # fmt: skip

MISPLACED: dict[str, tuple[Spoil, str]] = {
    "a plan without its page": (
        lambda seeds: void((seeds / "zz.yml").write_text(GOOD, "utf-8")),
        "seeds/zz.yml: this plan has no page\n    put the page beside it as zz.txt",
    ),
    "the end of a sentence unclaimed": (
        page("开工\n\n三个项目在园区\n\n动工。\n".encode()),
        "seeds/zz.txt:5: no article claims this line: “动工。”\n"
        "    it looks like the end of line 3; write 3+5 to join them",
    ),
    "a headline unclaimed behind a sentence": (
        page("开工\n\n三个项目在园区\n\n夜校招生\n".encode()),
        "seeds/zz.txt:5: no article claims this line: “夜校招生”\n"
        "    give it to a unit (body: 5), or skip it and say why",
    ),
    "a folder in place of a plan": (
        folder("zz.yml"),
        "seeds/zz.yml: cannot be read: Is a directory\n    check that it is a readable file",
    ),
    "a slug that another page has": (
        lambda seeds: void(
            plan(GOOD)(seeds),
            (seeds / "zy.txt").write_bytes(PAGE.encode()),
            (seeds / "zy.yml").write_text(plan_of(PAGE.encode(), "zy"), "utf-8"),
        ),
        "seeds/zz.yml:5: the slug “bad-input” is already used at seeds/zy.yml:5\n"
        "    two pages cannot have one address; change one of them",
    ),
}  # fmt: skip


CASES: dict[str, tuple[Spoil, str]] = {
    name: (plan(text), told) for name, (text, told) in BAD_PLANS.items()
} | MISPLACED


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(project: Path, case: str) -> None:
    spoil, expected = CASES[case]
    assert refused(project, spoil) == expected
