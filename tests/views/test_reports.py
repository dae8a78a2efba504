"""Reports: what is offered of which year, what is said of it, and one theme on paper."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from starlette.applications import Starlette
from starlette.testclient import TestClient

from scorecard.reports.registry import REPORTS
from scorecard.services.evidence import add_evidence
from scorecard.services.paper_frame import TypedFrame, paper_frame, save_paper_frame
from scorecard.services.reporting import make_report
from scorecard.services.snapshots import keep_snapshot
from scorecard.texts import Texts
from scorecard.views.parts import session
from scorecard.web.routes import middleware, routes
from tests.cli.test_database_commands import scorecard, url
from tests.house import House
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.years import answer_all, next_year, sign

GET = "Get the theme, PDF"


def downloads(visit: Visit) -> list[str]:
    """Where the files of the page are."""
    return [link for link in visit.links if link.startswith("/reports/")]


def choose_theme(visit: Visit, theme: str, what: str) -> Visit:
    """Fills in the form for a meeting."""
    visit.at.selectbox(key="report-theme").set_value(theme)
    visit.at.radio(key="report-filled").set_value(what)
    return visit.run()


def test_every_report_of_the_list_is_on_page_route_and_command_line(
    house: House, visit: Visit, tmp_path, monkeypatch
) -> None:
    answer_all(house)
    sign(house)
    visit.go("reports")
    on_page = downloads(visit) + downloads(choose_theme(visit, "licensing", "filled"))
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    client = TestClient(app, base_url="http://localhost:8501", client=("127.0.0.1", 50000))
    monkeypatch.setenv("SCORECARD_CONTENT", str(house.root))
    for kind in REPORTS:
        for form in kind.formats:
            (link,) = {a for a in on_page if urlsplit(a).path == f"/reports/{kind.id}.{form.id}"}
            answer = client.get(link)
            assert answer.status_code == 200, link
            assert answer.headers["content-type"] == form.media
            out = tmp_path / f"{kind.id}.{form.id}"
            command = ["export", "--database", url(house.database), "--year", 2026, "--out", out]
            theme = ["--theme", "licensing"] if kind.asks_theme else []
            done = scorecard(*command, "--report", kind.id, "--as", form.id, *theme)
            assert (done.returncode, done.stderr) == (0, ""), link
            assert out.read_bytes() == answer.content, link


def test_before_the_first_answer_there_is_the_blank_theme_alone(visit: Visit) -> None:
    visit.go("reports")
    assert "The other papers need one answer." in visit.text
    assert downloads(visit) == []
    assert "With the answers of 2026" not in visit.text
    assert downloads(choose_theme(visit, "licensing", "blank")) == [
        "/reports/theme.pdf?year=2026&theme=licensing&blank=1"
    ]


def test_an_open_year_says_draft_and_a_signed_one_that_papers_stay(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    draft = "2026 is not signed off, so each paper says ‘draft’ and today’s date."
    assert draft in visit.go("reports").text
    assert "Year or snapshot" not in visit.text
    sign(house)
    signed = "2026 is signed off, so each paper is the same whenever you get it."
    assert signed in visit.go("reports").text


def test_one_link_alone_is_a_filled_button(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("reports")
    filled = [
        given for tag, given in visit.tags if tag == "a" and given.get("class") == "sc-button"
    ]
    assert [given["href"] for given in filled] == ["/reports/board.pdf?year=2026"]


def test_a_size_is_about_until_the_signed_paper_was_made(house: House, visitor: Visitor) -> None:
    answer_all(house)
    sign(house)
    visit = visitor(house).go("reports")
    assert "about 120 kB" in visit.text
    made = make_report(house.actor, session.services(), "board", "pdf")
    visit.go("reports")
    row = visit.said.index("Board paper, PDF")
    assert visit.said[row + 1] == f"{round(len(made.body) / 1000)} kB"


def test_a_year_or_a_snapshot_is_chosen_and_the_address_and_the_files_follow(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    name = "Board, 3rd & last"
    keep_snapshot(house.actor, house.services, house.assessment_id, name)
    sign(house)
    next_year(house)
    visit.go("reports", year="2026")
    assert visit.at.selectbox(key="report-of").value == "2026"
    visit.at.selectbox(key="report-of").set_value(f"2026:{name}")
    visit.run()
    assert visit.at.query_params["snapshot"] == name
    assert "As on 25 November 2026, not signed off." in visit.text
    asked = parse_qs(urlsplit(downloads(visit)[0]).query)
    assert asked == {"year": ["2026"], "snapshot": [name]}
    visit.at.selectbox(key="report-of").set_value("2027")
    visit.run()
    assert "snapshot" not in visit.at.query_params
    assert "The other papers need one answer." in visit.text


def test_a_theme_on_paper_asks_which_and_what_stands_on_it(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("reports").press(GET)
    for problem in ("Select a theme", "Select what stands on it"):
        assert visit.text.count(problem) == 2  # in the summary, and at its field
    assert visit.titles[-1].startswith("Error: Reports")
    visit.at.selectbox(key="report-theme").set_value("housing")
    visit.run().press(GET)
    assert "Select a theme" not in visit.text
    choose_theme(visit, "housing", "filled")
    assert "/reports/theme.pdf?year=2026&theme=housing" in downloads(visit)
    assert GET not in [button.label for button in visit.at.button]


def test_years_sign_off_and_heatmap_lead_to_the_papers(house: House, visit: Visit) -> None:
    assert downloads(visit.go("heatmap")) == []
    answer_all(house)
    place = (house.actor, house.services, house.assessment_id)
    add_evidence(*place, "a", "Policy", "Shared drive", "27 3 2026")
    keep_snapshot(*place, "Board")
    sign(house)
    assert "/reports?year=2026" in visit.go("years").links
    assert "/reports?year=2026&snapshot=Board" in visit.links
    assert "/reports?year=2026" in visit.go("sign_off").links
    assert downloads(visit) == ["/reports/board.pdf?year=2026"]
    assert downloads(visit.go("heatmap")) == [
        f"/reports/heatmap.{form}?year=2026" for form in ("svg", "png", "csv")
    ]


def head(visit: Visit, **typed: str) -> Visit:
    """Fills in lines of the paper's head and presses the button."""
    for name, text in typed.items():
        visit.at.text_input(key=f"head-{name}-2026").set_value(text)
    return visit.press("Save the head")


def test_the_head_of_the_board_paper_is_typed_here_signed_off_or_not(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    assert "Nothing is filled in." in visit.go("reports").text
    head(visit, meeting="Strategic <b>Board</b>", contact="Licensing team")
    assert "Saved. The board paper has this head from now on." in visit.text
    sign(house)
    visit.go("reports", year="2026")
    assert "For Strategic <b>Board</b>." in visit.text
    assert visit.at.text_input(key="head-contact-2026").value == "Licensing team"
    head(visit, meeting_date="10/12/2026")
    assert "For Strategic <b>Board</b>, 10 December 2026." in visit.text


def test_a_line_of_the_head_that_cannot_be_taken_is_told_and_what_was_typed_stays(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    visit.go("reports")
    head(visit, meeting="Cabinet", meeting_date="31 2 2027", wards="w" * 201)
    for problem in ("February 2027 has 28 days, not 31", "this is 1 too many"):
        assert visit.text.count(problem) == 2  # in the summary, and at its field
    assert visit.titles[-1].startswith("Error: Reports")
    assert visit.at.text_input(key="head-meeting-2026").value == "Cabinet"
    assert "Nothing is filled in." in visit.text


def test_a_head_that_another_window_saved_is_not_written_over(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("reports")
    theirs = TypedFrame(contact="Theirs")
    save_paper_frame(house.actor, house.services, house.assessment_id, theirs, 0)
    assert "changed in another window" in head(visit, contact="Mine").text
    stored = paper_frame(house.actor, house.services, house.assessment_id)
    assert stored.frame.contact == "Theirs"


def test_a_snapshots_page_shows_the_head_of_its_year_and_has_no_field_for_it(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    keep_snapshot(house.actor, house.services, house.assessment_id, "Board")
    head(visit.go("reports"), meeting="Cabinet")
    visit.go("reports", year="2026", snapshot="Board")
    assert "For Cabinet." in visit.text
    assert "/reports?year=2026" in visit.links
    assert not [field for field in visit.at.text_input if str(field.key).startswith("head-")]


def test_a_signed_off_year_without_an_answer_offers_no_paper(house: House, visit: Visit) -> None:
    sign(house)
    assert downloads(visit.go("sign_off")) == []
    assert "Get the board paper" not in visit.text
