"""A new pack's files, each field with what belongs in it."""

import re
from pathlib import Path

from wederhoor.errors import PackError

SKELETON = Path(__file__).parent / "skeleton"
_CODE = re.compile(r"[a-z]{2,3}")


def write_skeleton(lang: str, root: Path) -> Path:
    """Writes the files of a pack for `lang` (ISO 639-1) into a folder of that name in `root`, and returns it.

    Raises PackError where `lang` is no code, or there is such a folder already or none can be made.
    """
    if not _CODE.fullmatch(lang):
        raise PackError(f"{lang!r} is no language code; write de, fr, pl …")
    folder = root / lang
    try:
        (folder / "frames").mkdir(parents=True)
    except OSError as error:
        raise PackError(f"{folder}: {error.strerror}; name another folder with --to") from None
    for source in sorted(SKELETON.rglob("*.toml")):
        text = source.read_text(encoding="utf8").replace("LANG", lang)
        (folder / source.relative_to(SKELETON)).write_text(text, encoding="utf8")
    return folder
