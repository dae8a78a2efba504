"""Settings: the council, the content and its mistakes, a copy of everything."""

from __future__ import annotations

from scorecard.services.copies import save_copy
from scorecard.services.holds import holds
from tests.house import House
from tests.views.screen import Visit
from tests.years import next_year, sign


def test_the_council_and_its_services_are_shown_with_a_way_to_change_them(visit: Visit) -> None:
    visit.go("settings")
    assert (
        "Council Elmbridge Borough Council Nation England Kind of council District council"
        in visit.text
    )
    assert "/council?change=1" in visit.links
    assert "The files are in order." in visit.text


def test_f11_content_that_breaks_is_told_with_file_and_line_and_the_rest_goes_on(
    house: House, visit: Visit
) -> None:
    visit.go("settings")
    broken = house.root / "data" / "questionnaires" / "licensing.yaml"
    broken.write_text("id: licensing\ntitle: [", "utf-8")
    text = visit.go("settings").text
    assert "The files have mistakes." in text
    assert "data/questionnaires/licensing.yaml:3:" in text
    assert visit.go("question", id="a").headings == ["What of a?"]
    assert visit.go("guidance").headings == ["Guidance library"]


def upload(visit: Visit, body: bytes, *, sure: bool = True) -> Visit:
    """Chooses a file and presses 'Open this copy'."""
    visit.at.get("file_uploader")[0].set_value([("copy.db", body, "application/octet-stream")])
    if sure:
        visit.at.checkbox(key="sure").check()
    return visit.press("Open this copy")


def test_opening_without_a_file_or_without_being_sure_is_an_error(
    house: House, visit: Visit
) -> None:
    visit.go("settings").press("Open this copy")
    assert visit.text.count("Select a copy to open") == 2
    assert visit.titles[-1].startswith("Error: Settings")
    upload(visit, save_copy(house.actor, house.services), sure=False)
    assert visit.text.count("Tick that everything stored now may be replaced") == 2


def test_f47_a_file_that_is_no_copy_is_refused_and_nothing_is_replaced(
    house: House, visit: Visit
) -> None:
    house.post("2", "a")
    upload(visit.go("settings"), b"SQLite format 3\x00" + b"nonsense" * 100)
    assert "There is a problem" in visit.text
    assert house.value("a") == "2"


def test_a_copy_brings_everything_back(house: House, visit: Visit) -> None:
    house.post("2", "a")
    copy = save_copy(house.actor, house.services)
    house.post("3", "a")
    upload(visit.go("settings"), copy)
    assert "The copy is open. It holds everything that was saved in it." in visit.text
    assert visit.go("question", id="a").at.radio[0].value == "2"
    assert "The copy is open" not in visit.go("settings").text


def test_a_signed_off_year_shows_its_council_and_no_way_to_change_it(
    house: House, visit: Visit
) -> None:
    sign(house)
    visit.go("settings")
    assert "Council Elmbridge Borough Council" in visit.text
    assert "2026 is signed off. It keeps the council as it was on 25 November 2026." in visit.text
    assert not any(link.startswith("/council") for link in visit.links)
    next_year(house)
    assert "/council?change=1" in visit.go("settings").links
    assert "/council?change=1" not in visit.go("settings", year="2026").links


def test_how_long_years_are_kept_is_shown(visit: Visit) -> None:
    text = visit.go("settings").text
    assert "A signed-off year 6 years after its end" in text
    assert "Its notes, reasons and evidence 2 years after its end" in text


def test_a_year_is_held_with_a_reason_of_the_list_and_the_hold_lifted(
    house: House, visit: Visit
) -> None:
    visit.go("settings").press("Hold this year")
    assert visit.text.count("Select the year to hold") == 2
    assert visit.text.count("Select why the year is held") == 2
    visit.at.selectbox(key="hold-year").select(2026)
    visit.at.selectbox(key="hold-why").select("request")
    visit.press("Hold this year")
    assert [hold.year for hold in holds(house.actor, house.services)] == [2026]
    assert "Held since" in visit.text
    assert "Hold this year" not in visit.text  # there is no other year
    visit.press("Lift the hold")
    assert holds(house.actor, house.services) == ()
