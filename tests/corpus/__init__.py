"""Invented newspaper pages with known answers: articles, a page maker with damage, and scores.

`zones/NAME.yml` holds the articles of one invented zone; `pages.make_page` lays some of them on a
page as a scan would give it, and says what a careful reader should get from it. Zones marked
`heldout: true` are for scoring only: whoever improves the drafter does not look at them.

    python -m tests.corpus                          scores of all zones at three levels of damage
    python -m tests.corpus --zone NAME --show 3     the three worst pages of one zone, line by line
    python -m tests.corpus --zone NAME --print 7 --damage heavy     one page and its truth
"""
