"""The keys of a plan, of its units, corrections, skips and figures."""

from __future__ import annotations

from typing import get_args

from generator.keys import Key, Keys
from generator.model import Kind, Status

KINDS: tuple[Kind, ...] = get_args(Kind)
MISSING = ("开头", "结尾", "开头和结尾", "中间")
STATUSES: tuple[str, ...] = get_args(Status)
UNKNOWN = "unknown"

CORRECTION: Keys = {
    "line": Key("line", "第几行", "the line that is misread", needed=True),
    "wrong": Key(
        "text",
        "印成了什么；与版面一字不差，在这一行里只出现一次",
        "what is printed, exactly, so that it stands once on the line",
        needed=True,
    ),
    "right": Key(
        "verbatim",
        "应该是什么；写 '' 就是删去",
        "what it is to be read as; '' removes it",
        needed=True,
    ),
    "because": Key("text", "根据是什么，会公布", "the evidence; it is published", needed=True),
    "since": Key(
        "date",
        "哪天起更正；文章发布以后才发现的，写这一条上网的日子",
        "the day it was published, if the article had been published before",
    ),
}

UNIT: Keys = {
    "slug": Key(
        "address",
        "网址里的名字：小写英文字母、数字、短横；发布后不要再改",
        "its name in the address: small latin letters, digits, hyphens; never changed later",
        needed=True,
    ),
    "kind": Key(
        "choice",
        "article 文章（不写就是它）、caption 图说、fragment 残篇",
        "article (if not given), caption or fragment",
        words=KINDS,
    ),
    "kicker": Key("lines", "引题的行号", "the lines of the kicker, above the headline"),
    "headline": Key("lines", "主题的行号；印成两行的写 57+58", "the lines of the headline: 57+58"),
    "deck": Key("lines", "副题的行号", "the lines of the deck, below the headline"),
    "column": Key("lines", "专栏或栏目的行号", "the lines that name the column it stands in"),
    "body": Key(
        "lines",
        "正文各段的行号，小标题也写在里面：7+11, 13-15",
        "its paragraphs and crossheads in reading order: 7+11, 13-15",
    ),
    "crossheads": Key("lines", "正文里哪几行是小标题", "which lines of the body are crossheads"),
    "byline": Key("lines", "单独成行的署名", "lines that hold nothing but names"),
    "title": Key(
        "text",
        "版面上没有印标题时，由编者拟一个",
        "the editor's own title, where none is printed",
    ),
    "missing": Key(
        "choice", "残篇缺哪里", "what a fragment lacks: beginning, end, both, middle", words=MISSING
    ),
    "belongs_to": Key(
        "reference",
        "图说属于哪篇文章，写那篇的 slug",
        "the slug of the article a caption belongs to",
    ),
    "event_date": Key(
        "date",
        "事情发生的日子；不写，程序从文中找",
        "when it happened; found in the text if not given",
    ),
    "parks": Key(
        "texts",
        "涉及的园区；不写，程序自己找；写 [] 就是没有",
        "the parks it is about; found if not given; [] for none",
    ),
    "organisations": Key(
        "texts",
        "涉及的单位，照文中的叫法",
        "the organisations it names, as printed; found if not given",
    ),
    "topics": Key(
        "texts",
        "所属专题；不写，程序自己找；写 [] 就是没有",
        "its topics; found if not given; [] for none",
    ),
    "summary": Key(
        "text", "一两句话的摘要，用自己的话写", "one or two sentences in the editor's own words"
    ),
}

SKIP: Keys = {
    "lines": Key("lines", "跳过哪些行", "the lines that are not published", needed=True),
    "because": Key("text", "为什么跳过", "why they are not", needed=True),
    "repeats": Key(
        "lines", "与哪些行重复；程序会核对", "the lines that they print again; this is checked"
    ),
}

FIGURE: Keys = {
    "line": Key("line", "数字在第几行", "the line it stands on", needed=True),
    "printed": Key("text", "印成什么样，如 12.5亿元", "the figure as it is printed", needed=True),
    "reject": Key(
        "flag", "true：这不是数字资料，不要列出", "true: this is no figure worth listing"
    ),
    "measure": Key("text", "量的是什么", "what it counts"),
    "subject": Key("text", "说的是谁：新区、园区、企业、项目", "whose it is: zone, park, company"),
    "period": Key(
        "period",
        "2030、2030-05-06（截至这一天）、2030-01..2030-11，不知道写 unknown",
        "2030, 2030-05-06 (as of that day), 2030-01..2030-11, or unknown",
        words=(UNKNOWN,),
    ),
    "status": Key(
        "choice",
        "reached 已达到、cumulative 累计、under_way 在建、planned 计划、intended 意向、"
        "target 目标、capacity 产能",
        "how real it is",
        words=STATUSES,
    ),
    "because": Key("text", "根据是什么", "the evidence", needed=True),
}

PLAN: Keys = {
    "page": Key("reference", "版面文件名；起草时已写好", "the page's file name", needed=True),
    "fingerprint": Key(
        "reference",
        "版面文件的指纹；起草时已写好，版面改动后检查会提醒",
        "tells whether the page was changed after this plan was made",
        needed=True,
    ),
    "line_marks": Key(
        "reference",
        "版面每一行的记号；起草时已写好，版面改动后用来找出哪些行挪了位置",
        "a mark for each line of the page, to tell what moved when the page is changed",
    ),
    "paper": Key("text", "报名", "the newspaper"),
    "section": Key("text", "版面名", "the section of the newspaper"),
    "issued": Key(
        "date",
        "见报日期，知道多少写多少：2030、2030-05、2030-05-07",
        "when it appeared, as exact as it is known: 2030, 2030-05, 2030-05-07",
    ),
    "issued_because": Key("text", "凭什么这样定日期，会公布", "how the date is known"),
    "reviewed": Key(
        "flag",
        "校订过了写 true，才会发布；false 只在 mkdocs serve 里看得到",
        "true once the plan was compared with the page; it is published from then on",
        filled=True,
    ),
    "corrections": Key(
        "entries", "更正：版面上认错的字", "what is misread on the page", entries=CORRECTION
    ),
    "units": Key("entries", "一篇篇文章、图说、残篇", "its articles and captions", entries=UNIT),
    "skip": Key("entries", "跳过的行", "lines that are not published", entries=SKIP),
    "figures": Key("entries", "对数字的认定", "what is to be read of figures", entries=FIGURE),
}
