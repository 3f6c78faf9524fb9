"""A second desk: pages of invented zones by another maker, so that no rule fits one maker only.

It shares neither words nor layout nor damage with the rest of `tests.corpus`. `jizhou.yml` is for
working with; `ziling.yml` is held out for the last measurement.
"""
