"""A question of a signed-off year, or of a snapshot: the same words as text, no field, no button."""

from __future__ import annotations

import streamlit as st

from scorecard.services.evidence import evidence_in
from scorecard.views.parts import answering, evidence
from scorecard.views.parts.frame import Here, closed_line
from scorecard.views.parts.html import plain, show
from scorecard.views.parts.route import Place


def closed_question(here: Here, place: Place) -> None:
    """Answer, note and evidence as they were kept, and the ways on."""
    _, assessment, question = here.texts, here.assessment, place.question
    show("question_back.html", _, theme=place.theme, place=place, link=here.link)
    show("caption.html", _, theme=place.theme, place=place)
    st.title(plain(question.text), anchor=False)
    closed_line(here)
    if assessment.snapshot is None:  # what was typed too late was typed into the year
        show("question_late.html", _, assessment=assessment, question=question)
    stored = assessment.answers.get(question.id)
    answer = None if stored is None else stored.answer
    show(
        "question_closed.html",
        _,
        question=question,
        content=assessment.content,
        chosen=None if answer is None else answering.radio_value(answer),
        stored=stored,
        note_gone=assessment.frozen is not None and question.id in assessment.frozen.notes_gone,
    )
    items = evidence_in(here.actor, here.services, assessment).get(question.id, ())
    if items:
        st.header(_("Evidence"), anchor=False)
    for item in items:
        evidence.listed(here, item, None)
    show("question_closed_moves.html", _, place=place, link=here.link)
