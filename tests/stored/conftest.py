"""Claims in a line, and stores to put them in."""

from tests.reconcile.conftest import say
from tests.store.conftest import address, cluster, store

__all__ = ["address", "cluster", "say", "store"]
