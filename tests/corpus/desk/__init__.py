"""A second desk: pages of invented zones by another maker, so that no rule fits one maker only.

It shares neither words nor layout nor damage with the rest of `tests.corpus`. `jizhou.yml`,
`yanxi.yml`, `lupu.yml`, `chiyan.yml` and `daihu.yml` are for working with; each was written before
anything was drafted on it. `ziling.yml` is held out for the last measurement.
"""
