"""The pieces of a page: news, features, pictures, briefs, boxes, lists."""

from __future__ import annotations

from dataclasses import dataclass

from tests.corpus.desk.manner import Place
from tests.corpus.desk.rows import Piece
from tests.corpus.desk.signing import article_credit, caption_credit
from tests.corpus.desk.words import Words

_NUMERALS = "一二三四五六"


@dataclass(frozen=True, slots=True)
class Habits:
    """What one page does everywhere, as newspapers do."""

    credits: list[Place]
    crosshead: str
    column: str
    gap: str  # between the halves of a headline
    caption: Place
    staff: list[str]


def habits(words: Words) -> Habits:
    """The habits of a page, by chance."""
    chance, manner = words.chance, words.manner
    return Habits(
        credits=chance.choice(manner.habits),
        crosshead=chance.choice(manner.crossheads),
        column=chance.choice(manner.columns),
        gap=chance.choice([" ", " ", "　", "  "]),
        caption=chance.choice(["below", "tail"]),
        staff=[words.name() for _ in range(4)],
    )


class Writer:
    """Writes the pieces of one page; pieces are numbered from 0 in the order of writing."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.habits = habits(words)
        self._written = 0

    def _new(self) -> int:
        self._written += 1
        return self._written - 1

    def news(self, topic: str) -> Piece:
        """A report of two to five paragraphs, or a short one."""
        if self._happens(self.words.manner.short):
            return self._article(topic, self.words.chance.randint(0, 1), crossheads=False)
        return self._article(topic, self.words.chance.randint(1, 4), crossheads=False)

    def feature(self, topic: str) -> Piece:
        """A long story, mostly with crossheads."""
        return self._article(topic, 9, crossheads=self.words.chance.random() < 0.7)

    def _article(self, topic: str, length: int, *, crossheads: bool) -> Piece:
        words, number = self.words, self._new()
        piece = Piece("article")
        self._headings(piece, topic, number)
        credit = article_credit(words, self.habits.staff, self.habits.credits)
        piece.people = credit.people
        if credit.place == "above":
            piece.add(credit.text, "byline", number)
        paragraphs = [self._said("topics", topic, "leads")]
        paragraphs += [self._paragraph(topic) for _ in range(length)]
        if words.chance.random() < 0.7:
            paragraphs.append(self._said("topics", topic, "ends"))
        paragraphs = [paragraph for paragraph in paragraphs if paragraph]
        if credit.place == "lead":
            paragraphs[0] = credit.text + paragraphs[0]
        if credit.place == "tail":
            paragraphs[-1] += credit.text
        headed = 0
        for place, paragraph in enumerate(paragraphs):
            if crossheads and place % 3 == 1 and place < len(paragraphs) - 1:
                headed += self._crosshead(piece, topic, headed, number)
            piece.add(paragraph, "body", number)
        if credit.place == "below":
            piece.add(credit.text, "byline", number)
        return piece

    def _headings(self, piece: Piece, topic: str, number: int) -> None:
        words, manner = self.words, self.words.manner
        if words.chance.random() < 0.15:
            name = words.chance.choice(words.said("columns"))
            piece.add(self.habits.column.format(name), "column", number)
        if words.chance.random() < manner.kicker:
            piece.add(self._said("topics", topic, "kickers"), "kicker", number)
            self._headline(piece, topic, number)
            if self._happens(manner.both):
                piece.add(self._said("topics", topic, "decks"), "deck", number)
            return
        self._headline(piece, topic, number)
        if words.chance.random() < manner.deck:
            piece.add(self._said("topics", topic, "decks"), "deck", number)
        if words.chance.random() < 0.05:
            piece.add(words.chance.choice(words.said("banners")), "column", number)

    def _headline(self, piece: Piece, topic: str, number: int) -> None:
        halves = self._said("topics", topic, "headlines").split(" ")
        if len(halves) == 2 and self._happens(self.words.manner.two_lines):
            for half in halves:
                piece.add(half, "headline", number)
        else:
            piece.add(self.habits.gap.join(halves), "headline", number)

    def _happens(self, share: float) -> bool:
        """By chance; what never happens draws no number, so that older pages stay as they are."""
        return share > 0 and self.words.chance.random() < share

    def _crosshead(self, piece: Piece, topic: str, before: int, number: int) -> int:
        text = self._said("topics", topic, "crossheads")
        if not text:
            return 0
        form = self.habits.crosshead.replace("N", _NUMERALS[before]).replace("D", str(before + 1))
        piece.add(form.format(text), "crosshead", number)
        return 1

    def _paragraph(self, topic: str) -> str:
        """One to three sentences, mostly of the topic."""
        said = []
        for _ in range(self.words.chance.choice([1, 1, 2, 2, 3])):
            common = self.words.chance.random() < 0.25
            said.append(
                (None if common else self.words.fresh("topics", topic, "bodies"))
                or self.words.fresh("common", "bodies")
            )
        return "".join(sentence for sentence in said if sentence)

    def _said(self, *keys: str) -> str:
        return self.words.fresh(*keys) or ""

    def picture(self, topic: str) -> Piece | None:
        """A caption with its photographer, now and then under a headline."""
        text = self.words.fresh("topics", topic, "captions")
        if text is None:
            return None
        piece, number = Piece("caption"), self._new()
        if self.words.chance.random() < 0.4:
            headline = self.words.fresh("topics", topic, "headlines")
            if headline:
                piece.add(headline.replace(" ", self.habits.gap), "headline", number)
        if self.words.chance.random() < 0.3:
            text += self.words.fresh("topics", topic, "bodies") or ""
        text = self.words.chance.choice(["", "", "", "▲", "↑"]) + text
        credit = caption_credit(self.words, self.habits.caption)
        piece.people = credit.people
        if credit.place == "tail":
            piece.add(text + credit.text, "body", number)
        else:
            piece.add(text, "body", number)
            piece.add(credit.text, "byline", number, tight=self.words.chance.random() < 0.2)
        return piece

    def briefs(self) -> list[Piece]:
        """News in a sentence each: bullets under one headline, or each under its own."""
        words = self.words
        name = words.chance.choice(["简讯", "一句话新闻", "要闻速览", "短讯", "微新闻"])
        topics = words.chance.sample(words.topics, 4)
        if words.chance.random() < 0.6:
            piece, number = Piece("article"), self._new()
            piece.add(name, "headline", number)
            sign = words.chance.choice(["●", "◆", "★", "▲ ", "○"])
            for topic in topics:
                piece.add(sign + self._said("topics", topic, "briefs"), "body", number)
            return [piece]
        pieces = []
        for topic in topics[:3]:
            piece, number = Piece("article"), self._new()
            headline = self._said("topics", topic, "headlines").replace(" ", self.habits.gap)
            piece.add(headline or name, "headline", number)
            credit = article_credit(words, self.habits.staff, ["lead"])
            piece.people = credit.people
            piece.add(credit.text + self._said("topics", topic, "briefs"), "body", number)
            pieces.append(piece)
        return pieces

    def box(self) -> Piece:
        """A small thing in a frame: background, an afterword, a term explained."""
        piece, number = Piece("article"), self._new()
        boxes = self.words.said("box")
        name = self.words.chance.choice(list(boxes))
        piece.add(self.words.chance.choice(["", "", "■"]) + name, "headline", number)
        for paragraph in boxes[name]:
            piece.add(self.words.fill(paragraph), "body", number)
        return piece

    def list_of(self) -> Piece:
        """A headline, a sentence, and rows without punctuation."""
        words, number = self.words, self._new()
        headline, lead, kind = words.chance.choice(words.said("lists"))
        piece = Piece("article")
        piece.add(words.fill(headline), "headline", number)
        piece.add(words.fill(lead), "body", number)
        form = {
            "firm": "{firm}",
            "person": "{person}　{firm}",
            "row": "{park}{product}项目　完成{pct}",
        }[kind]
        numbered = words.chance.random() < 0.5
        rows = dict.fromkeys(words.fill(form) for _ in range(words.chance.randint(4, 8)))
        for place, row in enumerate(rows, 1):
            piece.add(f"{place}. " * numbered + row, "body", number)
        return piece

    def furniture(self) -> tuple[list[Piece], list[Piece]]:
        """What stands above and below the pieces of a page and belongs to none."""
        words = self.words
        date = (
            words.fill("{year}年")
            + f"{words.chance.randint(1, 12)}月{words.chance.randint(1, 28)}日"
        )
        name = words.name
        above = [
            f"{words.said('paper')} {date} 星期{words.chance.choice('一二三四五六日')}",
            f"{date}　星期{words.chance.choice('一二三四五')}　第{words.chance.randint(2, 8)}版",
            f"{words.chance.randint(2, 8)}版 {words.said('short')}专刊",
            f"A0{words.chance.randint(2, 8)}",
            words.chance.choice(words.said("banners")),
            f"{words.said('short')}·特刊",
        ]
        below = [
            f"责任编辑：{name()} 版式：{name()} 校对：{name()}",
            f"责编 {name()}　美编 {name()}　校对 {name()}",
            f"编辑/{name()} 版面设计/{name()}",
            f"新闻热线：0{words.chance.randint(310, 979)}-{words.chance.randint(2100000, 8900000)}",
            f"投稿邮箱：{words.chance.choice(['jkqtk', 'lkqxw'])}@{words.chance.choice(['163', 'qq'])}.com",
            f"本版编辑 {name()} 电话 {words.chance.randint(2100000, 8900000)}",
        ]
        return (
            [
                self._fixture(text)
                for text in words.chance.sample(above, words.chance.choice([0, 1, 2]))
            ],
            [
                self._fixture(text)
                for text in words.chance.sample(below, words.chance.choice([0, 1, 2]))
            ],
        )

    def _fixture(self, text: str) -> Piece:
        piece = Piece("furniture")
        piece.add(text, "skip", self._new())
        return piece
