"""Identity is a hash of what the thing says, so that the same thing has the same id on every machine."""

from hashlib import blake2b

import msgspec

CLAIM = "c_"


def identity(prefix: str, *parts: object) -> str:
    """`prefix` and 16 hex digits of BLAKE2b over the parts, which msgspec can turn into JSON."""
    return prefix + blake2b(msgspec.json.encode(parts), digest_size=8).hexdigest()


def named_after(claim: str, prefix: str) -> str:
    """The id of what is named after a claim: its digits behind another prefix."""
    return prefix + claim.removeprefix(CLAIM)


def claim_named(name: str) -> str:
    """The id of the claim that a finding (`f_…`) or an event (`e_…`) is named after; of a claim, its own."""
    return CLAIM + name.partition("_")[2]
