"""The only reader of the environment."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from wederhoor.errors import InputError

PREFIX = "WEDERHOOR_"
STORE = "store.sqlite"
SOMEONE = "someone"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the environment says about where things are and how they run; docs/settings.md lists the variables.

    `data` is the folder of the default store and of gazetteer layers; `store` a store's URL or path; `packs` and
    `theatres` are folders beside the bundled ones; `processes` is how many read at once (None: one for each
    processor); `traceback` shows where an unexpected error arose; `who` is who judges.
    """

    data: Path
    store: str
    packs: tuple[Path, ...] = ()
    theatres: tuple[Path, ...] = ()
    processes: int | None = None
    traceback: bool = False
    who: str = SOMEONE

    @property
    def own_store(self) -> bool:
        """Whether the store is the default one, in the data folder."""
        return self.store == str(self.data / STORE)


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this environment.

    Raises:
        InputError: WEDERHOOR_PROCESSES is no whole number from 1 on.
    """
    data = Path(environment.get(PREFIX + "DATA") or _data_folder()).expanduser()
    return Settings(
        data=data,
        store=environment.get(PREFIX + "STORE") or str(data / STORE),
        packs=_folders(environment.get(PREFIX + "PACKS", "")),
        theatres=_folders(environment.get(PREFIX + "THEATRES", "")),
        processes=_processes(environment.get(PREFIX + "PROCESSES", "")),
        traceback=environment.get(PREFIX + "TRACEBACK", "") not in ("", "0"),
        who=environment.get(PREFIX + "WHO") or _login(environment),
    )


def _data_folder() -> str:
    from platformdirs import user_data_dir  # here: most starts need no data folder's default

    return user_data_dir("wederhoor", appauthor=False)


def _login(environment: Mapping[str, str]) -> str:
    return environment.get("LOGNAME") or environment.get("USER") or environment.get("USERNAME") or SOMEONE


def _folders(value: str) -> tuple[Path, ...]:
    return tuple(Path(folder).expanduser() for folder in value.split(os.pathsep) if folder)


def _processes(value: str) -> int | None:
    if not value:
        return None
    if not value.isdecimal() or int(value) < 1:
        raise InputError(f"{PREFIX}PROCESSES={value}: not a number of processes; give a whole number from 1 on")
    return int(value)
