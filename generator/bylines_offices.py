"""Who signs without being a person: offices, sources, readers; their lines name no author."""

from __future__ import annotations

import re

from generator.source import lexicon

_OFFICE = re.compile(
    r"""
    [（(]?\s*
    (?:[一-龥]{2,20}\s*(?:供稿|供图|提供)      # 区融媒体中心供稿, 图片由区委宣传部提供
      |(?:稿件|图片|资料|文字|数据|素材)?来源\s*[:：]\s*\S{2,20}
      |据\S{2,16}[社报网台]
      |(?:本报)?综合(?:整理|报道)?
      |(?:读者|市民|网友|居民|村民)[\s:：]+[一-龥]{2,4}   # who wrote a letter
      |本报(?:评论员|编辑部))
    \s*[）)]?
    """,
    re.VERBOSE,
)
_NAMED_OFFICE = re.compile(r"[一-龥]{4,24}")


def credits_office(text: str) -> bool:
    """Whether a line says where a story comes from without naming anybody: （区委宣传部供稿）."""
    return _OFFICE.fullmatch(text.strip()) is not None


def names_offices(text: str) -> bool:
    """Whether a line names offices or companies and nothing else, as those that sign a notice."""
    endings = tuple(lexicon("bylines")["not_name_endings"])
    parts = text.split()
    return bool(parts) and all(_NAMED_OFFICE.fullmatch(p) and p.endswith(endings) for p in parts)
