"""The notice names every package that wederhoor runs on."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_notice_names_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    named = {re.split(r"[<>=!~\[; ]", each)[0].lower() for each in project["dependencies"]}
    notice = (ROOT / "NOTICE").read_text(encoding="utf8").lower()
    assert not {name for name in named if not re.search(rf"\b{re.escape(name)}\b", notice)}
