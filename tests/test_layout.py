"""What holds for the tree as a whole."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/wederhoor"
PACKS = SOURCE / "language/packs"
ENGINE = sorted(SOURCE.rglob("*.py"))
NOT_OURS = {".git", ".venv", "node_modules", "__pycache__", "page", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
MADE = {".sqlite", ".msgpack", ".lock", ".made"}
LARGEST = 3_000_000  # bytes
SECRETS = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b"
    rb"|\bxox[abp]-[0-9A-Za-z-]{10,}|\bsk-[A-Za-z0-9_-]{20,}|\bpypi-[A-Za-z0-9_-]{40,}"
    rb"|(?i:password|api_key|secret)\s*=\s*[\"'][^\"'\s{}$]{6,}[\"']"
)
# Compiling the gazetteer asks packages for names in the languages that there are; reconciling compares the
# romanised names of the record, which are English by the record's definition.
NAMES_BY_LANGUAGE = {"gazetteer/sources.py", "gazetteer/countries.py", "reconcile/resolve.py"}


def files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.endswith(".egg-info")]
        yield from (Path(here, name) for name in names if Path(name).suffix not in MADE)


def relative(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@cache
def strings(path: Path) -> frozenset[str]:
    """The string literals of a module, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return frozenset(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    )


def languages() -> set[str]:
    return {path.parent.name for path in PACKS.glob("*/grammar.toml")}


def distinctive_words() -> set[str]:
    """The words of every pack that no English programmer writes: verbs of its frames, long and of one word."""
    found: set[str] = set()
    for path in PACKS.glob("*/frames/*.toml"):
        if path.parts[-3] == "en":
            continue
        for frame in tomllib.loads(path.read_text(encoding="utf8")).get("frame", []):
            found |= {verb.replace("|", "") for verb in frame.get("verbs", []) if len(verb) > 5 and " " not in verb}
    return found


@pytest.mark.parametrize("path", [path for path in ENGINE if relative(path) not in NAMES_BY_LANGUAGE], ids=relative)
def test_no_engine_file_names_a_language(path: Path) -> None:
    assert not strings(path) & (languages() | {"de", "fr", "Dutch", "English", "Ukrainian", "Russian", "German"})


def test_no_engine_file_has_a_packs_words() -> None:
    words = distinctive_words()
    assert len(words) > 50
    written = {word for path in ENGINE for text in strings(path) for word in re.findall(r"\w+", text.lower())}
    assert not written & words


def test_no_engine_file_has_letters_of_another_alphabet_in_its_words() -> None:
    cyrillic = re.compile("[а-яіїєґ]{3}", re.IGNORECASE)
    spelling = {"gazetteer/fold.py", "gazetteer/romanise.py", "gazetteer/spelling.py", "language/alphabets.py"}
    told = {relative(path) for path in ENGINE if any(cyrillic.search(text) for text in strings(path))}
    assert not told - spelling  # which is the subject of these


def test_no_engine_file_names_a_conflict() -> None:
    theatres = [path.stem for path in (SOURCE / "theatres").glob("*.toml") if path.stem != "world"]
    names = {part for name in theatres for part in name.split("-") if len(part) > 3} - {"south"}
    written = {word: path for path in ENGINE for text in strings(path) for word in re.findall(r"[a-z]+", text.lower())}
    assert not {word: relative(written[word]) for word in names & written.keys()}


def test_the_environment_is_read_by_settings_alone() -> None:
    readers = {
        relative(path) for path in ENGINE if re.search(r"\bos\.(environ|getenv)\b", path.read_text(encoding="utf8"))
    }
    assert readers == {"settings.py"}


def test_no_file_holds_a_secret() -> None:
    told = [path for path in files(ROOT) if path.stat().st_size < LARGEST and SECRETS.search(path.read_bytes())]
    assert not told


def test_no_file_is_large() -> None:
    assert not [path for path in files(ROOT) if path.stat().st_size > LARGEST]


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    long = {relative(path): lines for path in ENGINE if (lines := path.read_text(encoding="utf8").count("\n")) > 400}
    assert not long


def test_no_list_of_words_of_a_pack_runs_on_past_the_screen() -> None:
    words = re.compile(r'(?:[\w-]+ = \[)?\s*(?:"[^"|]{,60}",?\s*){4,}\]?|[\w-]+ = "[^"|.!?{]+"')
    packs = (path for path in files(PACKS) if path.suffix == ".toml")
    lines = ((path.parent.name, path.name, line) for path in packs for line in path.read_text("utf8").split("\n"))
    assert not [(lang, name, line[:40]) for lang, name, line in lines if len(line) > 120 and words.fullmatch(line)]


def test_the_locks_name_no_registry_and_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))
    wanted = {
        "run": project["project"]["dependencies"],
        "test": [*project["project"]["dependencies"], *project["dependency-groups"]["test"]],
        "build": project["build-system"]["requires"],
    }
    for lock, dependencies in wanted.items():
        text = (ROOT / f"requirements/{lock}.lock").read_text(encoding="utf8")
        assert "://" not in text
        locked = set(re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE))
        named = {re.split(r"[<>=!~\[; ]", each)[0].lower().replace("_", "-") for each in dependencies}
        assert named <= locked, f"run bin/lock: requirements/{lock}.lock lacks {named - locked}"


def test_no_pattern_uses_what_early_pythons_match_wrongly() -> None:
    """Possessive quantifiers and atomic groups match wrongly before Python 3.11.5 (python/cpython#106052)."""
    pattern = re.compile(r"\brf?([\"']).*(?:[^\\][+*?]\+|\(\?>)")
    lines = ((relative(path), line) for path in ENGINE for line in path.read_text(encoding="utf8").splitlines())
    assert not [(name, line) for name, line in lines if pattern.search(line)]
