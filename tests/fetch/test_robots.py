from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.fetch.robots import read_robots
from tests.support import examples


def may(rules: str, path: str) -> bool:
    return read_robots(rules, "jajar").allow(path)


@pytest.mark.parametrize(
    ("rule", "path", "fits"),
    [
        ("/ikan", "/ikan", True),
        ("/ikan", "/ikan.html", True),
        ("/ikan", "/ikan/laut?id=1", True),
        ("/ikan", "/Ikan", False),
        ("/ikan", "/teri/ikan", False),
        ("/ikan/", "/ikan", False),
        ("/ikan*", "/ikan", True),
        ("/*.php", "/a/b.php?c", True),
        ("/*.php", "/a/b.html", False),
        ("/*.php$", "/a/b.php", True),
        ("/*.php$", "/a/b.php?c", False),
        ("/ikan*.php", "/ikan/teri.php/a", True),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("/*a*b*c", "/xxaxxbxxc", True),
        ("/*a*b*c", "/xxaxxcxxb", False),
        ("*/cetak", "/berita/cetak", True),
        ("/b%c3%a9la", "/béla", True),
        ("/b%C3%A9la", "/b%c3%a9la", True),
        ("/%7Ebudi", "/~budi", True),
        ("/a%2fb", "/a/b", False),
    ],
)
def test_which_paths_a_rule_means(rule: str, path: str, fits: bool) -> None:
    assert may(f"User-agent: *\nDisallow: {rule}", path) is not fits


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Allow: /p\nDisallow: /", "/page", True),
        ("Disallow: /\nAllow: /p", "/page", True),
        ("Allow: /folder\nDisallow: /folder", "/folder/page", True),
        ("Allow: /page\nDisallow: /*.htm", "/page.htm", False),
        ("Allow: /$\nDisallow: /", "/", True),
        ("Allow: /$\nDisallow: /", "/page.htm", False),
        ("Disallow:", "/a", True),
        ("Disallow: /", "/robots.txt", True),
        ("Disallow: a", "/a", True),
        ("", "/a", True),
    ],
)
def test_the_longest_rule_decides(rules: str, path: str, allowed: bool) -> None:
    assert may(f"User-agent: *\n{rules}", path) is allowed


GROUPS = """\ufeff# Kabar
User-agent: lain
Disallow: /

User-Agent : JAJAR/1.0   # us
user-agent: kawan
disallow: /a
Crawl-delay: 2

Sitemap: http://kabar.example/s.xml
User-agent: *
Disallow: /b
User-agent: jajar
Disallow: /c
Crawl-delay: 7
"""


def test_the_groups_of_one_program_are_read_together() -> None:
    rules = read_robots(GROUPS, "jajar")
    assert [rules.allow(path) for path in ("/a", "/b", "/c", "/d")] == [False, True, False, True]
    assert rules.delay == 7
    others = read_robots(GROUPS, "siapa")
    assert [others.allow(path) for path in ("/a", "/b", "/c")] == [True, False, True]


@pytest.mark.parametrize("delay", ["x", "-1", "nan", "inf", ""])
def test_a_delay_that_is_none(delay: str) -> None:
    assert read_robots(f"User-agent: *\nCrawl-delay: {delay}", "jajar").delay == 0


def test_rules_before_any_program_count_for_nobody() -> None:
    assert may("Disallow: /", "/a")


def test_a_rule_of_many_stars_takes_no_longer_than_it_is_long() -> None:
    rules = read_robots("User-agent: *\nDisallow: /" + "*a" * 5_000 + "b", "jajar")
    assert rules.allow("/" + "a" * 20_000)


@given(st.text(max_size=200), st.text(max_size=30))
@examples(200)
def test_any_file_can_be_read(text: str, path: str) -> None:
    for rules in (text, f"User-agent: *\nDisallow: /{text}"):
        assert read_robots(rules, "jajar").allow(f"/{path}") in (True, False)
