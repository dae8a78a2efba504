"""An open year whose questions have changed since it was opened: what moving it to today's would do,
and the move (docs/CONTENT.md#moving-an-open-year)."""

from __future__ import annotations

import streamlit as st

from scorecard.content.models import Content, Question, Questionnaire
from scorecard.errors import Conflict, Unavailable
from scorecard.reports.changes_counted import in_numbers
from scorecard.reports.changes_told import Group, changes_told
from scorecard.reports.scores_moved import scores_moved
from scorecard.services.assessments import read_assessment
from scorecard.services.model import Assessment
from scorecard.services.moving import MovePreview, move_to_today, newer_content, preview_move
from scorecard.services.trend import Trend
from scorecard.services.yearly import NextYear
from scorecard.views.parts import points_in_time
from scorecard.views.parts.errors import summary
from scorecard.views.parts.frame import Here, set_page_title
from scorecard.views.parts.html import show

LOOKED_AT, MOVED = "move-looked-at", "moved-year"
CHANGES = "#sc-would-change"  # where the page says what would change


def next_year(here: Here, coming: NextYear) -> None:
    """What opening the next year copies, and what its content changes."""
    _ = here.texts
    old, new = coming.old, coming.new
    groups = changes_told(old, new, coming.changes, here.assessment.scope, _)
    numbers = in_numbers(groups, _)
    show("years_next.html", _, coming=coming, groups=groups, numbers=numbers)


def offer(here: Here, assessment: Assessment) -> None:
    """A sentence with a link, where an open year's content is not today's."""
    if newer_content(here.actor, here.services, assessment):
        show("content_offer.html", here.texts, year=assessment.year)


def offers(here: Here, known: Trend) -> None:
    """The same for every open year: the newest, and one that was reopened."""
    for year in known.years:
        if year.signed is None:
            own = here.assessment if here.assessment.id == year.assessment_id else None
            offer(here, own or read_assessment(here.actor, here.services, year.year))


def just_moved(here: Here) -> None:
    """After a move, once: that it is done."""
    _, year = here.texts, here.assessment.year
    if st.session_state.get(MOVED) == here.assessment.id:
        del st.session_state[MOVED]
        text = _("{year} asks today’s questions now. Nothing that you wrote is lost.", year=year)
        stored = here.assessment.answers.values()
        again = sum(row.copied is not None and row.copied.moved for row in stored)
        if again:
            text += " " + _.n(
                "{n} answer is to be given again.", "{n} answers are to be given again.", again
            )
        show("done.html", _, message=text)


def draw(here: Here) -> None:
    """The page of moving the year that the address names. NotFound where there is none."""
    _ = here.texts
    year = points_in_time.read(st.query_params["move"]).year
    assessment = read_assessment(here.actor, here.services, year)
    title = _("Move {year} to today’s questions", year=year)
    wrong = _("Error: ") if st.session_state.get("problems") else ""
    set_page_title(here, wrong + title)
    show("compared_back.html", _, link=here.link)
    summary(_)
    st.title(title, anchor=False)
    if assessment.signed is not None:
        show("closed.html", _, signed=assessment.signed)
        show("move_closed.html", _)
    elif newer_content(here.actor, here.services, assessment):
        moving(here, assessment)
    else:
        show("lead.html", _, lead=_("{year} asks today’s questions already.", year=year))


def moving(here: Here, assessment: Assessment) -> None:
    """What would change, and the button."""
    _, year = here.texts, assessment.year
    preview = preview_move(here.actor, here.services, assessment.id)
    lead = _(
        "{year} keeps the questions that it was opened with until you move it. "
        "Look at what would change, then decide.",
        year=year,
    )
    show("lead.html", _, lead=lead)
    told(here, assessment, preview)
    with st.container(key="moves-content", horizontal=True):
        label = _("Move {year} to today’s questions", year=year)
        pressed = st.button(label, type="primary", key="move-year")
        show("go_back.html", _, address=here.link("years"), text=_("Not now, go back to Years"))
    if pressed:
        press(here, assessment)
    # What the person looks at from now on: a press may come after the files changed again.
    st.session_state[LOOKED_AT] = (assessment.id, preview.target)


def press(here: Here, assessment: Assessment) -> None:
    """Moves to what the last run drew; where today's content is another by now, says so."""
    of, target = st.session_state.get(LOOKED_AT, ("", ""))
    try:
        moved = move_to_today(
            here.actor, here.services, assessment.id, target if of == assessment.id else ""
        )
    except (Conflict, Unavailable) as error:
        st.session_state["problems"] = {CHANGES: str(error)}
        st.rerun()
    st.session_state[MOVED] = moved.id
    st.switch_page("start.py", query_params={"year": str(moved.year)})


def told(here: Here, assessment: Assessment, preview: MovePreview) -> None:
    """What would change, what is to be answered again, the scores under both."""
    _, old, new = here.texts, preview.old, preview.new
    groups = changes_told(old, new, preview.changes, assessment.scope, _)
    versions = {"old": old.version, "new": new.version}
    show("move_changes.html", _, groups=groups, numbers=in_numbers(groups, _), **versions)
    show(
        "move_answers.html",
        _,
        again=places(new, preview.again),
        apart=places(old, preview.apart),
        fresh=fresh(groups),
    )
    scores = preview.scores
    show(
        "move_scores.html",
        _,
        lines=scores_moved(old, new, scores, _),
        year=assessment.year,
        kept=scores.kept,
        given=scores.given,
    )


def fresh(groups: tuple[Group, ...]) -> int:
    """How many new questions the council would be asked."""
    return sum(len(group.entries) for group in groups if group.kind == "added")


def places(content: Content, ids: tuple[str, ...]) -> list[tuple[Questionnaire, Question]]:
    """Questions with their themes, in the content's order."""
    wanted = set(ids)
    return [place for id, place in content.questions.items() if id in wanted]
