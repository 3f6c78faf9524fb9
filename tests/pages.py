"""Helpers for tests about pages of an invented zone."""

from generator.draft import draft
from generator.model import Article, NewsPage, PagePlan
from generator.plan import read_plan
from generator.segment import segment
from generator.source import parse_page

PAGE_NAME = "p.txt"
PLAN_PATH = "seeds/p.yml"
STORIES = {
    "三个项目集中开工": [
        "本报讯（记者林小满）5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造，群众纷纷前来围观。",
        "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的纪录。",
        "新区还为项目配了专员，水电气的接入、工人的宿舍、孩子的学位都有人问，企业只管安心建厂。",
    ],
    "一碗羊汤的生意": [
        "早上六点，湖东路上的羊汤馆已经排起队来，老板何一鸣把汤盛进保温桶，一刻钟就送进对面的车间。",
        "去年这时候他还为冷清发愁，新区总工会牵头，帮他联系了六家企业订早餐，一天能卖三百碗。",
    ],
    "清湖招聘会举行": [
        "本报讯（记者周帆）5月7日，清湖园区举办用工招聘会，六十家企业提供岗位一千二百个，三百人当场达成意向。",
        "招聘会还设了直播间，主播走进车间介绍岗位，求职者在手机上就能投递简历、预约面试的时间。",
        "下一场招聘会将于月底在湖西举行，企业可在本周内报名，求职者不用预约，带上身份证就能进场。",
    ],
}  # fmt: skip


def page_of(*lines: str) -> NewsPage:
    """The page with these lines."""
    page, problems = parse_page(PAGE_NAME, "seeds/p.txt", "\n".join(lines).encode())
    assert page is not None, problems
    return page


def plan_text(page: NewsPage, units: str, rest: str = "") -> str:
    """A plan file with the page's own head, the given units and whatever follows."""
    head = f"page: {page.name}\nfingerprint: {page.fingerprint}\nissued: 2030-05\n"
    return f"{head}{rest}units:\n{units}"


def good_plan(page: NewsPage, units: str, rest: str = "") -> PagePlan:
    """The plan of plan_text, which must be free of problems."""
    plan, problems = read_plan(PLAN_PATH, plan_text(page, units, rest).encode(), page)
    assert problems == ()
    assert plan is not None
    return plan


def complaints(page: NewsPage, text: str) -> list[tuple[int, str, str]]:
    """What is wrong with a plan file: line, message, hint."""
    _, problems = read_plan(PLAN_PATH, text.encode(), page)
    return [(p.position.line, p.message, p.hint) for p in problems]


def units_of(page: NewsPage) -> tuple[Article, ...]:
    """What the page is cut into by the plan that is drafted for it."""
    return segment(page, draft(page).plan)
