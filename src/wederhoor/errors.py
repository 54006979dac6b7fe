"""Everything that wederhoor raises on purpose.

WederhoorError            whatever went wrong, said for its user: what, where, and what to do
├── InputError            a file, text or option that can't be read as what it should be
├── PackError             a language pack that does not load
├── TheatreError          a theatre file that does not load
├── GazetteerError        a gazetteer or dump that can't be read
└── StoreError            a store that can't be opened, is newer than this program, or is in use
"""


class WederhoorError(Exception):
    """Something went wrong that a user can understand and mend."""


class InputError(WederhoorError):
    """A file, text or option is not what it should be."""


class PackError(WederhoorError):
    """A language pack does not load."""


class TheatreError(WederhoorError):
    """A theatre file does not load."""


class GazetteerError(WederhoorError):
    """A gazetteer or a dump can't be read."""


class StoreError(WederhoorError):
    """A store can't be opened or used."""
