"""What someone decided about claims, as a reader says it."""

from wederhoor.model import Judgement

_SAID = {
    "accepted": "accepted {claims}",
    "wrong": "rejected {claims}",
    "amended": "amended {claims}",
    "note": "noted on {claims}",
}


def show(judgement: Judgement) -> str:
    """The judgement without who, when and why: `rejected c_1`, `held c_1, c_2 to be one event`, `undid j_1`."""
    claims = ", ".join(judgement.claims)
    match judgement.verdict:
        case "undone":
            return f"undid {judgement.undoes}"
        case "same" | "different":
            sense = "one event" if judgement.verdict == "same" else "of different events"
            others = f" with {', '.join(judgement.others)}" if judgement.others else ""
            return f"held {claims}{others} to be {sense}"
        case verdict:
            put = "".join(f"; {name}: {value or 'none'}" for name, value in judgement.amends.items())
            return _SAID[verdict].format(claims=claims) + put
