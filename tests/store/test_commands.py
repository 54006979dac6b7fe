"""The commands that write and ask say the same whatever database is behind them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Wederhoor, report, wederhoor  # noqa: F401  # fixtures
from tests.store.conftest import Cluster

WHY = ("--why", "nagevraagd", "--who", "ann")
# What each is asked with is filled in from the store: a claim, a finding, a report.
STEPS = (
    ("situation",),
    ("situation", "--place", "Marioepol", "--source", "Voorbeeld", "--at", "2022-03-02"),
    ("contested", "--known", "2022-03-04"),
    ("diff", "--from", "2022-03-02", "--to", "2022-03-03"),
    ("timeline", "--source", "Voorbeeld"),
    ("search", "burgers", "--kind", "harm", "--standing", "reported"),
    ("judge", "reject", "{claim}", *WHY),
    ("judge", "merge", "{finding}", "{other}", *WHY),
    ("judge", "amend", "{claim}", "quantity=15", *WHY),
    ("situation",),
    ("reread",),
    ("why", "{claim}"),
    ("withdraw", "{report}", "--since", "2022-03-06", *WHY[:2]),
    ("situation", "--known", "2022-03-05"),
    ("situation",),
    ("remove", "{report}", *WHY[:2]),
    ("situation",),
    ("search", "Marioepol"),
)


def told(call: Wederhoor, address: str) -> list[str]:
    """What each step prints, without the moments and names of judgements, which differ from run to run."""
    hits, found = (
        [json.loads(line) for line in call(*asked, "--store", address, "--format", "jsonl").out.splitlines()]
        for asked in (("search", "burgers"), ("situation",))
    )
    names = {
        "claim": hits[0]["claims"][0],
        "report": hits[0]["report"],
        "finding": found[0]["id"],
        "other": found[1]["id"],
    }
    out = []
    for step in STEPS:
        ran = call(*(word.format(**names) for word in step), "--store", address)
        assert ran.status == 0, (step, ran.err)
        out.append("\n".join(line for line in ran.out.splitlines() if "j_" not in line))
    return out


def test_both_databases_answer_alike(
    wederhoor: Wederhoor,  # noqa: F811
    report: Path,  # noqa: F811
    cluster: Cluster,
    tmp_path: Path,
) -> None:
    cluster.empty()
    addresses = (str(tmp_path / "store.sqlite"), cluster.address)
    for address in addresses:
        assert wederhoor("add", report, "--store", address).status == 0
    file, server = (told(wederhoor, address) for address in addresses)
    assert file == server
    assert len({*file}) > 8


@pytest.mark.parametrize("back", [False, True])
def test_a_store_goes_from_one_database_to_the_other(
    wederhoor: Wederhoor,  # noqa: F811
    report: Path,  # noqa: F811
    cluster: Cluster,
    tmp_path: Path,
    back: bool,
) -> None:
    cluster.empty()
    here, there = str(tmp_path / "store.sqlite"), cluster.address
    if back:
        here, there = there, here
    assert wederhoor("add", report, "--store", here).status == 0
    assert wederhoor("copy", here, there).status == 0
    assert wederhoor("situation", "--store", there).out == wederhoor("situation", "--store", here).out
