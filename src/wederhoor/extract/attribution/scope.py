"""What someone says in a sentence, and how far that reaches."""

from wederhoor.extract.found import Found
from wederhoor.language.frame import Cue
from wederhoor.model import Source


class Scope(Found, frozen=True, gc=False):
    """What tokens `first` up to `last` say, each of `sources` says (side by side), over these `relays`.

    Where there are none, it is only held to be so. With `back`, the sentence before is meant and not this one. `key` is
    the first token of its cue.
    """

    first: int
    last: int
    sources: tuple[Source, ...]
    relays: tuple[Source, ...]
    cue: Cue
    key: int
    back: bool = False

    def covers(self, i: int) -> bool:
        """Whether token `i` is among what is said."""
        return self.first <= i < self.last and not self.back
