"""Each kind of content file: its models, and its rules over what is written."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from scorecard.content.files import Source
from scorecard.content.known import Checker, Known
from scorecard.content.mistakes import Mistakes
from scorecard.content.models import (
    Authorities,
    Capability,
    CouncilRecord,
    FactAsked,
    GuidanceFile,
    Model,
    Question,
    Questionnaire,
    Resource,
    Retired,
    Scale,
    StatementArea,
    Term,
)
from scorecard.content.reading import read_items, read_model
from scorecard.content.rules_guidance import GENERAL, check_councils, check_guidance
from scorecard.content.rules_scale import (
    check_authorities,
    check_capabilities,
    check_facts,
    check_retired,
    check_scale,
    check_terms,
)
from scorecard.content.rules_statement import check_statement
from scorecard.content.rules_theme import check_theme


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


class _CapabilitiesFile(Model):
    capabilities: Annotated[tuple[Capability, ...], BeforeValidator(_tuple)]


def scale(source: Source, mistakes: Mistakes) -> Scale | None:
    """`data/scoring.yaml`."""
    check = Checker(source, mistakes)
    check_scale(check)
    return read_model(Scale, source.root, check, "")


def capabilities(source: Source, mistakes: Mistakes) -> tuple[Capability, ...]:
    """`data/capabilities.yaml`; empty where it has a mistake."""
    check = Checker(source, mistakes)
    check_capabilities(check)
    found = read_model(_CapabilitiesFile, source.root, check, "")
    return found.capabilities if found else ()


def authorities(source: Source, known: Known, mistakes: Mistakes) -> Authorities | None:
    """`data/authorities.yaml`."""
    check = Checker(source, mistakes)
    check_authorities(check, known)
    return read_model(Authorities, source.root, check, "")


def theme(
    source: Source, known: Known, names: int | None, mistakes: Mistakes
) -> Questionnaire | None:
    """One questionnaire. Its questions are read one by one, so that one with a mistake hides no
    other; what comes back then lacks that question, and the mistakes say so. `names`: how many the
    scale has."""
    check = Checker(source, mistakes)
    check_theme(check, known, names)
    header = read_model(Questionnaire, source.root, check, "theme", skip="questions")
    questions = read_items(Question, source.root.get("questions"), check, "question")
    return header.model_copy(update={"questions": tuple(questions)}) if header else None


def guidance(source: Source, known: Known, mistakes: Mistakes) -> GuidanceFile:
    """One file of resources; those with a mistake are left out of it."""
    check = Checker(source, mistakes)
    check_guidance(check, known)
    resources = read_items(Resource, source.root, check, "resource")
    home = None if source.stem == GENERAL else source.stem
    return GuidanceFile(name=source.stem, theme=home, resources=tuple(resources))


def councils(source: Source, known: Known, mistakes: Mistakes) -> tuple[CouncilRecord, ...]:
    """A list of councils; those with a mistake are left out."""
    check = Checker(source, mistakes)
    check_councils(check, known)
    return tuple(read_items(CouncilRecord, source.root, check, "council"))


def terms(source: Source, known: Known, mistakes: Mistakes) -> tuple[Term, ...]:
    """`data/terms.yaml`; terms with a mistake are left out."""
    check = Checker(source, mistakes)
    check_terms(check, known)
    return tuple(read_items(Term, source.root, check, "term", name="term"))


def retired(source: Source, mistakes: Mistakes) -> tuple[Retired, ...]:
    """`data/retired.yaml`; entries with a mistake are left out."""
    check = Checker(source, mistakes)
    check_retired(check)
    return tuple(read_items(Retired, source.root, check, "retired id"))


def facts(source: Source, known: Known, mistakes: Mistakes) -> tuple[FactAsked, ...]:
    """`data/facts.yaml`, in the order written; entries with a mistake are left out."""
    check = Checker(source, mistakes)
    check_facts(check, known)
    return tuple(read_items(FactAsked, source.root, check, "fact", name="ask"))


def statement(
    source: Source, known: Known, themes: list[Questionnaire], mistakes: Mistakes
) -> tuple[StatementArea, ...]:
    """`data/statement.yaml`, in the order written; areas with a mistake are left out."""
    check = Checker(source, mistakes)
    check_statement(check, known, {q.id: q for theme in themes for q in theme.questions})
    return tuple(read_items(StatementArea, source.root, check, "area"))
