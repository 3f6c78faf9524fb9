"""Lines are corrected, joined and put into reading order, and every character knows its place."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import PrintedSpan
from generator.segment import segment
from tests.pages import good_plan, page_of

PAGE = page_of(
    "## 云岭园区：",  # 1
    "三个项目",  # 2
    "  集中开工  ",  # 3
    "",
    "本报讯（记者林小满）三个项目在云领园区开",  # 5
    "",
    "图为施工现场。 周一帆 摄",  # 7
    "",
    "开工，总投资1.3",  # 9
    "",
    "亿元。",  # 11
    "一年之计",  # 12
    "春天已到 #1 地块动工。",  # 13
)
PLAN = good_plan(
    PAGE,
    """\
- slug: projects
  kicker: 1
  headline: 2+3
  body: 5+9+11, 12, 13
  crossheads: 12
- slug: picture
  kind: caption
  body: 7
""",
    """\
corrections:
- {line: 5, wrong: 云领, right: 云岭, because: 第1行作云岭}
- {line: 9, wrong: 开工, right: 工, because: 断行处重复}
""",
)


def test_an_article_reads_as_it_was_meant() -> None:
    article, caption = segment(PAGE, PLAN)
    assert article.kicker == "云岭园区："
    assert article.headline == "三个项目集中开工"
    assert [(p.role, p.text) for p in article.paragraphs] == [
        ("text", "本报讯（记者林小满）三个项目在云岭园区开工，总投资1.3亿元。"),
        ("crosshead", "一年之计"),
        ("text", "春天已到 #1 地块动工。"),
    ]
    assert [p.text for p in caption.paragraphs] == ["图为施工现场。 周一帆 摄"]


def test_lines_are_given_in_reading_order_and_runs_go_over_blank_lines_only() -> None:
    article, caption = segment(PAGE, PLAN)
    assert article.lines == ((1, 5), (9, 13))
    assert caption.lines == ((7, 7),)


def test_each_stretch_of_text_leads_back_to_its_print() -> None:
    article, _ = segment(PAGE, PLAN)
    source = article.paragraphs[0].source
    start = source.text.index("1.3亿元")
    spans = source.printed_spans(start, start + len("1.3亿元"))
    assert spans == (PrintedSpan(9, 6, 9), PrintedSpan(11, 0, 2))
    assert [PAGE.line(s.line)[s.start : s.end] for s in spans] == ["1.3", "亿元"]


def test_a_corrected_stretch_leads_back_to_what_was_printed() -> None:
    article, _ = segment(PAGE, PLAN)
    source = article.paragraphs[0].source
    start = source.text.index("云岭")
    (span,) = source.printed_spans(start, start + 2)
    assert PAGE.line(span.line)[span.start : span.end] == "云领"


def test_an_article_lists_the_corrections_of_its_own_lines() -> None:
    article, caption = segment(PAGE, PLAN)
    assert [c.line for c in article.corrections] == [5, 9]
    assert caption.corrections == ()


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: text.strip() and "\x85" not in text and len(text.splitlines()) == 1
)


@given(st.lists(TEXT, min_size=2, max_size=6, unique=True))
def test_joining_keeps_every_character_and_its_place(lines: list[str]) -> None:
    page = page_of("标题", *lines)
    body = "+".join(str(n) for n in range(2, len(lines) + 2))
    (article,) = segment(page, good_plan(page, f"- {{slug: a, headline: 1, body: {body}}}\n"))
    (paragraph,) = article.paragraphs
    assert paragraph.text == "".join(line.strip() for line in lines)
    for at, character in enumerate(paragraph.text):
        (span,) = paragraph.source.printed_spans(at, at + 1)
        assert page.line(span.line)[span.start : span.end] == character


def test_what_signs_and_names_nobody_is_a_paragraph_below_the_text() -> None:
    page = page_of(
        "停水公告", "湖东路明日停水。", "云岭新区建设局", "2030年5月3日", "（记者 林小满）"
    )
    plan = good_plan(page, "- {slug: a, headline: 1, body: 2, byline: 3-5}\n")
    (article,) = segment(page, plan)
    assert [(p.role, p.text) for p in article.paragraphs] == [
        ("text", "湖东路明日停水。"),
        ("signature", "云岭新区建设局"),
        ("signature", "2030年5月3日"),
    ]
    assert article.byline == ("（记者 林小满）",)
    assert article.lines == ((1, 5),)
