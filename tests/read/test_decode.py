"""Bytes become text by their mark, as UTF-8, as declared, or by a guess that is seldom wrong."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.read.decode import declared_encoding, decode

QUOTED = (
    "Kepala pelabuhan mengatakan, “Kapal itu tiba pukul lima pagi,” kepada wartawan di dermaga. "
    "Harga beras turun – kata pedagang – dan warga’s café itu buka lagi… "
)
SENTENCES = {
    "windows-1252": "Der Präsident erklärte, daß man über größere Änderungen sprechen würde. ",
    "windows-1250": "Później przyjechał minister, żeby podpisać umowę o współpracy miast. ",
    "windows-1251": "Большой корабль прибыл в порт рано утром, сообщили журналистам власти. ",
    "koi8-r": "Большой корабль прибыл в порт рано утром, сообщили журналистам власти. ",
    "windows-1256": "وصلت السفينة الكبيرة إلى الميناء في الصباح الباكر وقال رئيس الميناء ذلك. ",
    "gb18030": "一艘大船清晨抵达港口，港口负责人对记者表示，船上载有大米和木材。",
    "big5": "一艘大船清晨抵達港口，港口負責人對記者表示，船上載有大米和木材。",
    "shift_jis": "大きな船が早朝に港に着いたと、港の責任者が記者たちに語った。",
    "euc-kr": "큰 배가 이른 아침 항구에 도착했다고 항구 책임자가 기자들에게 말했다. ",
}


@given(st.text())
def test_what_is_utf_8_is_read_as_it_is(text: str) -> None:
    found = decode(b"K" + text.encode(), "a.txt")
    assert (found.text, found.encoding, found.guessed) == ("K" + text, "utf-8", False)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_mark_tells_the_encoding_and_is_no_part_of_the_text(encoding: str) -> None:
    found = decode(QUOTED.encode(encoding), "a.txt")
    assert (found.text, found.encoding, found.guessed) == (QUOTED, encoding, False)


def test_the_mark_of_utf_8_stays_a_character() -> None:
    assert decode(codecs.BOM_UTF8 + b"Kapal", "a.txt").text == "\ufeffKapal"


@pytest.mark.parametrize("encoding", SENTENCES)
def test_an_encoding_is_guessed_from_sentences(encoding: str) -> None:
    text = SENTENCES[encoding] * 3
    found = decode(text.encode(encoding), "a.txt")
    assert (found.text, found.encoding, found.guessed) == (text, encoding, True)


@pytest.mark.parametrize("text", [QUOTED, "Kapal tiba di café itu pada hari Rabu sore. " * 2])
def test_a_few_foreign_signs_where_such_signs_stand_are_windows_1252(text: str) -> None:
    long = text + "Kapal itu membawa beras dan kayu untuk warga kota. " * 8
    assert decode(long.encode("cp1252"), "a.txt").text == long


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("mac_roman", QUOTED + "Kapal itu membawa beras dan kayu untuk warga kota. " * 8),
        ("cp850", "Harga £5 di café\xa0Rio, kata Ani. " + "Kapal itu membawa beras. " * 9),
        ("euc_jp", "大きな船が早朝に港に着いたと、港の責任者が記者たちに語った。"),
    ],
)
def test_a_text_that_would_be_spoilt_is_refused(encoding: str, text: str) -> None:
    with pytest.raises(CompareError, match=r"^a\.txt:1:\d+: byte 0x\w\w is not UTF-8, and no oth"):
        decode(text.encode(encoding), "a.txt")


@pytest.mark.parametrize("declared", ["utf-16", "undefined", "unicode_escape", "hex", "\0"])
def test_a_declared_encoding_that_no_page_is_in_counts_for_nothing(declared: str) -> None:
    data = b"Kapal di caf\xe9 \\ud800. " + b"Kapal itu membawa beras dan kayu. " * 4
    assert decode(data, "a.html", declared) == decode(data, "a.html")


def test_latin_1_is_read_as_browsers_do() -> None:
    assert decode(b"\x93Kapal\x94 \xe9", "a.html", "ISO-8859-1").text == "“Kapal” é"


def test_a_declared_encoding_counts_where_the_bytes_are_no_utf_8() -> None:
    assert decode(b"Kapal \xe9", "a.html", "cp1252").text == "Kapal é"
    assert decode("Kapal é".encode(), "a.html", "cp1252").text == "Kapal é"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b'<meta charset="ISO-8859-1">', "cp1252"),
        (b"<meta http-equiv=x content='text/html; charset=windows-1251'>", "cp1251"),
        (b"<?xml version='1.0' encoding='euc-kr'?>", "euc_kr"),
        (b'<meta charset="no-such">', None),
        (b'<meta charset="utf-16">', None),
        (b'<meta charset="utf-7">', None),
        (b'<meta charset="unicode_escape">', None),
        (b'<meta charset="raw_unicode_escape">', None),
        (b'<meta charset="undefined">', None),
        (b'<meta charset="hex">', None),
        (b"<p>charset=utf-8</p>", None),
        (b"<meta charset=utf-8>"[:15].ljust(5000) + b"<meta charset=utf-8>", None),
    ],
)
def test_a_page_names_its_encoding_at_its_head(page: bytes, name: str | None) -> None:
    assert declared_encoding(page) == name


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Atap “bocor” é\n".encode() + b"caf\xe9", "a.txt:2:4: byte 0xe9 is not UTF-8, as the re"),
        (b"Kapal\ntiba \xed\xa0\x80 di", "a.txt:2:6: holds half a surrogate pair, which is no"),
        (b"Kapal\xff", "a.txt:1:6: byte 0xff is not UTF-8, and no other encoding is likely"),
        (b"\xff\xfeK", "a.txt: begins as UTF-16 and is not, from byte 2"),
    ],
    ids=["two encodings", "surrogate", "nothing likely", "no UTF-16"],
)
def test_what_cannot_be_read_is_told_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(CompareError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(message)
    assert caught.value.hint
