"""The third side of a board paper: the biggest gains with their next action; evidence and its "
"age."""

from __future__ import annotations

from collections.abc import Sequence

from scorecard.formats import day, percent
from scorecard.reports.ages import ThemeAges, ages_by_theme, ages_of_all
from scorecard.reports.board_tables import Tables
from scorecard.reports.model import Report
from scorecard.reports.paper import Cell, Column, Sheet, Table, bold, cell, soft
from scorecard.reports.summary import Gain
from scorecard.reports.words import count_word, curly, signed
from scorecard.texts import Texts

SHORT_REASON = 200  # letters; a longer one stands in the appendix alone


def next_steps(sheet: Sheet, report: Report, tables: Tables, gains: int, _: Texts) -> None:
    """What to do next: the biggest gains still left."""
    if not gains:
        return
    sheet.heading(_("What to do next"))
    sheet.para(
        _.n(
            "This step opens the biggest gain: what a question could still add to the overall "
            "score, at its top level.",
            "These {word} steps open the biggest gains: what a question could still add to the "
            "overall score, at its top level.",
            gains,
            word=count_word(gains, _),
        ),
        " " + _("The gain puts the list in order; it is not the reason to act."),
    )
    sheet.add(
        Table(
            _(
                "Table {number}. Biggest gains left, in points of the overall score",
                number=tables.number("gains"),
            ),
            _("A row for each question: its answer now, the next action, and the gain."),
            (
                Column(_("No."), 9),
                Column(_("Question and answer now"), 80),
                Column(_("Next action"), 66),
                Column(_("Gain"), 15, right=True),
            ),
            tuple(
                _gain(report, n, gain, _) for n, gain in enumerate(report.summary.gains[:gains], 1)
            ),
        )
    )


def _gain(report: Report, number: int, gain: Gain, _: Texts) -> tuple[Cell, ...]:
    answer = _("We don’t know") if gain.answer is None else curly(gain.answer)
    place = _(
        "{theme}, question {n}. Now: {answer}.",
        theme=curly(gain.theme),
        n=report.number(gain.question),
        answer=answer,
    )
    caps = report.result.questions[gain.question.id].caps
    low = curly(report.content.scale.bands[0].name)
    held = _("Critical: holds {theme} at {band}", theme=curly(gain.theme), band=low)
    return (
        cell(str(number)),
        cell(curly(gain.question.text), soft(place), bold(held) if caps else ""),
        cell(curly(gain.next)),
        cell(signed(gain.gain)),
    )


def foundations(sheet: Sheet, report: Report, tables: Tables, _: Texts) -> None:
    """What the answers rest on: evidence and its age, and what was said not to apply."""
    sheet.heading(_("What the answers rest on"))
    found = ages_of_all(report)
    if not found.items:
        sheet.para(_("No item of evidence stands behind the answers yet."))
    else:
        _evidence(sheet, report, tables, _)
    _not_applicable(sheet, report, _)
    if found.items:
        sheet.para(
            _(
                "Age alone does not make evidence wrong. An adopted policy may be three years "
                "old and in force; a training record of that age says little."
            )
        )


def _evidence(sheet: Sheet, report: Report, tables: Tables, _: Texts) -> None:
    found, themes = ages_of_all(report), ages_by_theme(report)
    shares = sorted((t.share, curly(t.title)) for t in themes if t.share is not None)
    least = ""
    if len(shares) > 1 and shares[0][0] < shares[1][0]:
        least = _("{theme} has the smallest share.", theme=shares[0][1])
    told = (
        _.n(
            "1 item of evidence stands behind the answers.",
            "{n} items of evidence stand behind the answers.",
            found.items,
        ),
        _.n("1 is older than 12 months,", "{n} are older than 12 months,", found.old)
        if found.old
        else _("None is older than 12 months,"),
        _.n("and 1 carries no date.", "and {n} carry no date.", found.undated)
        if found.undated
        else _("and each carries a date."),
        least,
        _("Age is counted to the date of this paper."),
    )
    sheet.para(" ".join(part for part in told if part))
    sheet.add(_ages_table(themes, tables, _))


def _ages_table(themes: Sequence[ThemeAges], tables: Tables, _: Texts) -> Table:
    """A row for each theme: how much evidence, and how old."""
    return Table(
        _(
            "Table {number}. Evidence and its age. The share is of what is answered above "
            "the lowest level, by weight",
            number=tables.number("evidence"),
        ),
        _(
            "A row for each theme: items, share with evidence, items over 12 months, without "
            "a date, and the newest."
        ),
        (
            Column(_("Theme"), 53),
            Column(_("Items"), 14, right=True),
            Column(_("Share"), 16, right=True),
            Column(_("Over 12 months"), 32, right=True),
            Column(_("No date"), 17, right=True),
            Column(_("Newest"), 37, right=True),
        ),
        tuple(_ages(theme, _) for theme in themes),
    )


def _ages(theme: ThemeAges, _: Texts) -> tuple[Cell, ...]:
    ages = theme.ages
    share = "—" if theme.share is None else percent(theme.share)
    newest = "—" if ages.newest is None else day(ages.newest)
    numbers = (str(ages.items), share, str(ages.old), str(ages.undated), newest)
    return cell(curly(theme.title)), *(cell(text) for text in numbers)


def _not_applicable(sheet: Sheet, report: Report, _: Texts) -> None:
    """Critical questions said not to apply are named with their reasons; others are counted."""
    critical = {one.question.id for one in report.summary.critical_na}
    said = []
    others = 0
    for theme in report.themes:
        for question in report.asked[theme.id]:
            given = report.given_to(question)
            if given.answer is None or given.answer.state != "na":
                continue
            if question.id not in critical:
                others += 1
                continue
            where = _(
                "{theme} question {n} (critical).",
                theme=curly(theme.title),
                n=report.number(question),
            )
            said.append(where + _reason(given.reason, _))
    lead = _("Answered “This does not apply to us”:")
    if said:
        sheet.para(bold(lead), " " + " ".join(said))
    if others:
        where = (
            _("Each stands in the appendix.")
            if report.public
            else _("Each stands in the appendix with its reason.")
        )
        counted = _.n(
            "1 question that is not critical was answered “This does not apply to us”.",
            "{n} questions that are not critical were answered “This does not apply to us”.",
            others,
        )
        sheet.para(f"{counted} {where}")


def _reason(reason: str, _: Texts) -> str:
    if not reason.strip():
        return ""
    if len(reason) > SHORT_REASON or "\n" in reason:
        return " " + _("Its reason stands in the appendix.")
    return " " + _("Reason given: “{reason}”", reason=reason)
