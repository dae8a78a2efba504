"""Results: overall and theme scores, what holds a band down, the biggest gains, the working."""

from __future__ import annotations

import streamlit as st

from scorecard.reports.palette import band_paints
from scorecard.reports.summary import Summary, summarise
from scorecard.scoring.working import overall_working, theme_working
from scorecard.services.confirming import to_confirm
from scorecard.services.results import result_of
from scorecard.views.parts.frame import Here, closed_line, page
from scorecard.views.parts.html import plain, show


def working(here: Here, shown: Summary) -> None:
    """How each number came about, as sums that a person can follow."""
    _, content = here.texts, here.assessment.content
    st.header(_("How the numbers came about"), anchor=False)
    with st.expander(_("Show the working of the overall score")):
        show("working_overall.html", _, work=overall_working(content, shown.result))
    for line in shown.themes:
        if line.scores.score is not None:
            with st.expander(plain(_("Show the working of {theme}", theme=line.title))):
                work = theme_working(content, shown.result, line.id)
                show("working_theme.html", _, work=work, name=line.title)


def nothing(here: Here, shown: Summary) -> None:
    """Why there is no score, and how to come to one: in a copied year by confirming its answers."""
    assessment = here.assessment
    closed, waiting = assessment.read_only, None
    if assessment.opened_from is not None and not closed:
        waiting = to_confirm(here.actor, here.services, assessment)
    show(
        "results_none.html",
        here.texts,
        link=here.link,
        first=shown.first,
        closed=closed,
        waiting=waiting,
    )


with page("Results") as here:
    _ = here.texts
    assessment = here.assessment
    result = result_of(assessment)
    reasons = {key: row.reason for key, row in assessment.answers.items()}
    shown = summarise(assessment.content, assessment.questions, assessment.given, reasons, result)
    so_far = shown.unfinished and assessment.signed is None
    st.title(_("Results so far") if so_far else _("Results"), anchor=False)
    closed_line(here)
    if not shown.answered:
        nothing(here, shown)
    else:
        lead = _.n(
            "{done} of {n} question is answered",
            "{done} of {n} questions are answered",
            shown.applicable,
            done=shown.answered,
        )
        will_change = so_far and assessment.snapshot is None
        lead += _(", so these results will change.") if will_change else "."
        show("lead.html", _, lead=lead)
        bands = here.assessment.content.scale.bands
        paints = band_paints(len(bands))
        numbers = {"shown": shown, "so_far": so_far, "bands": bands, "paints": paints}
        show("results_overall.html", _, **numbers)
        show("results_themes.html", _, **numbers, link=here.link)
        show("results_more.html", _, shown=shown, link=here.link)
        with st.container(key="working"):
            working(here, shown)
