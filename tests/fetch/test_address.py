from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.fetch.address import address_key, is_address, is_public, read_address
from tests.support import examples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://Kabar.Example/a", "https://kabar.example/a"),
        ("  http://kabar.example  ", "http://kabar.example/"),
        ("http://kabar.example:80/a", "http://kabar.example/a"),
        ("https://kabar.example:8443/", "https://kabar.example:8443/"),
        ("http://kabar.example/a?b=c d#bagian", "http://kabar.example/a?b=c%20d"),
        ("http://kabar.example/béla/%2f%C3", "http://kabar.example/b%C3%A9la/%2f%C3"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_an_address_in_the_form_in_which_it_is_asked_for(text: str, expected: str) -> None:
    assert str(read_address(text)) == expected
    assert str(read_address(expected)) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file:///etc/passwd", "only addresses of http and https are fetched"),
        ("ftp://kabar.example/a", "only addresses of http and https are fetched"),
        ("javascript:alert(1)", "only addresses of http and https are fetched"),
        ("data:text/html,<p>x", "only addresses of http and https are fetched"),
        ("http:///a", "names no host"),
        ("http://", "names no host"),
        ("http://kabar.example:99999/", "is not an address"),
        ("http://[::1/", "is not an address"),
        ("http://a b/", "is not an address"),
        ("http://./", "is not an address"),
        ("http://\u2024/", "is not an address"),
        ("http://" + "a" * 64 + "/", "is not an address"),
        ("http://a\x1b[2J/", "is not an address"),
    ],
)
def test_what_is_no_address_of_a_page(text: str, said: str) -> None:
    with pytest.raises(CompareError, match=said) as caught:
        read_address(text)
    assert str(caught.value).isprintable()


def test_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(CompareError, match="user's name or password") as caught:
        read_address("https://budi:rahasia@kabar.example/a")
    assert "rahasia" not in str(caught.value)


def test_a_long_foreign_link_is_cut_in_a_message() -> None:
    with pytest.raises(CompareError) as caught:
        read_address("data:" + "x" * 10_000)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("b", "http://kabar.example/x/b"),
        ("/b", "http://kabar.example/b"),
        ("//lain.example/b", "http://lain.example/b"),
        ("https://lain.example/", "https://lain.example/"),
        (" ?b\n", "http://kabar.example/x/a?b"),
    ],
)
def test_a_link_on_a_page(link: str, expected: str) -> None:
    assert str(read_address("http://kabar.example/x/a").join(link)) == expected


@pytest.mark.parametrize("link", ["file:///etc/passwd", "//[", "mailto:a@b.example"])
def test_a_link_that_leads_nowhere(link: str) -> None:
    with pytest.raises(CompareError):
        read_address("http://kabar.example/").join(link)


def written(text: str) -> str:
    """The address, or what is said of it."""
    try:
        address = str(read_address(text))
    except CompareError as error:
        return str(error)
    assert address.isascii()
    assert " " not in address
    assert str(read_address(address)) == address
    return address


@given(st.text(max_size=40))
@examples(300)
def test_any_text_is_an_address_or_a_mistake(text: str) -> None:
    for whole in (text, f"http://{text}", f"http://kabar.example/{text}"):
        assert written(whole).isprintable()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://a", True),
        ("FILE:///a", True),
        ("javascript:x", True),
        ("C:\\berita\\a.html", False),
        ("berita/a.html", False),
        ("a.html", False),
        ("", False),
    ],
)
def test_an_address_names_a_scheme(text: str, expected: bool) -> None:
    assert is_address(text) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::5db8:d822", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("fe80::1", False),
        ("fe80::1%2", False),
        ("fd00::1", False),
        ("ff02::1", False),
    ],
)
def test_the_open_network(number: str, expected: bool) -> None:
    assert is_public(number) is expected


def test_two_writings_of_one_address() -> None:
    key = address_key("https://Kabar.example/a/")
    assert key
    assert key == address_key("http://kabar.example/a#x")
    assert key != address_key("http://kabar.example/a?b")
    assert address_key("http://kabar.example/") == ""
    assert address_key("http://[") == ""
