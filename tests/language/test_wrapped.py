"""Texts whose lines were broken within sentences."""

from wederhoor.language.text import Tokens


def sentences(text: str) -> list[str]:
    tokens = Tokens(text)
    return [" ".join(tokens.word[first:last]) for first, last in tokens.sentences]


def test_a_line_that_ends_in_a_blank_goes_on_with_a_name_where_others_go_on() -> None:
    text = "Het bericht over de \nbrug kwam van de \nRaad voor Veiligheid.\nDe brug is weg."
    assert sentences(text)[1:] == ["De brug is weg ."]


def test_a_heading_that_ends_in_a_blank_stays_one_where_no_line_goes_on() -> None:
    assert sentences("zwaar getroffen stad \nDe brug is weg.")[0] == "zwaar getroffen stad"
