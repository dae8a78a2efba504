"""Which addresses content may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.content.urls import fault_of

GOOD = [
    "https://www.gov.uk",
    "https://www.legislation.gov.uk/ukpga/2015/30/section/52",
    "https://www.local.gov.uk/a/b.pdf?x=1&y=[2]#part-3",
    "https://EXAMPLE.org/Some_Page(1)",
    "https://a-b.c1.co.uk/~x/@y/!z",
    "https://web.archive.org/web/2020/http://old.example.org:80/user@host",
    "https://3.gov.uk",
]

BAD = {
    "no https": ["http://www.gov.uk", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://gov.uk",
                 "//www.gov.uk", "www.gov.uk", "HTTPS://www.gov.uk", " https://www.gov.uk", "", "mailto:a@b.uk"],
    "user name": ["https://www.gov.uk@evil.org", "https://a:b@www.gov.uk/x", "https://@gov.uk"],
    "letters that can pass": ["https://www.gоv.uk", "https://xn--gv-emc.uk", "https://www.xn--80ak6aa92e.com", "https://ŵww.gov.uk"],
    "port or a number": ["https://127.0.0.1", "https://10.0.0.1/x", "https://[::1]/", "https://2130706433", "https://0x7f.1",
                         "https://0x7f000001/", "https://www.gov.uk:8443/", "https://169.254.169.254./"],
    "one network": ["https://printer.local", "https://localhost", "https://wiki.intranet/x", "https://a.internal/", "https://LOCALHOST"],
    "no plain name": ["https://", "https:///x", "https://gov", "https://-a.uk", "https://a..uk", "https://a_b.uk", "https://a.uk.",
                      "https://a\\.evil.org", "https://a b.uk", "https://%67ov.uk", "https://" + "a" * 64 + ".uk"],
    "a blank or a letter": ["https://www.gov.uk/a b", "https://www.gov.uk/\n", "https://www.gov.uk/é", "https://www.gov.uk/<x>",
                            "https://www.gov.uk/\\x", 'https://www.gov.uk/"x', "https://www.gov.uk/\u202e"],
}  # fmt: skip


@pytest.mark.parametrize("url", GOOD)
def test_f13_a_plain_https_address_is_taken(url: str) -> None:
    assert fault_of(url) is None


@pytest.mark.parametrize(
    ("says", "url"), [(says, url) for says, urls in BAD.items() for url in urls]
)
def test_f13_any_other_address_is_refused_with_its_reason(says: str, url: str) -> None:
    fault = fault_of(url)
    assert fault is not None
    assert says in fault


@given(st.text(), st.sampled_from(["https://www.gov.uk/", "https://", ""]))
def test_f13_whatever_is_taken_leads_to_the_host_that_is_read(tail: str, head: str) -> None:
    url = head + tail
    if fault_of(url) is None:
        assert url.isascii()
        assert url.startswith("https://")
        host = url.removeprefix("https://").replace("?", "/").replace("#", "/").split("/")[0]
        assert set(host.lower()) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
        assert not any(letter in url for letter in ' \t\r\n\\<>"')
