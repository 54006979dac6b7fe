import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.cli.conftest import Wederhoor
from wederhoor.cli.demo import REPORTS


def test_the_demonstration_reads_every_report_of_its_set(wederhoor: Wederhoor) -> None:
    ran = wederhoor("demo", "--no-serve")
    assert ran.status == 0
    assert f"{len(list(REPORTS.glob('*.txt')))} reports" in ran.err
    for standing in ("reported", "corroborated", "contested"):
        assert standing in ran.out


def test_every_report_of_the_set_says_that_it_is_a_demonstration() -> None:
    reports = sorted(REPORTS.glob("*.txt"))
    assert len(reports) >= 12
    for report in reports:
        header = report.read_text(encoding="utf8").split("\n\n")[0]
        assert "note: a demonstration" in header
        assert "(verzonnen)" in header


def test_the_demonstration_names_its_page_serves_it_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "WEDERHOOR_DATA"):
        monkeypatch.setenv(name, str(tmp_path))
    assert tempfile.gettempdir() != str(tmp_path)
    command = [sys.executable, "-c", "from wederhoor.cli import main; main()", "demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        told = [demo.stdout.readline(), demo.stdout.readline()]
        try:
            url = told[1].split()[1]
            with urlopen(f"{url}api/situation") as answer:
                assert b'"findings"' in answer.read()
        finally:
            demo.send_signal(signal.SIGTERM)
        assert demo.wait(20) == 0
    assert not list(tmp_path.iterdir())
