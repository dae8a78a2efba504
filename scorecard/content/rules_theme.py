"""Rules of a questionnaire: its questions, their levels and grounds (docs/CONTENT.md#questions)."""

from __future__ import annotations

from decimal import Decimal

from scorecard.content.known import Checker, Known
from scorecard.content.numbers import number
from scorecard.content.tree import Node
from scorecard.content.urls import fault_of


def check_theme(check: Checker, known: Known, scale: int | None) -> None:
    """All rules of one questionnaire. `scale`: how many names the scale has, None if unread."""
    root = check.source.root
    theme = root.get("id").text
    if theme is not None and theme != check.source.stem:
        what = (
            f"the file is called {check.source.stem}.yaml: name it {theme}.yaml, or correct the id"
        )
        check.wrong(root.key_line("id"), "id", what)
    check.ids(root, "functions", "theme", known.functions, "function")
    for capability, line in root.get("gaps").keys.items():
        check.one(capability, line, "gaps", known.capabilities, "capability")
    questions = root.get("questions")
    if isinstance(root.data, dict) and questions.data in (None, []):
        check.wrong(
            root.key_line("questions"), "questions", "there is none: write one question or more"
        )
    for number_, question in enumerate(questions.items(), start=1):
        _check_question(
            check, question, f"question {question.get('id').text or number_}", known, scale
        )


def _check_question(
    check: Checker, question: Node, where: str, known: Known, scale: int | None
) -> None:
    capability = question.get("capability")
    check.one(
        capability.text, capability.line, f"{where}, capability", known.capabilities, "capability"
    )
    narrowed = question.get("applies_to")
    check.ids(narrowed, "nations", f"{where}, applies_to", known.nations, "nation")
    check.ids(narrowed, "functions", f"{where}, applies_to", known.functions, "function")
    for position, ground in enumerate(question.get("basis").items(), start=1):
        _check_ground(check, ground, f"{where}, ground {position}", known)
    _check_levels(check, question, where, scale)


def _check_ground(check: Checker, ground: Node, where: str, known: Known) -> None:
    check.ids(ground, "nations", where, known.nations, "nation")
    in_doubt = ground.get("status").text == "check"
    if "url" in ground.keys and not ground.has("url") and not in_doubt:
        what = "there is no address: write one, or `status: check` until somebody has confirmed one"
        check.wrong(ground.key_line("url"), f"{where}, url", what)
    if ground.has("doubt") and not in_doubt:
        what = "a doubt goes with `status: check`: write that status, or take the doubt out"
        check.wrong(ground.key_line("doubt"), f"{where}, doubt", what)
    check_url(check, ground, where)


def check_url(check: Checker, node: Node, where: str) -> None:
    """The address behind `url`, where there is one, is https with a plain host."""
    url = node.get("url")
    fault = fault_of(url.text) if url.text else None
    if fault:
        check.wrong(node.key_line("url"), f"{where}, url", fault)


def _check_levels(check: Checker, question: Node, where: str, scale: int | None) -> None:
    levels = question.get("levels").items()
    if not isinstance(question.get("levels").data, list):
        return  # its absence or kind is named by the model
    if len(levels) < 2:
        what = "a question needs two levels or more: write them, the lowest first"
        check.wrong(question.key_line("levels"), f"{where}, levels", what)
        return
    _check_labels(check, question, where, scale)
    before: Decimal | None = None
    for position, level in enumerate(levels):
        place = f"{where}, level {position}"
        points = number(level.get("points").text)
        line = level.key_line("points")
        if points is not None and position == 0 and points != 0:
            check.wrong(line, f"{place}, points", f"the lowest level is worth {points}: write 0")
        elif points is not None and before is not None and points <= before:
            what = f"{points} does not rise above {before}: write more points than the level below"
            check.wrong(line, f"{place}, points", what)
        before = points
        _check_next(check, level, place, top=position == len(levels) - 1)
        check_url(check, level.get("seen"), f"{place}, seen")


def _check_next(check: Checker, level: Node, place: str, *, top: bool) -> None:
    if top and level.has("next"):
        what = "nothing lies above the top level: take `next` out"
        check.wrong(level.key_line("next"), f"{place}, next", what)
    elif not top and not level.has("next") and isinstance(level.data, dict):
        what = "say what moves the council up from here: add `next`"
        check.wrong(level.key_line("next"), f"{place}, next", what)


def _check_labels(check: Checker, question: Node, where: str, scale: int | None) -> None:
    levels = question.get("levels").items()
    labelled = [level.has("label") for level in levels]
    if any(labelled) and not all(labelled):
        bare = labelled.index(False)
        what = "other levels of this question carry a label: write one here, or take all labels out"
        check.wrong(levels[bare].line, f"{where}, level {bare}, label", what)
    elif not any(labelled) and scale is not None and len(levels) != scale:
        what = (
            f"{len(levels)} levels have no label, and data/scoring.yaml names {scale}: "
            "write a label at every level"
        )
        check.wrong(question.key_line("levels"), f"{where}, levels", what)
