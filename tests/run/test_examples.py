"""The examples of every pack hold."""

from functools import cache

import pytest

from wederhoor.gazetteer import Gazetteer, World
from wederhoor.language.pack import languages, load_pack
from wederhoor.run.examples import Failure, failures
from wederhoor.run.lint import slips
from wederhoor.theatres import load_theatres


@cache
def world() -> World:
    return World(Gazetteer.open(), load_theatres())


@pytest.mark.parametrize("lang", languages())
def test_every_example_of_a_pack_holds(lang: str) -> None:
    failed = failures(load_pack(lang), world())
    assert not failed, "\n" + "\n".join(f"{f.rule}: {f.example}\n    {f.why}" for f in failed)


@pytest.mark.parametrize("lang", languages())
def test_a_bundled_pack_has_no_slips(lang: str) -> None:
    assert not slips(load_pack(lang))


def test_an_example_that_does_not_hold_says_which_way_it_went_wrong() -> None:
    import msgspec

    pack = load_pack("nl")
    frame = pack.frames[0]
    wrong = (
        "[Het is vandaag rustig in Charkov]. | place=Kharkiv",
        "In [Charkov] zijn drie mensen door beschietingen gedood. | place=Kharkiv",
        "[Het Russische leger heeft Charkov beschoten]. | place=Kyiv",
    )
    kept, pack.frames = pack.frames, (msgspec.structs.replace(frame, kind="attack.shelling", examples=wrong, never=()),)
    try:
        whys = [f.why for f in failures(pack, world()) if isinstance(f, Failure) and f.example in wrong]
    finally:
        pack.frames = kept
    assert whys[0] == "nothing fired"
    assert whys[1].startswith(("the wrong words", "another rule fired"))
    assert whys[2].startswith("other fields")
