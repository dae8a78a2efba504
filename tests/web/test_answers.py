"""POST /answers behind the real gate, on a real database: what the page's script meets."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from scorecard.services.model import ChosenCouncil
from scorecard.services.snapshots import keep_snapshot
from scorecard.texts import Texts
from scorecard.web.routes import middleware, routes
from tests.house import MINE, THEIRS, House

HERE = "http://localhost:8501"
OWN = {"Origin": HERE}


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    """Our own routes and middleware as `app.py` puts them together, but for Streamlit's pages."""
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    with TestClient(app, base_url=HERE, client=("127.0.0.1", 50000)) as opened:
        yield opened


@pytest.fixture
def post(client: TestClient, house: House):
    """Posts as the script does; keywords replace parts of the body."""

    def send(value: str = "2", headers: dict[str, str] | None = None, **other: object):
        body = {
            "assessment": house.assessment_id, "question": "a", "part": "level", "value": value, "seen": 0,
            "tab": MINE, "n": 1, **other,
        }  # fmt: skip
        return client.post("/answers", json=body, headers=OWN | (headers or {}))

    return send


def test_an_answer_is_saved_and_the_time_is_told(post, house: House) -> None:
    answer = post("2")
    assert answer.status_code == 200
    assert answer.json() == {
        "kind": "saved", "version": 1, "saved_at": None, "theirs": None, "message": "",
        "status": "Saved at 2:05pm",
    }  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert house.value() == "2"


def test_f31_the_same_post_twice_is_saved_once(post, house: House) -> None:
    post("2")
    assert (post("2").json()["kind"], post("2").json()["status"]) == (
        "unchanged",
        "Saved at 2:05pm",
    )
    assert house.desk().stored.version == 1


def test_a_late_post_changes_nothing(post, house: House) -> None:
    post("3", n=5)
    assert post("1", n=4).json()["kind"] == "unchanged"
    assert house.value() == "3"


def test_f27_what_another_window_stored_is_not_overwritten_unseen(post, house: House) -> None:
    house.post("1", tab=THEIRS)
    answer = post("2", seen=0).json()
    assert (answer["kind"], answer["theirs"], answer["version"]) == ("conflict", "1", 1)
    assert "Both are kept" in answer["status"]
    assert house.value() == "1"


def test_f23_does_not_apply_without_a_reason_is_not_saved_and_says_so(post, house: House) -> None:
    house.post("3")
    answer = post("na\n  ", seen=1).json()
    assert answer["kind"] == "reason needed"
    assert answer["status"].startswith("Not saved: a reason is needed")
    assert house.value() == "3"


def test_f18_a_text_over_the_limit_is_not_saved_and_the_overrun_is_named(
    post, house: House
) -> None:
    answer = post("x" * 4001, part="note").json()
    assert answer["kind"] == "too long"
    assert "4,001 characters" in answer["status"]
    assert house.desk().stored.note == ""
    assert post("🙂" * 4000, part="note", n=2).json()["kind"] == "saved"


def test_f18_a_text_far_over_the_limit_is_refused_unread(post, house: House) -> None:
    answer = post("x" * 300_000, part="note")
    assert answer.status_code == 413
    assert answer.json()["kind"] == "too long"
    assert house.desk().stored.note == ""


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"question": "nothing-of-the-kind"}, 404),
        ({"question": "a' OR 1=1 --"}, 404),
        ({"assessment": "of-another-council"}, 404),
        ({"assessment": ""}, 404),
        ({"value": "4"}, 422),
        ({"value": "-1"}, 422),
        ({"value": "1.0"}, 422),
        ({"value": "²"}, 422),
        ({"value": "9" * 40}, 422),
        ({"value": "yes"}, 422),
        ({"question": "c", "value": "na\nNot allowed here."}, 422),
    ],
)
def test_f24_what_no_page_of_ours_sends_is_refused(
    changed: dict[str, str], status: int, post, house: House
) -> None:
    house.post("1")
    answer = post(**{"value": "2", **changed})
    assert answer.status_code == status
    assert "kind" not in answer.json()
    assert answer.json()["message"].endswith(".")
    assert house.value() == "1"
    assert house.value("c") == ""


def test_an_answer_to_a_snapshot_is_refused_with_its_day(post, house: House) -> None:
    house.post("1")
    kept = keep_snapshot(house.actor, house.services, house.assessment_id, "Board")
    answer = post(assessment=kept.id, value="2").json()
    assert answer["kind"] == "closed"
    assert answer["status"].startswith("As on 25 November 2026, not signed off.")
    assert house.value() == "1"


def test_f24_a_question_out_of_scope_is_refused(client: TestClient, post, house: House) -> None:
    from scorecard.services.choosing import change_council

    change_council(
        house.actor, house.services, ChosenCouncil("E07000207", "", "", "", ("licensing",))
    )
    assert post("2", question="a").json()["kind"] == "saved"
    assert post("2", question="h").status_code == 404


@pytest.mark.parametrize(
    "changed",
    [
        {"role": "admin"}, {"signed_off": True}, {"part": "evidence"}, {"part": None}, {"seen": "0"},
        {"seen": -1}, {"seen": 1.5}, {"n": 0}, {"n": True}, {"tab": "short"}, {"tab": "x" * 65},
        {"tab": "<script>"}, {"value": 2}, {"value": None}, {"question": "q" * 101}, {"assessment": ["a"]},
    ],
)  # fmt: skip
def test_f53_extra_fields_and_wrong_types_are_refused(
    changed: dict[str, object], post, house: House
) -> None:
    assert post(**{"value": "2", **changed}).status_code == 422
    assert house.value() == ""


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b'{"value": 1e999}', b"[" * 5000]
)
def test_f53_what_is_no_answer_is_refused(body: bytes, client: TestClient) -> None:
    answer = client.post(
        "/answers", content=body, headers=OWN | {"Content-Type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.json() == {"message": "This is not an answer."}


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_f69_a_form_of_another_site_cannot_post(kind: str, post, house: House) -> None:
    assert post("2", {"Content-Type": kind}).status_code == 403
    assert house.value() == ""


@pytest.mark.parametrize("origin", ["http://evil.example", "http://localhost:9999", "null"])
def test_f69_a_post_from_another_origin_saves_nothing(origin: str, post, house: House) -> None:
    assert post("2", {"Origin": origin}).status_code == 403
    assert house.value() == ""


def test_reading_is_not_offered_here(client: TestClient) -> None:
    assert client.get("/answers").status_code == 405


def test_f39_a_locked_database_is_told_and_the_next_try_saves(post, house: House) -> None:
    holder = sqlite3.connect(house.database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    answer = post("2")
    holder.execute("ROLLBACK")
    holder.close()
    assert (answer.status_code, answer.json()["kind"]) == (200, "failed")
    assert answer.json()["status"].startswith("Not saved. Your answer is still here.")
    assert post("2").json()["kind"] == "saved"


def test_f15_half_a_character_is_named_by_its_place(client: TestClient, house: House) -> None:
    body = (
        f'{{"assessment": "{house.assessment_id}", "question": "a", "part": "note", "value": "ab\\ud800", '
        f'"seen": 0, "tab": "{MINE}", "n": 1}}'
    )
    answer = client.post(
        "/answers", content=body, headers=OWN | {"Content-Type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.json()["message"].startswith("Character 3 is only half a character")
    assert house.desk().stored.note == ""


def test_nothing_that_was_sent_reaches_the_log(post, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    post("planted-in-a-note", part="note")
    post("planted-as-a-level", n=2)
    post("planted", question="planted-as-a-question", n=3)
    assert "planted" not in caplog.text
