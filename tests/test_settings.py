import os
from pathlib import Path

import pytest

from wederhoor.errors import InputError
from wederhoor.settings import settings


def test_without_any_setting_the_store_lies_in_the_users_data_folder() -> None:
    own = settings({})
    assert own.own_store
    assert Path(own.store).parent == own.data
    assert own.data.name == "wederhoor"
    assert (own.packs, own.theatres, own.processes, own.traceback) == ((), (), None, False)


def test_every_setting_is_read() -> None:
    own = settings(
        {
            "WEDERHOOR_DATA": "/data",
            "WEDERHOOR_STORE": "postgresql://host/news",
            "WEDERHOOR_PACKS": os.pathsep.join(["/a", "/b"]),
            "WEDERHOOR_THEATRES": "/c",
            "WEDERHOOR_PROCESSES": "3",
            "WEDERHOOR_TRACEBACK": "1",
            "WEDERHOOR_WHO": "ann",
        }
    )
    assert (own.data, own.store, own.own_store) == (Path("/data"), "postgresql://host/news", False)
    assert own.packs == (Path("/a"), Path("/b"))
    assert own.theatres == (Path("/c"),)
    assert (own.processes, own.traceback, own.who) == (3, True, "ann")


@pytest.mark.parametrize("wrong", ["0", "-1", "many", "1.5"])
def test_a_number_of_processes_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(InputError, match="WEDERHOOR_PROCESSES"):
        settings({"WEDERHOOR_PROCESSES": wrong})
