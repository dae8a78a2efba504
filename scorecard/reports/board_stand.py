"""The first side of a board paper: what is asked, where the council stands, what moved, the "
"limits."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from scorecard.formats import points
from scorecard.reports.board_held import held_down, not_known
from scorecard.reports.board_lift import lifted
from scorecard.reports.board_tables import Tables
from scorecard.reports.model import Report
from scorecard.reports.paper import Line, Sheet, Standing, TwoLists, bold, line
from scorecard.reports.strengths import Strength
from scorecard.reports.words import capital, count_word, curly, listed, lower_first, moved
from scorecard.texts import Texts

DECIDE = "decide"  # the mark of the heading over what is asked for
NAMED = 2  # themes that fell are named one by one up to this many


def decisions(sheet: Sheet, report: Report, tables: Tables, gains: int, _: Texts) -> None:
    """What the board is asked to decide: verb first."""
    sheet.heading(_("What the board is asked to decide"), mark=DECIDE)
    summary = report.summary
    if gains:
        asked = _.n(
            "Agree the next action in table {table}",
            "Agree the {word} next actions in table {table}",
            gains,
            word=count_word(gains, _),
            table=tables.number("gains"),
        )
        lift = lifted(report)
        sheet.para(
            bold(asked),
            _(", and who answers for each by when."),
            ""
            if lift is None
            else " "
            + _(
                "The first would lift {theme} from {old} to {new}.",
                theme=lift.theme,
                old=lift.old,
                new=lift.new,
            ),
        )
    waiting = summary.applicable - summary.answered
    if report.approval is not None:
        sheet.para(bold(_("Note the result")), _(", which was signed off."))
    elif waiting:
        asked = _.n(
            "Ask for the missing answer",
            "Ask for the {word} missing answers",
            waiting,
            word=count_word(waiting, _),
        )
        sheet.para(bold(asked), _(", so that the year can be signed off."))
    else:
        sheet.para(bold(_("Approve the assessment")), _(", so that the year can be signed off."))


def standing(sheet: Sheet, report: Report, _: Texts) -> None:
    """Where the council stands: the score, what moved, strongest and weakest, what holds it "
    "down."""
    sheet.heading(_("Where the council stands"))
    _score(sheet, report, _)
    _since(sheet, report, _)
    _parts(sheet, report, _)
    held_down(sheet, report, _)
    not_known(sheet, report, _)
    sheet.para(
        bold(_("Limits of the number.")),
        " "
        + _(
            "Self-assessed. It is not an audit or assurance: nobody outside has checked. The "
            "number says how "
            "prepared the council is. It does not say how much exploitation there is, or whether "
            "the law was "
            "kept."
        ),
    )
    if report.public:
        sheet.para(
            bold(_("Left out of this version:")),
            " "
            + _(
                "notes, names, reasons in people’s own words, and the titles and places of "
                "evidence. "
                "All numbers are the same as in the board’s paper."
            ),
        )


def _score(sheet: Sheet, report: Report, _: Texts) -> None:
    summary, overall = report.summary, report.result.overall
    scores = overall.scores
    if scores.score is None or scores.lowest is None or scores.highest is None:
        sheet.para(bold(_("There is no score yet.")), " " + _("No question is answered."))
        return
    sheet.add(_standing(report, scores.score, scores.lowest, scores.highest, _))
    if summary.near is not None:
        exact, band = summary.near.exact, summary.near.band
        sheet.para(
            _(
                "The score is {exact}, just under the border, so the band is {band}.",
                exact=exact,
                band=band,
            )
        )
    if summary.unfinished:
        sheet.para(
            bold(
                _(
                    "Lowest possible {low}, highest possible {high}:",
                    low=points(scores.lowest),
                    high=points(scores.highest),
                )
            ),
            " "
            + _(
                "what the score would be if every question not yet answered were at its lowest, "
                "or its highest, level."
            ),
        )
    else:
        sheet.para(
            bold(_("Lowest possible and highest possible are the same,")),
            " " + _("{score}: every question is answered.", score=points(scores.score)),
        )
    if overall.too_few and summary.waiting:
        sheet.para(
            bold(_("Too few answers yet for a band.")),
            " " + _("Less than half is answered in {themes}.", themes=listed(summary.waiting, _)),
        )


def _standing(report: Report, score: Fraction, low: Fraction, high: Fraction, _: Texts) -> Standing:
    summary = report.summary
    bands = report.content.scale.bands
    few = report.result.overall.too_few or summary.band is None
    names = [curly(band.name) for band in bands]
    starts = [f"{band.start:f}" for band in bands]
    told = "; ".join(
        _("{band} from {start}", band=b, start=s) for b, s in zip(names, starts, strict=True)
    )
    return Standing(
        score=points(score),
        after=_("out of 100"),
        at=score,
        lowest=low,
        highest=high,
        lowest_text=_("lowest {points}", points=points(low)),
        highest_text=_("highest {points}", points=points(high)),
        band=None if few else summary.band,
        band_name=_("too few answers yet") if few or summary.band is None else names[summary.band],
        so_far=_("so far") if summary.unfinished and not few else "",
        bands=tuple(
            (name, Fraction(band.start), _("{band}, from {start}", band=name, start=start))
            for name, band, start in zip(names, bands, starts, strict=True)
        ),
        picture=_(
            "Scale from 0 to 100: score {score}, lowest possible {low}, highest possible {high}. "
            "{bands}.",
            score=points(score),
            low=points(low),
            high=points(high),
            bands=told,
        ),
    )


def _since(sheet: Sheet, report: Report, _: Texts) -> None:
    if report.earlier is None:
        return
    year, comparison = report.earlier.year, report.earlier.comparison
    lead = bold(_("What moved since {year}.", year=year))
    change = comparison.overall
    if change is None:
        sheet.para(lead, " " + _("No question can be compared with {year}.", year=year))
        return
    told = _.n(
        "{moved}, from {old} to {new}, on the one question answered in both years.",
        "{moved}, from {old} to {new}, on the {n} questions answered in both years.",
        len(comparison.questions),
        moved=capital(moved(change.change, _)),
        old=points(change.old.compared),
        new=points(change.new.compared),
    )
    titles = {theme.id: curly(theme.title) for theme in report.themes}
    found = {
        titles[id]: c.change
        for id, c in comparison.themes.items()
        if c is not None and id in titles and points(abs(c.change)) != "0.0"
    }
    up = sorted(((v, t) for t, v in found.items() if v > 0), key=lambda p: (-p[0], p[1]))
    down = sorted((v, t) for t, v in found.items() if v < 0)
    sheet.para(lead, " " + told, _rose(up, _), _fell(down, _))


def _rose(up: Sequence[tuple[Fraction, str]], _: Texts) -> str:
    if not up:
        return ""
    most = _("{theme} ({moved})", theme=up[0][1], moved=moved(up[0][0], _))
    if len(up) == 1:
        return " " + _("One theme rose: {theme}.", theme=most)
    count = capital(count_word(len(up), _))
    return " " + _("{count} themes rose, most of all {theme}.", count=count, theme=most)


def _fell(down: Sequence[tuple[Fraction, str]], _: Texts) -> str:
    if not down:
        return ""
    names = [_("{theme} ({moved})", theme=t, moved=moved(v, _)) for v, t in down]
    count = capital(count_word(len(down), _))
    if len(down) > NAMED:
        return " " + _("{count} fell, most of all {theme}.", count=count, theme=names[0])
    return " " + _("{count} fell: {themes}.", count=count, themes=listed(names, _))


def _parts(sheet: Sheet, report: Report, _: Texts) -> None:
    best, worst = report.summary.strongest, report.summary.weakest_parts
    if not best:
        return
    count = count_word(len(best), _)
    sheet.para(
        bold(_("{count} strongest and {same} weakest", count=capital(count), same=count)),
        " " + _("parts, of those with three answers or more:"),
    )
    sheet.add(
        TwoLists(
            (_("Strongest"), _("Weakest")),
            (
                tuple(_part(report, found, _) for found in best),
                tuple(_part(report, found, _) for found in worst),
            ),
        )
    )


def _part(report: Report, found: Strength, _: Texts) -> Line:
    band = curly(report.content.scale.bands[found.band].name)
    where = _(
        "{band}: {theme}, {capability}",
        band=band,
        theme=curly(found.theme),
        capability=lower_first(curly(found.capability)),
    )
    return line(bold(points(found.score)), " " + where)
