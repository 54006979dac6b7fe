import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs/gazetteer.md"


def test_the_example_of_the_documentation_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(example, names)  # our own documentation
    assert len(names["candidates"]) == 2  # type: ignore[arg-type]
