"""A process that adds reports to a store, and says after each addition that it was told they are kept.

    python -m tests.store.adder ADDRESS FIRST ADDITIONS

Each addition is of PER_ADDITION reports with PER_REPORT claims each.
"""

import sys
from datetime import UTC, datetime

from tests.store.imagined import claim, report
from wederhoor.store import open_store

PER_ADDITION = 5
PER_REPORT = 8


def main(address: str, first: int, additions: int) -> None:
    with open_store(address) as store:
        for addition in range(first, first + additions):
            several = [report(PER_ADDITION * addition + nth) for nth in range(PER_ADDITION)]
            readings = [(each, [claim(each, ordinal) for ordinal in range(PER_REPORT)]) for each in several]
            store.add(readings, now=datetime.now(UTC))
            print(addition, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
