"""Texts of invented stories, and what tests ask of the page that they are printed on."""

from generator.model import Article, NewsPage
from tests.pages import units_of

STORY = "5月6日，云岭新区三个项目集中开工，总投资12亿元，涉及新材料和装备制造，群众纷纷前来围观。"
MORE = "据介绍，三个项目全部由园区代办手续，从签约到开工只用了不到六十天，创下新区项目建设的纪录。"
OTHER = "5月7日，清湖园区举办用工招聘会，六十家企业提供岗位一千二百个，三百人当场达成求职意向。"
REST = "招聘会还设了直播间，主播走进车间介绍岗位，求职者在手机上就能投递简历、预约面试的时间。"


def headlines(page: NewsPage) -> list[str | None]:
    """The headlines of the units that the page is cut into."""
    return [unit.headline for unit in units_of(page)]


def texts(unit: Article) -> list[str]:
    """The paragraphs of a unit."""
    return [paragraph.text for paragraph in unit.paragraphs]
