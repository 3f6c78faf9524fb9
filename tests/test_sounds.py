"""Names become addresses and are put in order by their sound."""

from generator.sounds import addresses, sound


def test_a_name_is_spelt_as_it_is_spoken() -> None:
    assert sound("云岭银行") == ["yun", "ling", "yin", "hang"]
    assert sound("绿野") == ["lv", "ye"]


def test_an_address_is_made_of_letters_and_digits_only() -> None:
    assert addresses(["云岭（A3）“银行”/.."]) == {"云岭（A3）“银行”/..": "yunlinga3yinhang"}
    assert addresses(["※"]) == {"※": "name"}


def test_names_that_sound_alike_get_addresses_of_their_own() -> None:
    assert list(addresses(["云岭", "云岭", "云凌", "芸岭"]).values()) == [
        "yunling",
        "yunling-2",
        "yunling-3",
    ]
