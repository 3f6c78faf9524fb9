"""Figures and series as CSV for spreadsheets, described by a Frictionless data package."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from generator.indexes import title
from generator.jsondata import printed_part
from generator.model import Evidence, PartialDate, Period, Series, Site, WebPage
from generator.series import figure_date

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str, ...]
Field = tuple[str, str, str, str]  # name, type, title and meaning in Chinese

FIGURE_FIELDS: tuple[Field, ...] = (
    ("id", "string", "编号", "版面文件、行、列组成，不会改变"),
    ("url", "string", "网址", "该数字在文章中的位置，自站点根目录算起"),
    ("article", "string", "文章编号", "文章的短名"),
    ("title", "string", "文章标题", "主题；没有主题的用编者所拟或正文开头"),
    ("printed", "string", "印出的文字", "版面上的原文"),
    ("value", "number", "数值", "换算为基本单位后的数值"),
    ("value_max", "number", "数值上限", "印出的是范围时的上限"),
    ("unit", "string", "单位", "基本单位"),
    ("bound", "string", "确切程度", "exact 确数，about 约数，over 超过，under 不到"),
    ("measure", "string", "所指", "这个数字数的是什么"),
    ("measure_id", "string", "指标编号", "属于指标目录中的哪一项；没有则空"),
    ("subject", "string", "主体", "说的是谁：全区、园区、单位或项目"),
    ("period_start", "string", "起", "统计期的开始，YYYY、YYYY-MM 或 YYYY-MM-DD"),
    ("period_end", "string", "止", "统计期的结束或截至的时间"),
    ("period_printed", "string", "印出的时间", "版面上表示时间的原文"),
    ("date", "string", "归入的时间", "在时间轴上的位置：整年的只写年，"
     "没有写明时间的为见报时间；推不出年份的空着"),
    ("basis", "string", "口径", "level 水平，cumulative 累计，change 增减，year_on_year 同比"),
    ("status", "string", "状态", "reached 已实现，planned 计划，intended 意向，target 目标，"
     "capacity 产能，under_way 在建，cumulative 累计"),
    ("quote", "string", "原句", "印出这个数字的句子"),
    ("page", "string", "版面文件", "seeds 文件夹中的文件名"),
    ("line", "integer", "行", "从 1 数起"),
    ("start", "integer", "起始列", "该行内从 0 数起的字符位置"),
    ("end", "integer", "结束列", "不含此位置"),
)  # fmt: skip
SERIES_FIELDS: tuple[Field, ...] = (
    ("measure_id", "string", "指标编号", "指标目录中的编号，也是网址的一部分"),
    ("measure", "string", "指标", "指标名称"),
    ("subject", "string", "主体", "说的是谁"),
    ("status", "string", "状态", "同 figures 表；状态不同的不在一个序列"),
    ("basis", "string", "口径", "同 figures 表"),
    ("span", "string", "时间口径", "as_of 时点，year 全年，part 年内一段，unknown 没有写明"),
    ("date", "string", "时间", "YYYY、YYYY-MM 或 YYYY-MM-DD；整年的只写年，年内一段的写它的结束"),
    ("start", "string", "起", "统计期的开始；没有写明、或只知截至何时的空着"),
    ("end", "string", "止", "统计期的结束或截至的时间；没有写明的空着"),
    ("value", "number", "数值", "基本单位"),
    ("unit", "string", "单位", "基本单位"),
    ("disputed", "boolean", "有出入", "同一时间另有不同的数字"),
    ("figures", "string", "依据", "数字的编号，多个用空格隔开"),
)


def table_pages(site: Site, pages: Mapping[str, tuple[str, ...]]) -> tuple[WebPage, ...]:
    """The CSV files and `data/datapackage.json`; `pages` are the printed lines of each page."""
    name = site.zone.names[0] if site.zone.names else ""

    def figures() -> bytes:
        return csv_file(FIGURE_FIELDS, (_figure_row(one, pages) for one in site.timeline))

    def series() -> bytes:
        return csv_file(SERIES_FIELDS, (row for one in site.series for row in series_rows(one)))

    return (
        WebPage("data/figures.csv", None, figures),
        WebPage("data/series.csv", None, series),
        WebPage("data/datapackage.json", None, _package(name)),
    )


def csv_file(fields: Sequence[Field], rows: Iterable[Row]) -> bytes:
    """A CSV file that opens right in Excel. A text that Excel would run as a formula gets a “'”."""
    kinds = [kind for _, kind, _, _ in fields]
    file = io.BytesIO()
    out = io.TextIOWrapper(file, "utf-8-sig", newline="")  # its mark tells Excel that it is UTF-8
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([name for name, _, _, _ in fields])
    for row in rows:
        writer.writerow(
            [
                "'" + cell if kind == "string" and cell.startswith(_FORMULA) else cell
                for kind, cell in zip(kinds, row, strict=True)
            ]
        )
    out.flush()
    return file.getvalue()


def series_rows(series: Series) -> tuple[Row, ...]:
    """The points of a series as rows of the series table."""
    measure = series.measure
    return tuple(
        (
            measure.id, measure.name, series.subject, series.status, series.basis, series.span,
            str(point.date), *_bounds(point.period), format(point.value, "f"), measure.unit,
            "true" if point.disputed else "false", " ".join(e.id for e in point.sources),
        )
        for point in series.points
    )  # fmt: skip


def _figure_row(evidence: Evidence, pages: Mapping[str, tuple[str, ...]]) -> Row:
    figure, article = evidence.figure, evidence.story.article
    part = printed_part(pages[article.page], figure.printed[0])
    period = figure.period
    return (
        evidence.id, evidence.url, article.slug, title(article), figure.text,
        format(figure.value, "f"),
        "" if figure.value_max is None else format(figure.value_max, "f"),
        figure.unit, figure.bound, figure.measure or "",
        evidence.measure.id if evidence.measure else "", evidence.subject or "",
        *_bounds(period), (period.printed if period else None) or "",
        _text(figure_date(evidence)), figure.basis, figure.status, figure.quote,
        article.page, str(part["line"]), str(part["start"]), str(part["end"]),
    )  # fmt: skip


def _bounds(period: Period | None) -> tuple[str, str]:
    """When a period begins and ends, "" where that is not known."""
    return (_text(period.start), _text(period.end)) if period else ("", "")


def _text(date: PartialDate | None) -> str:
    return "" if date is None else str(date)


def _package(zone: str) -> str:
    """The description of the CSV files, with the data dictionary."""
    resources = [
        _resource("figures", "逐条数字", FIGURE_FIELDS, ["id"]),
        _resource("series", "指标序列", SERIES_FIELDS, None),
    ]
    package = {
        "profile": "tabular-data-package",
        "name": "figures",
        "title": f"{zone}：报道中的数字",
        "description": "报纸专版上的每个数字：何时、何指、多少，以及印出它的原句。"
        "以“=”“+”“-”“@”开头的文字前加了一个“'”，免得电子表格把它当公式。",
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(
    name: str, label: str, fields: Sequence[Field], key: list[str] | None
) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [
            {"name": n, "type": kind, "title": said, "description": meaning}
            for n, kind, said, meaning in fields
        ],
        "missingValues": [""],
    }
    if key is not None:
        schema["primaryKey"] = key
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": label,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "schema": schema,
    }
