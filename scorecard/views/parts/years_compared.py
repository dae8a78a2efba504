"""Two years, or snapshots, compared: themes, capabilities, what made the change, what is left out."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import NotFound
from scorecard.reports.compared import Compared, OneYear, compared
from scorecard.services.comparing import compare_years
from scorecard.services.model import Assessment
from scorecard.services.results import result_of
from scorecard.texts import Texts
from scorecard.views.parts import points_in_time
from scorecard.views.parts.frame import Here, set_page_title
from scorecard.views.parts.html import plain, show

SHOWN = 4  # answers that stand in the table; the others are folded


def draw(here: Here) -> None:
    """The comparison that the address names. NotFound where it names none."""
    _, query = here.texts, st.query_params
    if "from" not in query or "to" not in query:
        raise NotFound("comparison")
    found = compare_years(
        here.actor,
        here.services,
        points_in_time.read(query["from"]),
        points_in_time.read(query["to"]),
    )
    names = (name(found.old, _), name(found.new, _))
    told = compared(found.comparison, side(found.old), side(found.new))
    title = _("{old} and {new} compared", old=names[0], new=names[1])
    set_page_title(here, title)
    show("compared_back.html", _, link=here.link)
    st.title(plain(title), anchor=False)
    common = {"shown": told, "old": names[0], "new": names[1]}
    show("compared_lead.html", _, **common)
    if told.bill is not None:
        states = {"old_state": state(found.old, _), "new_state": state(found.new, _)}
        both = found.old.signed is not None and found.new.signed is not None
        show("compared_tables.html", _, **common, **states, both_signed=both)
        answers(here, told, names, found.new.year)
    show("compared_outside.html", _, **common, asks=texts_of(found.old, found.new))


def answers(here: Here, told: Compared, names: tuple[str, str], year: int) -> None:
    """The answers that changed, the largest first; the rest and all of them folded."""
    _ = here.texts
    rest = told.answers[SHOWN:]
    values = {"old": names[0], "new": names[1], "year": year}
    show(
        "compared_answers.html", _, first=told.answers[:SHOWN], rest=rest, bill=told.bill, **values
    )
    if rest:
        label = _.n("Show the {n} other answer", "Show the {n} other answers", len(rest))
        with st.expander(label):
            show("compared_rest.html", _, rows=rest, label=label, **values)
    label = _.n(
        "Show the {n} question side by side", "Show all {n} questions side by side", told.count
    )
    with st.expander(label):
        show("compared_all.html", _, rows=told.all, label=label, **values)


def name(assessment: Assessment, _: Texts) -> str:
    """A year, or a snapshot with its year."""
    if assessment.snapshot is None:
        return str(assessment.year)
    return _("{name} ({year})", name=assessment.snapshot.name, year=assessment.year)


def state(assessment: Assessment, _: Texts) -> str:
    """What its own score is: signed off, or so far."""
    return _("as signed off") if assessment.signed is not None else _("so far")


def side(assessment: Assessment) -> OneYear:
    """A side of the comparison, with the questions that its score rests on."""
    result = result_of(assessment)
    states = {id: numbers.state for id, numbers in result.questions.items()}
    rests = frozenset(id for id, state in states.items() if state in ("answered", "unknown"))
    return OneYear(assessment.content, result, rests)


def texts_of(old: Assessment, new: Assessment) -> dict[str, str]:
    """What each question of either year asks, in the newer words, by id."""
    every = [*old.content.questions.items(), *new.content.questions.items()]
    return {id: question.text for id, (_theme, question) in every}
