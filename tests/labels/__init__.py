"""Figures labelled by hand, and how many of them are read right."""
