import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Wederhoor
from wederhoor.cli import COMMANDS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_the_command_says_of_itself(name: str) -> None:
    command: click.Command = import_module(f"wederhoor.cli.{name}").command
    assert command.name == name
    assert COMMANDS[name].endswith(".")
    assert command.get_short_help_str(200)


def test_every_command_has_a_file_and_every_file_of_a_command_is_listed() -> None:
    folder = Path(str(import_module("wederhoor.cli").__file__)).parent
    with_command = {path.stem for path in folder.glob("*.py") if "@click.command" in path.read_text(encoding="utf8")}
    with_command |= {path.stem for path in folder.glob("*.py") if '@click.group("' in path.read_text(encoding="utf8")}
    assert with_command == set(COMMANDS)


def loaded(arguments: list[str]) -> set[str]:
    """The packages that a fresh process has loaded once the command is done."""
    script = f"import sys; from wederhoor.cli import run; run({arguments!r}); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in ran.stderr.split()} | set(ran.stderr.split())


def test_help_loads_no_more_than_it_needs() -> None:
    assert not loaded(["--help"]) & {"msgspec", "rich", "sqlalchemy", "litestar", "wederhoor.extract", "sqlite3"}


def test_read_loads_neither_a_store_nor_a_server(report: Path) -> None:
    assert not loaded(["read", str(report)]) & {"sqlalchemy", "litestar", "uvicorn", "py3langid", "numpy"}


def test_the_help_lists_every_command(wederhoor: Wederhoor) -> None:
    ran = wederhoor("--help")
    assert ran.status == 0
    for name in COMMANDS:
        assert f"  {name} " in ran.out


@pytest.mark.parametrize("arguments", [["fly"], ["read"], ["read", "--fly", "x"], ["situation", "--bbox", "1,2"]])
def test_a_wrong_command_line_is_said(wederhoor: Wederhoor, arguments: list[str]) -> None:
    ran = wederhoor(*arguments)
    assert ran.status == 2
    assert "Error" in ran.err


def test_a_fault_is_one_line_and_its_own_status(wederhoor: Wederhoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(cli, "main", fail)
    ran = wederhoor("read", "x")
    assert ran.status == 4
    assert ran.err.count("\n") == 1
    assert "WEDERHOOR_TRACEBACK" in ran.err


def test_a_fault_shows_where_when_asked(wederhoor: Wederhoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(cli, "main", fail)
    monkeypatch.setenv("WEDERHOOR_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        wederhoor("read", "x")


def test_an_interruption_is_its_own_status(wederhoor: Wederhoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupt)
    assert wederhoor("read", "x").status == 130


def test_no_number_of_processes_is_said(wederhoor: Wederhoor, monkeypatch: pytest.MonkeyPatch, report: Path) -> None:
    monkeypatch.setenv("WEDERHOOR_PROCESSES", "many")
    ran = wederhoor("read", report)
    assert ran.status == 1
    assert "WEDERHOOR_PROCESSES=many" in ran.err
