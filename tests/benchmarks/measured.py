"""`python -m tests.benchmarks.measured`: `mkdocs build` here, then what it took, as JSON.

Seconds of processor time and megabytes of memory at the peak: those of the process itself and
those of the processes it started, of which the largest counts for memory.
"""

from __future__ import annotations

import json
import resource

from mkdocs.__main__ import cli


def main() -> None:
    cli(["build", "-q"], standalone_mode=False)
    print(json.dumps([_used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN)]))


def _used(who: int) -> tuple[float, float]:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
