"""How fast and how large: the whole build against MkDocs over ready-made Markdown.

    python -m tests.benchmarks                    the table at 40, 400 and 4,000 articles
    python -m tests.benchmarks --sizes 40,10000   other sizes
    python -m tests.benchmarks --reading          characters a second through the pure stages
    python -m tests.benchmarks --make FOLDER --sizes 400    only the project, to look at or profile

`corpus.py` lays out the project of an invented zone; `floor.py` the same articles as ready-made
Markdown, built by MkDocs and Material alone: no search, articles out of the navigation. Both are
built in turn on one machine; the ratio is what counts.
"""
