"""How many towns or districts someone holds or took is counted; in how many something happens is not."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("language", "text", "kind", "count"),
    [
        ("en", "The army has retaken 30 villages in the Kharkiv region.", "control.recaptured", 30),
        ("en", "Thirty settlements are without electricity.", "service.cut", 30),
        ("nl", "De rebellen hebben zeventig dorpen in handen.", "control.held", 70),
        ("uk", "Військові звільнили 30 населених пунктів на Харківщині.", "control.recaptured", 30),
        ("ru", "Под контролем повстанцев находятся 70 сел.", "control.held", 70),
        ("en", "Russian troops captured Izium after shelling in three districts.", "control.captured", None),
    ],
)
def test_towns_are_counted_where_they_are_held(
    read: Read, language: str, text: str, kind: str, count: int | None
) -> None:
    claim = next(claim for claim in read(text, language=language) if claim.kind == kind)
    assert (claim.quantity and (claim.quantity.min, claim.quantity.unit)) == (count and (count, "other"))
