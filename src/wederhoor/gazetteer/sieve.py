"""Tells at once that no name begins with a word, so that a text's other words cost no look into the file."""

from collections.abc import Iterable
from zlib import crc32

_BITS = 16  # for each word: about one word in seventy gets through that should not
_SECOND = 0x9E3779B9  # starts the second hash


class Sieve:
    """Words that were put in pass, few others do (a Bloom filter of two hashes)."""

    __slots__ = ("_mask", "bits")

    def __init__(self, bits: bytes) -> None:
        self.bits = bits
        self._mask = len(bits) * 8 - 1

    @classmethod
    def of(cls, words: Iterable[str]) -> "Sieve":
        """A sieve that lets `words` pass."""
        distinct = {word.encode() for word in words}
        size = 1 << max(6, (len(distinct) * _BITS - 1).bit_length())
        bits = bytearray(size // 8)
        for word in distinct:
            for place in (crc32(word) & (size - 1), crc32(word, _SECOND) & (size - 1)):
                bits[place >> 3] |= 1 << (place & 7)
        return cls(bytes(bits))

    def passes(self, word: str) -> bool:
        """False where `word` was certainly not put in."""
        raw, bits, mask = word.encode(), self.bits, self._mask
        place = crc32(raw) & mask
        if not bits[place >> 3] >> (place & 7) & 1:
            return False
        place = crc32(raw, _SECOND) & mask
        return bool(bits[place >> 3] >> (place & 7) & 1)
