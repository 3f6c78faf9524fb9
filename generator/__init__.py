"""From newspaper pages to a microsite: text in, Markdown pages out."""

__version__ = "0.1.0"
