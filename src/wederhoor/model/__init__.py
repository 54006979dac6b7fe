"""The nouns, frozen. Nothing here imports anything else of wederhoor's."""

from wederhoor.model.change import Change, Fate
from wederhoor.model.claim import (
    Basis,
    Claim,
    Level,
    Location,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Source,
    SourceType,
    Stance,
    Time,
    Unit,
    claim_id,
)
from wederhoor.model.finding import Finding, Judgement, Stand, Standing, Verdict, Version
from wederhoor.model.finding import Relation as ClaimRelation
from wederhoor.model.ids import claim_named, identity, named_after
from wederhoor.model.place import Place
from wederhoor.model.report import Report
from wederhoor.model.span import Span
from wederhoor.model.theatre import Body, Department, NamedPlace, Office, Party, Person, Theatre

__all__ = [
    "Basis",
    "Body",
    "Change",
    "Claim",
    "ClaimRelation",
    "Department",
    "Fate",
    "Finding",
    "Judgement",
    "Level",
    "Location",
    "Modality",
    "NamedPlace",
    "Office",
    "Party",
    "Person",
    "Place",
    "Polarity",
    "Quantity",
    "Relation",
    "Report",
    "Source",
    "SourceType",
    "Span",
    "Stance",
    "Stand",
    "Standing",
    "Theatre",
    "Time",
    "Unit",
    "Verdict",
    "Version",
    "claim_id",
    "claim_named",
    "identity",
    "named_after",
]
