"""The keys of the zone's data: `seeds/zone/*.yml`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.keys import Key, Keys

_ID = Key(
    "address",
    "网址名：小写英文字母、数字、短横",
    "its name in the address: small latin letters, digits, hyphens",
    needed=True,
)
_ALIASES = Key(
    "texts", "别的叫法；一个名字只能属于一条", "its other names; no two entries share one"
)
_INTRODUCTION = Key("text", "两三句介绍", "two or three sentences about it")

ZONE: Keys = {
    "names": Key(
        "texts", "新区的各种叫法，第一个是首选", "the zone's names, the preferred one first"
    ),
    "introduction": Key(
        "text", "一句话说新区是什么，放在首页", "what the zone is, in one line, for the front page"
    ),
    "paper": Key("text", "报名", "the newspaper, for new plans"),
    "section": Key("text", "版面名", "the section of the newspaper, for new plans"),
}
PARK: Keys = {
    "id": _ID,
    "name": Key("text", "园区名", "the park's name", needed=True),
    "aliases": _ALIASES,
    "managed": Key("flag", "是否由新区直接管理", "whether the zone itself manages it"),
    "introduction": _INTRODUCTION,
}
ORGANISATION: Keys = {
    "name": Key("text", "全称", "its full name", needed=True),
    "aliases": _ALIASES,
    "kind": Key("text", "类别：企业、机关、院校……", "what it is: company, office, school"),
}
TOPIC: Keys = {
    "id": _ID,
    "name": Key("text", "专题名", "the topic's name", needed=True),
    "words": Key("texts", "文中出现哪些词就可能属于它", "words in an article that suggest it"),
    "introduction": _INTRODUCTION,
}
MEASURE: Keys = {
    "id": _ID,
    "name": Key("text", "指标名", "the measure's name", needed=True),
    "unit": Key("reference", "计量单位，不带万、亿", "its unit, without 万 or 亿", needed=True),
    "definition": Key("text", "含义", "what exactly is counted"),
    "aliases": _ALIASES,
    "topic": Key("reference", "所属专题", "the topic it belongs to"),
    "higher_is_better": Key("flag", "是否越高越好", "whether more of it is better"),
    "front": Key("flag", "true：放在首页", "true: the front page shows its newest value"),
}
UNIT: Keys = {
    "name": Key("text", "量词", "a unit that the general table lacks", needed=True),
    "base": Key(
        "reference", "折合成什么；不写就是它自己", "the unit it counts in; itself if not given"
    ),
}
PERSON: Keys = {
    "name": Key("text", "姓名", "somebody whom bylines name, rightly spelt", needed=True),
}

OWN = "zone.yml"  # the one file that is a mapping; the others are lists of such
FILES: Mapping[str, Keys] = {
    OWN: ZONE,
    "parks.yml": PARK,
    "organisations.yml": ORGANISATION,
    "topics.yml": TOPIC,
    "measures.yml": MEASURE,
    "units.yml": UNIT,
    "people.yml": PERSON,
}
