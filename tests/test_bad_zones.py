"""Every way in which the zone's data can be wrong, with the exact message."""

from pathlib import Path

import pytest

from generator.build import build
from tests.spoiling import TAKEN, Spoil, folder, refused, void, zone

BAD_ZONES: dict[str, tuple[Spoil, str]] = {
    "an alias two parks claim": (
        zone("parks.yml", "- {id: zy, name: 甲乙园}\n- {id: zz, name: 丙丁园, aliases: [甲乙园]}\n"),
        "seeds/zone/parks.yml:13: the name “甲乙园” already belongs to 甲乙园 (line 12)\n"
        "    remove it from one of the two",
    ),
    "an id two topics have": (
        zone("topics.yml", "- {id: talent, name: 夜校}\n"),
        "seeds/zone/topics.yml:18: the id “talent” already belongs to 人才引育 (line 14)\n"
        "    remove it from one of the two",
    ),
    "a park called index": (
        zone("parks.yml", "- {id: index, name: 甲乙园}\n"),
        f"seeds/zone/parks.yml:12: the address “index” is kept for something else\n    {TAKEN}",
    ),
    "a measure without a unit": (
        zone("measures.yml", "- {id: jobs, name: 就业人数}\n"),
        "seeds/zone/measures.yml:21: this measure has no “unit”\n    add unit: 家",
    ),
    "a measure in a unit nobody knows": (
        zone("measures.yml", "- {id: jobs, name: 就业人数, unit: 家公司}\n"),
        "seeds/zone/measures.yml:21: no figure is ever read in “家公司”\n    did you mean “家”?",
    ),
    "a measure of a topic nobody knows": (
        zone("measures.yml", "- {id: jobs, name: 就业人数, unit: 人, topic: nobody}\n"),
        "seeds/zone/measures.yml:21: the zone has no topic “nobody”\n    add it to the zone's topics first",
    ),
    "an introduction cut off at a #": (
        zone("parks.yml", "- id: zy\n  name: 甲乙园\n  introduction: 园里有 #1 至 #9 厂房\n"),
        "seeds/zone/parks.yml:14: “#1 至 #9 厂房” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: introduction: "园里有 #1 至 #9 厂房"; '
        "a comment gets a line of its own",
    ),
    "an item cut off at a #": (
        zone("topics.yml", "- id: zy\n  name: 甲乙\n  words:\n  - 夜班 #线\n"),
        "seeds/zone/topics.yml:21: “#线” would be lost: after a space, # starts a comment\n"
        '    put the whole value into quotation marks: - "夜班 #线"; a comment gets a line of its own',
    ),
    "aliases parted by a full-width comma": (
        zone("parks.yml", "- {id: zy, name: 甲乙园, aliases: [甲园，乙园]}\n"),
        "seeds/zone/parks.yml:12: a full-width “，” stands where a half-width comma must\n"
        "    write aliases: [甲园, 乙园]; a name that holds one needs quotation marks",
    ),
    "words parted by a Chinese comma": (
        zone("topics.yml", "- {id: zy, name: 甲乙, words: [夜班、早班]}\n"),
        "seeds/zone/topics.yml:18: a full-width “、” stands where a half-width comma must\n"
        "    write words: [夜班, 早班]; a name that holds one needs quotation marks",
    ),
    "entries behind a dash of text": (
        lambda seeds: void((seeds / "zone/people.yml").write_text("— name: 何一川\n", "utf-8")),
        "seeds/zone/people.yml:1: “—” stands where a hyphen must\n"
        "    write a hyphen and a space: - name: 何一川",
    ),
    "no for a truth": (
        zone("parks.yml", "- {id: zy, name: 甲乙园, managed: no}\n"),
        "seeds/zone/parks.yml:12: “managed” cannot be “no”\n    write one of: true, false",
    ),
    "a mapping where a list is": (
        lambda seeds: void((seeds / "zone/units.yml").write_text("name: 批次\n", "utf-8")),
        "seeds/zone/units.yml:1: this file is a list\n    start each entry with a dash: - name: …",
    ),
    "a list where a mapping is": (
        lambda seeds: void((seeds / "zone/zone.yml").write_text("- 云岭新区\n", "utf-8")),
        "seeds/zone/zone.yml:1: a zone is a list of `key: value` lines\n"
        "    its keys are: names, introduction, paper, section",
    ),
    "a file of another name": (
        lambda seeds: void((seeds / "zone/park.yml").write_text("", "utf-8")),
        "seeds/zone/park.yml: no part of the zone's data has this name\n    the files are: "
        "zone.yml, parks.yml, organisations.yml, topics.yml, measures.yml, units.yml, people.yml",
    ),
    "a folder in place of a file": (
        folder("zone/parks.yml"),
        "seeds/zone/parks.yml: cannot be read: Is a directory\n"
        "    check that it is a readable file",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD_ZONES)
def test_what_is_wrong_is_told_with_its_place_and_what_to_do(project: Path, case: str) -> None:
    spoil, expected = BAD_ZONES[case]
    assert refused(project, spoil) == expected


@pytest.mark.parametrize("text", [None, "paper: 云岭日报\n"])
def test_a_zone_that_nothing_gives_a_name_is_a_warning(project: Path, text: str | None) -> None:
    path = project / "seeds/zone/zone.yml"
    path.unlink() if text is None else path.write_text(text, "utf-8")
    (problem,) = build(project).problems
    assert str(problem) == (
        "seeds/zone/zone.yml: nothing says what the zone is called; the site would call it 开发区\n"
        "    write into this file: names: [某某新区]"
    )
    assert not problem.fatal
