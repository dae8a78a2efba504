"""Guidance library: the resources that serve this council, with filters, and why each is shown."""

from __future__ import annotations

import streamlit as st

from scorecard.reports.palette import band_paints
from scorecard.services.library import Filters, library
from scorecard.views.parts.frame import Here, page
from scorecard.views.parts.html import show

STEP = 10
TIERS = ("foundation", "developing", "leading")


def choice(label: str, every: str, options: dict[str, str], parameter: str) -> str | None:
    """A filter that stands in the address, so that a link to a filtered list works."""
    ids = [None, *options]
    asked = st.query_params.get(parameter)
    value: str | None = st.selectbox(
        label,
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=lambda key: every if key is None else options[key],
        key=f"filter-{parameter}",
    )
    if value != asked:
        if value is None:
            st.query_params.pop(parameter, None)
        else:
            st.query_params[parameter] = value
    return value


def filters(here: Here) -> Filters:
    """The four filters, in two rows."""
    _, content = here.texts, here.assessment.content
    themes = {key: content.themes[key].title for key in here.assessment.questions}
    tiers = {"foundation": _("Foundation"), "developing": _("Developing"), "leading": _("Leading")}
    capabilities = {c.id: c.name for c in content.capabilities}
    with st.container(key="filters"):
        left, right = st.columns(2)
        with left:
            theme = choice(_("Theme"), _("All themes"), themes, "theme")
            capability = choice(_("Capability"), _("All capabilities"), capabilities, "capability")
        with right:
            tier = choice(_("Level"), _("All levels"), tiers, "tier")
            kind = choice(_("Kind"), _("All kinds"), kinds(here), "kind")
    return Filters(theme, tier, capability, kind)


def kinds(here: Here) -> dict[str, str]:
    """Kinds of resource and their names."""
    _ = here.texts
    return {
        "legislation": _("Legislation"),
        "statutory-guidance": _("Statutory guidance"),
        "guidance": _("Guidance"),
        "toolkit": _("Toolkit"),
        "template": _("Template"),
        "training": _("Training"),
        "helpline": _("Helpline"),
        "case-study": _("Case study"),
        "research": _("Research"),
        "data": _("Data"),
        "standard": _("Standard"),
    }


with page("Guidance library") as here:
    _ = here.texts
    nations = {n.id: n.name for n in here.assessment.content.authorities.nations}
    nation = nations[here.assessment.scope.nation]
    st.title(_("Guidance library"), anchor=False)
    lead = _(
        "Laws, guidance, training and tools for councils in {nation}. Each one says when it was last "
        "checked.",
        nation=nation,
    )
    show("lead.html", _, lead=lead)
    chosen = filters(here)
    found = library(here.actor, here.services, here.assessment, chosen, _)
    shown = st.session_state.get("guidance-shown", STEP)
    if st.session_state.get("guidance-filters") != chosen:
        st.session_state["guidance-filters"], shown = chosen, STEP
        st.session_state["guidance-shown"] = STEP
    show(
        "guidance.html",
        _,
        found=found[:shown],
        total=len(found),
        kinds=kinds(here),
        nations=nations,
        bands=dict(zip(TIERS, band_paints(len(TIERS)), strict=True)),
        focus=st.session_state.pop("guidance-focus", None),
    )
    if not found and st.button(_("Clear all filters"), key="clear-filters"):
        st.query_params.from_dict(here.kept)
        for name in ("theme", "tier", "capability", "kind"):
            st.session_state.pop(f"filter-{name}", None)
        st.rerun()
    if len(found) > shown and st.button(
        _.n("Show {n} more", "Show {n} more", min(STEP, len(found) - shown)), key="more"
    ):
        st.session_state["guidance-shown"] = shown + STEP
        st.session_state["guidance-focus"] = found[shown].resource.id
        st.rerun()
