"""Choose your council: at first start, and later to put a wrong choice right."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from scorecard.clock import year_at
from scorecard.errors import Conflict, Invalid
from scorecard.formats import day
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import change_council, change_profile, choose_council
from scorecard.services.councils import home, live_content, register
from scorecard.services.model import Actor, ChosenCouncil, Council, RegisterEntry
from scorecard.services.opening import Services
from scorecard.services.preview import preview
from scorecard.texts import Texts
from scorecard.views.parts import html, session
from scorecard.views.parts.errors import field_label, summary
from scorecard.views.parts.frame import footer, set_title
from scorecard.views.parts.html import plain, show

UNLISTED = "unlisted"


def listed(
    entries: tuple[RegisterEntry, ...], present: Council | None, _: Texts
) -> RegisterEntry | None:
    """The field with all councils; nothing is preselected at first start."""
    by_id = {entry.record.id: entry for entry in entries}
    ids = list(by_id)
    own = present.register_id if present else None
    with field_label("council", _("Council"), _("Start typing its name, for example Elmbridge"), _):
        chosen = st.selectbox(
            _("Council"),
            ids,
            index=ids.index(own) if own in by_id else None,
            format_func=lambda key: by_id[key].record.name,
            key="council",
            placeholder="",
            label_visibility="collapsed",
        )
    return by_id[chosen] if chosen else None


def unlisted(services: Services, actor: Actor, present: Council | None, _: Texts) -> ChosenCouncil:
    """The three things that decide what is asked, for a council that is not in the list."""
    authorities = live_content(actor, services).content.authorities
    nations = {n.id: n.name for n in authorities.nations}
    types = {t.id: t.name for t in authorities.types}
    own = present if present and present.register_id is None else None
    with field_label("unlisted-name", _("Name of the council"), None, _):
        name = st.text_input(
            _("Name of the council"),
            own.name if own else "",
            key="unlisted-name",
            label_visibility="collapsed",
        )
    with field_label("unlisted-nation", _("Nation"), None, _):
        nation = st.selectbox(
            _("Nation"),
            list(nations),
            index=list(nations).index(own.nation) if own else None,
            format_func=nations.__getitem__,
            key="unlisted-nation",
            placeholder="",
            label_visibility="collapsed",
        )
    with field_label("unlisted-type", _("Kind of council"), None, _):
        kind = st.selectbox(
            _("Kind of council"),
            list(types),
            index=list(types).index(own.type) if own else None,
            format_func=types.__getitem__,
            key="unlisted-type",
            placeholder="",
            label_visibility="collapsed",
        )
    return ChosenCouncil(None, name, nation or "", kind or "")


def functions(
    services: Services, actor: Actor, usual: tuple[str, ...], key: str, _: Texts
) -> tuple[str, ...]:
    """The services, to be corrected by ticking; begins with what the council or its type usually has."""
    names = {f.id: f.name for f in live_content(actor, services).content.authorities.functions}
    with st.expander(_("Change the services it runs")):
        show(
            "hint.html",
            _,
            hint=_("Tick each one that your council runs itself or has run for it by others."),
        )
        ticked = {
            id: st.checkbox(plain(name), id in usual, key=f"function-{key}-{id}")
            for id, name in names.items()
        }
    return tuple(id for id, on in ticked.items() if on)


def with_open_year(actor: Actor, services: Services, _: Texts) -> bool:
    """Offers to bring the open year along; where the newest is signed off, says from when the change
    holds. Returns whether a year goes along."""
    newest = read_assessment(actor, services)
    if newest.read_only:
        text = _(
            "{year} is signed off and stays as it is. The change holds from the next year on.",
            year=newest.year,
        )
        show("hint.html", _, hint=text)
        return False
    along = st.checkbox(_("Bring {year} along", year=newest.year), True, key="along")
    text = _(
        "{year} then asks about the services above. Left behind, it asks what it asked before, and "
        "the change holds from the next year on.",
        year=newest.year,
    )
    show("hint.html", _, hint=text)
    return along


def save(
    actor: Actor, services: Services, chosen: ChosenCouncil, present: Council | None, along: bool
) -> None:
    """Chooses or changes; errors go to the summary and the field."""
    fields = {"name": "unlisted-name", "nation": "unlisted-nation", "type": "unlisted-type"}
    try:
        if present is None:
            choose_council(actor, services, chosen)
        elif along:
            change_council(actor, services, chosen)
        else:
            change_profile(actor, services, chosen)
    except Invalid as error:
        field = error.field or "council"
        key = fields.get(field, "council") if chosen.register_id is None else "council"
        st.session_state["problems"] = {key: str(error)}
        st.rerun()
    except Conflict as error:
        st.session_state["problems"] = {"council": str(error)}
        st.rerun()
    st.switch_page("start.py")


def changes_ahead(entry: RegisterEntry, services: Services, actor: Actor, _: Texts) -> str | None:
    """What is laid down about this council's end, in a sentence."""
    record = entry.record
    if record.until is None:
        return None
    names = {c.id: c.name for c in live_content(actor, services).councils}
    new = html.listed(record.successors, names, _)
    if new:
        return _(
            "Its last day is {day}. It becomes part of {new}. Your answers stay with you.",
            day=day(record.until),
            new=new,
        )
    return _("Its last day is {day}. Your answers stay with you.", day=day(record.until))


def outlined(
    chosen: ChosenCouncil,
    own: tuple[str, ...],
    key: str,
    ahead: str | None,
    services: Services,
    actor: Actor,
    _: Texts,
) -> ChosenCouncil:
    """Draws what the choice stands for; returns it with the services as they are ticked."""
    content = live_content(actor, services).content
    facts = st.container()
    ticked = functions(services, actor, own, key, _)
    with facts:
        view = preview(actor, services, chosen.nation, ticked)
        show(
            "council_facts.html",
            _,
            chosen=chosen,
            content=content,
            functions=ticked,
            ahead=ahead,
            view=view,
        )
    usual = next(t.functions for t in content.authorities.types if t.id == chosen.type)
    same = chosen.register_id is None and set(ticked) == set(usual)
    return chosen if same else replace(chosen, functions=ticked)


def what_is_chosen(
    entries: tuple[RegisterEntry, ...],
    present: Council | None,
    services: Services,
    actor: Actor,
    _: Texts,
) -> ChosenCouncil | None:
    """Draws the choice; None while nothing can be said yet."""
    own_listed = present.register_id if present else None
    field = st.container()
    outside = st.checkbox(
        _("My council is not in the list"), bool(present) and own_listed is None, key=UNLISTED
    )
    usual = {t.id: t.functions for t in live_content(actor, services).content.authorities.types}
    ahead = None
    with field:
        if outside:
            chosen = unlisted(services, actor, present, _)
            if not chosen.type or not chosen.nation:
                return chosen
            own, key = usual[chosen.type], chosen.type
        else:
            entry = listed(entries, present, _)
            if entry is None:
                return None
            record = entry.record
            chosen = ChosenCouncil(record.id, record.name, record.nation, record.type)
            own = usual[record.type] if record.functions is None else record.functions
            key, ahead = record.id, changes_ahead(entry, services, actor, _)
    corrected = present.functions if present else None
    if present and corrected is not None and own_listed == chosen.register_id:
        own = corrected if present.type == chosen.type else own
    return outlined(chosen, own, key, ahead, services, actor, _)


texts = session.texts()
actor, services = session.actor(), session.services()
present = home(actor, services)
title = texts("Change your council") if present else texts("Choose your council")
set_title(texts, (texts("Error: ") if st.session_state.get("problems") else "") + title)
summary(texts)
st.title(title, anchor=False)
lead = texts(
    "You will only be asked about the services that your council runs, under the law of your nation."
)
if present:
    lead += " " + texts(
        "No answer is lost: what is no longer asked stays stored, and shows again if you change back."
    )
show("lead.html", texts, lead=lead)
chosen = what_is_chosen(register(actor, services), present, services, actor, texts)
year = year_at(services.clock(), present.first_month if present else 4)
goes_along = bool(present) and with_open_year(actor, services, texts)
label = (
    texts("Save this council") if present else texts("Start the assessment for {year}", year=year)
)
if st.button(label, type="primary", key="choose"):
    if chosen is None:
        st.session_state["problems"] = {"council": texts("Select your council")}
        st.rerun()
    save(actor, services, chosen, present, goes_along)
if present:
    show("council_back.html", texts)
footer(texts, None)
