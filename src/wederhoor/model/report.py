"""A report, as we captured it."""

import msgspec

from wederhoor.model.ids import identity


class Report(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One published item as we captured it: `publisher` published `text` on `published`; it never changes again.

    `published` is EDTF: a day, a month or a year, as far as it is known; None where nothing is.
    `article` is the name of the file that it was read from, and `body` the code point of `text` where a header in
    that file ends and the words begin.
    """

    text: str
    article: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    body: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            own = identity("r_", self.text, self.publisher, self.published)
            msgspec.structs.force_setattr(self, "id", own)

    @property
    def words(self) -> str:
        """The text without a header in the file."""
        return self.text[self.body :]
