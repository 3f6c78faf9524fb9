"""Invented newspaper pages with known answers: articles, a page maker with damage, and scores.

`zones/NAME.yml` holds the articles of one invented zone; `pages.make_page` lays some of them on a
page as a scan would give it, and says what a careful reader should get from it. Zones marked
`heldout: true` are for scoring only: whoever improves the drafter does not look at them.

What the five real pages show, on about 50 paragraphs, 9 articles and 2 captions a page, and what
`heavy` therefore does (`light` does the first three at half the rate, `none` does nothing):

- a sentence broken by a column end: every fifth paragraph, mostly those above 60 characters;
- a caption or banner inside such a break: one a page; captions elsewhere stand anywhere;
- a headline on two lines, a byline without one of its brackets: one on every second page;
- a heading inside its body, often in mid-sentence, or after it; a lead-in before the heading; two
  articles wound into each other: one on every second page each, or less;
- a block printed again, cut off or cut differently; a headline again inside a sentence: the same;
- beginnings and ends missing (fragments): the same;
- a character printed twice at a break, a character misread: two a page.

`desk/` is a second maker that shares nothing with this one but the scores; `sheets/` are pages that
no program made (`sheet.py`).

    python -m tests.corpus                          scores of all zones at three levels of damage
    python -m tests.corpus --zone NAME --show 3     the three worst pages of one zone, line by line
    python -m tests.corpus --zone NAME --print 7 --damage heavy     one page and its truth
"""
