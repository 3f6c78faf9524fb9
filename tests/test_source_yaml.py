"""YAML becomes texts with lines; what YAML knows beyond that is one clear problem."""

import pytest

from generator.source_yaml import page_file, parse_yaml


def test_yaml_scalars_stay_the_text_that_was_written() -> None:
    node, problems = parse_yaml("p.yml", b"a: no\nb: 2024-01-01\nc: 1e3\nd:\n")
    assert problems == ()
    assert node is not None
    assert [(k.text, v.kind, v.text, k.line) for k, v in node.pairs] == [
        ("a", "text", "no", 1),
        ("b", "text", "2024-01-01", 2),
        ("c", "text", "1e3", 3),
        ("d", "nothing", "", 4),
    ]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\n\tb: 2\n", 2, "the line is indented with a tab"),
        ("a: 1\nb: 2\na: 3\n", 3, "the key “a” stands here again (first on line 1)"),
        ("a: &x [1]\nb: *x\n", 1, "an anchor (&name) is used"),
        ("a: 1\nb: *x\n", 2, "an alias (*name) is used"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", 1, "an anchor (&name) is used"),
        ("a: !!binary aGk=\n", 1, "a tag (!name) is used"),
        ("a: 1\n---\nb: 2\n", 2, "a second document starts here"),
        ("a: 1\nb: 甲\x07乙\n", 2, "a control character stands here"),
        ("a: 1\nb: '甲\nc: 2\n", 2, "the quotation mark ' is opened here and not closed"),
        ("a: 1\n'甲\nc: 2\n", 2, "cannot be read as YAML: found unexpected end of stream"),
        ("a: 1\nb: " + "[" * 100_000, 2, "lists or mappings are nested more than 20 deep"),
        ("a: 标题: 副题\n", 1, "YAML takes the signs in this text for its own"),
        ("? [a]\n: b\n", 1, "a key is no plain word"),
    ],
    ids=[
        "tab",
        "twice",
        "anchor",
        "alias",
        "merge key",
        "tag",
        "two documents",
        "control character",
        "open quote",
        "open quote for a key",
        "too deep",
        "colon",
        "complex key",
    ],
)
def test_yaml_that_cannot_be_used_is_a_problem_on_its_line(
    text: str, line: int, message: str
) -> None:
    node, problems = parse_yaml("p.yml", text.encode())
    assert node is None
    assert problems[0].position.line == line
    assert problems[0].message.startswith(message)


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 40)]
    node, problems = parse_yaml("p.yml", "\n".join(["l0: &l0 [x]", *levels]).encode())
    assert node is None
    assert problems[0].message == "an anchor (&name) is used"


def test_a_file_too_large_for_a_plan_is_not_even_parsed() -> None:
    node, problems = parse_yaml("p.yml", b"a: [" + b"1, " * 2_000_000 + b"]")
    assert node is None
    assert problems[0].message == "the file has 5 MB; a plan has some 20 kB"


def test_a_comment_behind_a_plain_value_is_kept_and_one_behind_quotes_is_not() -> None:
    node, _ = parse_yaml("p.yml", 'a: 更新  #2 期\nb: "第" #3 期\nc: # 注\nd: 甲#4\n'.encode())
    assert node is not None
    assert [value.lost for _, value in node.pairs] == ["  #2 期", "", " # 注", ""]
    assert [value.bare for _, value in node.pairs] == [True, False, True, True]


def test_a_page_file_reads_back_as_it_was_given() -> None:
    front: dict[str, object] = {"title": "更新: #2 期", "parks": ["甲园", "甲园"], "deck": None}
    data = page_file(front, "正文\n").decode()
    assert data.startswith("---\ntitle: '更新: #2 期'\n")
    assert data.endswith("---\n\n正文\n")
    assert "&" not in data
