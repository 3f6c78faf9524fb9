"""The zone's data is read strictly: names may not collide, keys may not be misspelt."""

from generator.zone import EMPTY, read_zone

PARKS = """\
- id: cloud-ridge
  name: 云岭产业园区
  aliases: [云岭园区]
  managed: true
  introduction: 以新材料为主。
- id: clear-lake
  name: 清湖产业园区
"""


def messages(**files: str) -> list[str]:
    named = {f"{name}.yml": text.encode() for name, text in files.items()}
    return [str(p) for p in read_zone("seeds/zone", named)[1]]


def test_nothing_known_is_a_valid_zone() -> None:
    assert read_zone("seeds/zone", {}) == (EMPTY, ())


def test_parks_are_read_with_their_aliases() -> None:
    zone, problems = read_zone("seeds/zone", {"parks.yml": PARKS.encode()})
    assert problems == ()
    assert [(p.id, p.name, p.aliases, p.managed) for p in zone.parks] == [
        ("cloud-ridge", "云岭产业园区", ("云岭园区",), True),
        ("clear-lake", "清湖产业园区", (), False),
    ]


def test_an_alias_two_parks_claim_is_reported_at_the_second() -> None:
    assert messages(parks=PARKS + "  aliases: [云岭园区]\n") == [
        "seeds/zone/parks.yml:6: the name “云岭园区” already belongs to 云岭产业园区 (line 1)\n"
        "    remove it from one of the two"
    ]


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    assert messages(parks=PARKS.replace("aliases", "alias")) == [
        "seeds/zone/parks.yml:3: a park has no key “alias”\n    did you mean “aliases”?"
    ]


def test_a_measure_without_a_unit_is_reported() -> None:
    assert messages(measures="- id: jobs\n  name: 就业人数\n") == [
        "seeds/zone/measures.yml:1: this measure has no “unit”\n    add unit: 家"
    ]


def test_a_file_of_another_name_is_reported() -> None:
    assert [m.split("\n")[0] for m in messages(park=PARKS)] == [
        "seeds/zone/park.yml: no part of the zone's data has this name"
    ]


def test_an_id_that_cannot_be_an_address_is_reported() -> None:
    assert [m.split("\n")[0] for m in messages(parks="- {id: 云岭, name: 云岭}\n")] == [
        "seeds/zone/parks.yml:1: “云岭” cannot be part of an address"
    ]
