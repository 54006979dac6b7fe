import pytest

from benchmarks.quality import gold_folder
from benchmarks.quiet import CEILING, everyday

BENCH = gold_folder().parent / "bench"

if (BENCH / "text_pool.jsonl.gz").exists():  # collections that are not part of the project

    @pytest.mark.parametrize("language", ["nl", "en", "uk"])
    def test_everyday_news_claims_next_to_nothing(language: str) -> None:
        assert everyday(language, BENCH) <= CEILING
