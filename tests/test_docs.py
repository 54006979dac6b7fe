"""The documentation names every command, option, status, setting and field that there is, and no link is dead."""

import re
from pathlib import Path

import click
import msgspec
import pytest

from wederhoor.cli import COMMANDS, cli, status
from wederhoor.language.pack import languages, load_pack
from wederhoor.model import Claim, Location, Quantity, Source, Time
from wederhoor.settings import PREFIX
from wederhoor.values.kind import KINDS

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
COMMAND_PAGE = (ROOT / "docs/commands.md").read_text(encoding="utf8")
READING = {"published", "publisher", "language", "encoding", "theatre", "packs", "theatres", "processes"}


def section(name: str) -> str:
    return re.split(r"^## ", COMMAND_PAGE.partition(f"\n## {name}\n")[2], flags=re.MULTILINE)[0]


def options(command: click.Command) -> set[str]:
    own = {option for each in command.params if isinstance(each, click.Option) for option in each.opts}
    if isinstance(command, click.Group):
        for sub in command.commands.values():
            own |= options(sub)
    return {option for option in own if option.startswith("--")}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_all_its_options(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    told = section(name)
    wanted = options(command) - ({f"--{each}" for each in READING} if name == "add" else set())
    assert told
    assert not {option for option in wanted if option not in told}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_section_tells_of_an_option_that_is_not_there(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    told = set(re.findall(r"`(--[a-z-]+)", section(name))) | set(re.findall(r"\[(--[a-z-]+)", section(name)))
    others = {"--format"} if name in ("add", "reconcile") else set()
    assert told - others <= options(command)


def test_every_exit_status_is_told() -> None:
    for value in (value for name, value in vars(status).items() if name.isupper()):
        assert f"| {value} |" in COMMAND_PAGE


def test_every_setting_is_told_and_no_other() -> None:
    read = set(re.findall(r"PREFIX \+ \"([A-Z]+)\"", (ROOT / "src/wederhoor/settings.py").read_text(encoding="utf8")))
    told = set(re.findall(rf"\| `{PREFIX}([A-Z]+)` \|", (ROOT / "docs/settings.md").read_text(encoding="utf8")))
    assert read == told


@pytest.mark.parametrize("record", [Claim, Location, Time, Source, Quantity])
def test_every_field_of_a_claim_is_told(record: type[msgspec.Struct]) -> None:
    told = (ROOT / "docs/claims.md").read_text(encoding="utf8")
    assert not {field.name for field in msgspec.structs.fields(record) if f"`{field.name}`" not in told}


def test_every_kind_is_told_and_no_other() -> None:
    told = re.findall(r"^\| `([a-z]+\.[a-z_]+)` \|", (ROOT / "docs/claims.md").read_text(encoding="utf8"), re.MULTILINE)
    assert tuple(told) == KINDS
    made = {frame.kind for lang in languages() for frame in load_pack(lang).frames}
    assert made == set(KINDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf8"))
    assert not [link for link in links if "://" not in link and not (page.parent / link).exists()]


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    commands = re.findall(r"^(?:\$ )?(bin/\S+)", readme, re.MULTILINE)
    assert commands[:2] == ["bin/wederhoor", "bin/test"]
    assert all((ROOT / command).exists() for command in commands)


def test_every_page_of_the_documentation_is_found_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    assert not [page.name for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in readme]
