"""Every trap of YAML is a mistake with its line, and text stays as it was written."""

from __future__ import annotations

import time
import tracemalloc

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scorecard.content import strict_yaml
from scorecard.content.mistakes import Mistakes
from scorecard.content.strict_yaml import parse
from scorecard.content.tree import Node
from tests.content.small import THEME, Small

# Words that YAML 1.1 takes for truth values, numbers, dates or nothing.
TRAPS = [
    "no", "No", "yes", "on", "off", "y", "n", "true", "False", "12:30", "007", "0o17", "0x1F", "1_000", "1.10",
    "2026.1", "1e3", ".inf", ".NaN", "2026-11-22", "2001-12-14t21:59:43.10-05:00", "=", "Null", "NULL", "-0",
]  # fmt: skip


@pytest.fixture(params=["C parser", "Python parser"])
def _both_parsers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without libyaml reads the same and names the same lines."""
    loader = yaml.CSafeLoader if request.param == "C parser" else yaml.SafeLoader
    monkeypatch.setattr(strict_yaml, "_LOADER", loader)


def read(text: str) -> tuple[Node | None, list[str]]:
    mistakes = Mistakes()
    root = parse(text, "f.yaml", mistakes)
    return root, list(mistakes.lines())


@pytest.mark.parametrize("word", TRAPS)
def test_f01_an_unquoted_word_stays_the_text_that_was_written(word: str) -> None:
    root, lines = read(f"a: {word}\nb: [{word}, '{word}']\n")
    assert lines == []
    assert root is not None
    assert root.data == {"a": word, "b": [word, word]}


@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
        )
    )
)
def test_f01_a_quoted_text_comes_back_letter_by_letter(text: str) -> None:
    root, lines = read("a: '" + text.replace("'", "''") + "'\n")
    assert (root and root.data, lines) == ({"a": text}, [])


@given(st.from_regex(r"[0-9][0-9_.eE+-]{0,12}|[0-9]{1,3}(:[0-9]{2}){1,3}", fullmatch=True))
def test_f01_whatever_looks_like_a_number_stays_text(word: str) -> None:
    root, lines = read(f"a: {word}\nb: [{word}]\n")
    assert (root and root.data, lines) == ({"a": word, "b": [word]}, [])


@pytest.mark.parametrize("written", ["", " ", " null", " ~", " # nothing here"])
def test_what_is_left_empty_is_nothing(written: str) -> None:
    root, lines = read(f"a:{written}\n")
    assert (root and root.data, lines) == ({"a": None}, [])


def test_a_quoted_null_is_a_text() -> None:
    root, _ = read("a: 'null'\nb: \"\"\n")
    assert root is not None
    assert root.data == {"a": "null", "b": ""}


def test_a_file_of_comments_is_empty() -> None:
    root, lines = read("# nothing yet\n")
    assert (root and root.data, lines) == (None, [])


def test_f02_same_key_twice_names_both_lines(small: Small) -> None:
    small.change(THEME, "    critical: false\n", "    critical: false\n    weight: 3\n")
    assert small.mistakes() == [
        f"{THEME}:15: weight: this key stands twice, first on line 13: keep one of the two"
    ]


GOLDEN = {
    "alias": ("a: x\nb: *a\n", "f.yaml:2: YAML: the alias *a is not read: write the text out again"),
    "anchor": ("a: &a x\n", "f.yaml:1: YAML: the anchor &a is not read: take it out, or quote the text"),
    "anchor of a list": ("a:\n  - &x [b]\n", "f.yaml:2: YAML: the anchor &x is not read: take it out, or quote the text"),
    "anchor of a key": ("&k a: b\n", "f.yaml:1: YAML: an anchor or a tag before a key is not read: take it out"),
    "merge key": ("a:\n  <<: {b: c}\n", "f.yaml:2: YAML: the merge key << is not read: write the keys out"),
    "tag": (
        "a: 1\nb: !!python/object:os.system x\n",
        "f.yaml:2: YAML: the tag tag:yaml.org,2002:python/object:os.system is not read: take it out, or quote the text",
    ),
    "own tag": ("a: !x [1]\n", "f.yaml:1: YAML: the tag !x is not read: take it out, or quote the text"),
    "depth": ("a: " + "[" * 1000, "f.yaml:1: YAML: this is nested more than 20 levels deep: make it flatter"),
    "key that is a list": ("? [a, b]\n: c\n", "f.yaml:1: YAML: a key is one word: write `key: text`, and quote a text that holds braces"),
    "braces as text": ("a: {{x}}\n", "f.yaml:1: YAML: a key is one word: write `key: text`, and quote a text that holds braces"),
    "second document": ("a: b\n---\nc: d\n", "f.yaml:2: YAML: a second document begins here: keep one document in a file"),
    "tab indent": ("a:\n\tb: c\n", "f.yaml:2: indent: a tab stands in the indent: use spaces"),
    "tab after blanks": ("a:\n  \tb: c\n", "f.yaml:2: indent: a tab stands in the indent: use spaces"),
    "zero byte": ("a: b\nc: d\0\n", "f.yaml:2: text: a zero byte stands here: delete it, or save the file as UTF-8"),
    "zero byte by escape": ('a: "b\\0"\n', "f.yaml:1: text: a zero byte stands here: delete it, or save the file as UTF-8"),
    "text turned round": ("a: b\u202ec\n", "f.yaml:1: text: an invisible character (U+202E) stands here: delete it"),
    "line separator": ("a: b\u2028c\n", "f.yaml:1: text: an invisible character (U+2028) stands here: delete it"),
    "colon in a text": ("a: Note: this\n", "f.yaml:1: YAML: a colon stands where none can: put the text in double quotes"),
    "at sign": ("x: 1\na: @home\n", "f.yaml:2: YAML: put a text that begins with %, @, ` or a tab in double quotes"),
    "open quote": ('x: 1\na: "b\nc: d\n', "f.yaml:2: YAML: the quote or bracket opened here is never closed: close it"),
    "open list": ("x: 1\na: [b, c\nd: e\n", "f.yaml:2: YAML: close the list with ] and put a comma between its items"),
    "open braces": ("a: {b: c\n", "f.yaml:1: YAML: close the braces with } and put a comma between the keys"),
    "indent of a key": ("a: b\n   c: d\n", "f.yaml:2: YAML: a colon stands where none can: put the text in double quotes"),
    "indent of a list": ("a:\n  - b\n - c\n", "f.yaml:3: YAML: the indent does not fit the lines above: line the keys up"),
    "no colon": ("a: b\nc\nd: e\n", "f.yaml:2: YAML: a key has no colon after it: write `key: text`, and quote a text of many lines"),
    "star": ("a: *\n", "f.yaml:1: YAML: put a text that begins with & or * in double quotes"),
    "backslash": ('a: "C:\\dir"\n', "f.yaml:1: YAML: write \\\\ for a backslash inside double quotes, or use single quotes"),
}  # fmt: skip


@pytest.mark.usefixtures("_both_parsers")
@pytest.mark.parametrize("name", GOLDEN)
def test_f03_f05_each_trap_is_named_with_its_line(name: str) -> None:
    text, line = GOLDEN[name]
    _, lines = read(text)
    assert lines == [line]


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" * 1000,
        "[" * 500_000,
        "{a: " * 200_000,
        "- " * 400_000,
    ],
)
def test_f03_a_bomb_is_refused_at_once_and_in_little_memory(bomb: str) -> None:
    tracemalloc.start()
    began = time.perf_counter()
    root, lines = read(bomb)
    took, (_, peak) = time.perf_counter() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert root is None
    assert len(lines) == 1
    assert took < 1  # ten times the goal: this catches a hang
    assert peak < 50_000_000


def test_a_duplicate_does_not_end_the_reading_of_the_file() -> None:
    root, lines = read("a: 1\na: 2\nb: 3\nb: 4\n")
    assert [line.split(":")[1] for line in lines] == ["2", "4"]
    assert root is not None
    assert root.data == {"a": "1", "b": "3"}


def test_every_value_knows_its_line() -> None:
    root, _ = read("a:\n  - b: c\n    d: [e,\n      f]\n")
    assert root is not None
    item = root.get("a").items()[0]
    assert (item.line, item.key_line("d")) == (2, 3)
    assert list(item.texts("d")) == [("e", 3), ("f", 4)]
