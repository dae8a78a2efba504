"""The fourth side of a board paper: what changed since an earlier year, read like a bill."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from scorecard.formats import points
from scorecard.reports.board_tables import Length, Tables
from scorecard.reports.model import Earlier, Report
from scorecard.reports.paper import Cell, Column, Sheet, Table, bold, cell, soft
from scorecard.reports.words import curly, signed
from scorecard.scoring.comparison import Change, Given, Part
from scorecard.texts import Texts


def changes(sheet: Sheet, report: Report, tables: Tables, length: Length, _: Texts) -> None:
    """What changed since the earlier year, where there is one and something can be compared."""
    earlier = report.earlier
    change = earlier.comparison.overall if earlier else None
    if earlier is None or change is None:
        return
    sheet.heading(_("What changed since {year}", year=earlier.year))
    sheet.para(
        _(
            "The score reported for {year} was {old}, and it is {new} now. Table {table} says "
            "what made the "
            "difference; its last column adds up from top to bottom.",
            year=earlier.year,
            old=points(change.old.own),
            new=points(change.new.own),
            table=tables.number("change"),
        )
    )
    sheet.add(_bill(report, earlier, change, tables, _))
    _answers(sheet, report, earlier, tables, length, _)


def _bill(report: Report, earlier: Earlier, change: Change, tables: Tables, _: Texts) -> Table:
    old, new = earlier.year, report.year
    so_far = report.summary.unfinished
    last = (
        _("Overall score {year}, so far", year=new)
        if so_far
        else _("Overall score {year}", year=new)
    )
    parts: list[tuple[str, Fraction, tuple[str, str] | None]] = [
        (_("Questions of {year} that cannot be compared", year=old), -change.old.apart, None)
    ]
    parts += _by_theme(report, earlier, change)
    parts += [(_("Questions of {year} that cannot be compared", year=new), change.new.apart, None)]
    rows = [_total(_("Overall score {year}, as reported", year=old), change.old.own)]
    rows += [
        (cell(name), cell(sides[0]), cell(sides[1]), cell(signed(part)))
        if sides
        else (cell(name, span=3), cell(signed(part)))
        for name, part, sides in parts
        if part or sides
    ]
    missing = _rounding(change, [part for _name, part, _sides in parts])
    if missing:
        rows.append((cell(_("Rounding"), span=3), cell(signed(Fraction(missing)))))
    rows.append(_total(last, change.new.own))
    return Table(
        _(
            "Table {number}. From {old} to {new}, on the questions answered in both years",
            number=tables.number("change"),
            old=old,
            new=new,
        ),
        _("A row for each part of the change, from one overall score to the other."),
        (
            Column(_("Part"), 92),
            Column(str(old), 22, right=True),
            Column(str(new), 22, right=True),
            Column(_("Overall score"), 34, right=True),
        ),
        tuple(rows),
    )


def _by_theme(
    report: Report, earlier: Earlier, change: Change
) -> list[tuple[str, Fraction, tuple[str, str]]]:
    """Each theme's part of the overall change, by where its questions stand now."""
    found: dict[str, Fraction] = {theme.id: Fraction(0) for theme in report.themes}
    for part in change.parts:
        found[report.content.questions[part.question][0].id] += part.answer + part.weights
    rows = []
    for theme in report.themes:
        own = earlier.comparison.themes.get(theme.id)
        sides = ("—", "—") if own is None else (points(own.old.compared), points(own.new.compared))
        if own is not None or found[theme.id]:
            rows.append((curly(theme.title), found[theme.id], sides))
    return rows


def _total(name: str, score: Fraction) -> tuple[Cell, ...]:
    return cell(bold(name), span=3), cell(bold(points(score)))


def _rounding(change: Change, parts: list[Fraction]) -> Decimal:
    """What the shown parts miss of the shown total, in points."""
    shown = [Decimal(points(part)) for part in parts]
    return Decimal(points(change.new.own)) - Decimal(points(change.old.own)) - sum(shown)


def _answers(
    sheet: Sheet, report: Report, earlier: Earlier, tables: Tables, length: Length, _: Texts
) -> None:
    change = earlier.comparison.overall
    parts = sorted(change.parts, key=lambda p: (-p.answer, p.question)) if change else []
    rose, fell = [p for p in parts if p.answer > 0], [p for p in parts if p.answer < 0]
    counted = [
        _.n("1 answer rose", "{n} answers rose", len(rose)) if rose else _("No answer rose"),
        _.n("1 fell", "{n} fell", len(fell)) if fell else _("none fell"),
    ]
    told = _("{rose} and {fell}.", rose=counted[0], fell=counted[1])
    named = [*rose[: length.answers], *(fell[-length.answers :] if length.answers else [])]
    if not named:
        sheet.para(told)
        return
    where = _(
        "Table {table} has the ones that moved the score most.", table=tables.number("answers")
    )
    sheet.para(f"{told} {where}")
    sheet.add(
        Table(
            _(
                "Table {number}. Answers that moved the overall score most",
                number=tables.number("answers"),
            ),
            _("A row for each question: its answer in both years, and what that changed."),
            (
                Column(_("Question"), 90),
                Column(str(earlier.year), 30),
                Column(str(report.year), 30),
                Column(_("Change"), 20, right=True),
            ),
            tuple(_answer(report, earlier, part, _) for part in named),
        )
    )


def _answer(report: Report, earlier: Earlier, part: Part, _: Texts) -> tuple[Cell, ...]:
    theme, question = report.content.questions[part.question]
    both = earlier.comparison.questions[part.question]
    place = _("{theme}, question {n}", theme=curly(theme.title), n=report.number(question))
    return (
        cell(curly(question.text), soft(place)),
        cell(_level(both.old, _)),
        cell(_level(both.new, _)),
        cell(signed(part.answer)),
    )


def _level(given: Given, _: Texts) -> str:
    return _("We don’t know") if given.label is None else curly(given.label)
