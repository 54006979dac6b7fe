"""Identity is a hash of what the thing says, so that the same thing has the same id on every machine."""

from hashlib import blake2b

import msgspec


def identity(prefix: str, *parts: object) -> str:
    """`prefix` and 16 hex digits of BLAKE2b over the parts, which msgspec can turn into JSON."""
    return prefix + blake2b(msgspec.json.encode(parts), digest_size=8).hexdigest()
