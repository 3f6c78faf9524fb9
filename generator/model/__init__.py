"""The values that flow from stage to stage: frozen, without I/O and regular expressions."""

from generator.model.pages import Correction, Kind, NewsPage, PagePlan, PlannedUnit, Skip
from generator.model.places import PartialDate, Period, Position, Problem
from generator.model.sites import Entry, Evidence, ParkIndex, Site, TopicIndex, WebPage
from generator.model.stories import Basis, Bound, Figure, Metadata, Status, Story
from generator.model.texts import (
    Article,
    LineRange,
    Paragraph,
    ParagraphRole,
    Piece,
    PrintedSpan,
    SourceText,
    line_ranges,
)
from generator.model.zones import Measure, Named, Organisation, Park, Topic, Zone

__all__ = [
    "Article",
    "Basis",
    "Bound",
    "Correction",
    "Entry",
    "Evidence",
    "Figure",
    "Kind",
    "LineRange",
    "Measure",
    "Metadata",
    "Named",
    "NewsPage",
    "Organisation",
    "PagePlan",
    "Paragraph",
    "ParagraphRole",
    "Park",
    "ParkIndex",
    "PartialDate",
    "Period",
    "Piece",
    "PlannedUnit",
    "Position",
    "PrintedSpan",
    "Problem",
    "Site",
    "Skip",
    "SourceText",
    "Status",
    "Story",
    "Topic",
    "TopicIndex",
    "WebPage",
    "Zone",
    "line_ranges",
]
