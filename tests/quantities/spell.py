"""Write numbers in words, in another way than the product reads them."""

from __future__ import annotations

UNITS = {
    "id": ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
    "en": [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
}
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {
    "id": ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu")),
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")),
}


def spell(number: int, code: str) -> str:
    """A whole number below 10**15 in words."""
    for size, name in SCALES[code]:
        if number >= size:
            many, rest = divmod(number, size)
            head = "seribu" if (many, name) == (1, "ribu") else f"{spell(many, code)} {name}"
            return f"{head} {spell(rest, code)}" if rest else head
    return small_indonesian(number) if code == "id" else small_english(number)


def small_indonesian(number: int) -> str:
    units = UNITS["id"]
    if number < 10:
        return units[number]
    if number < 12:
        return ("sepuluh", "sebelas")[number - 10]
    if number < 20:
        return f"{units[number - 10]} belas"
    tens, hundreds = divmod(number, 10), divmod(number, 100)
    if number < 100:
        return f"{units[tens[0]]} puluh" + (f" {units[tens[1]]}" if tens[1] else "")
    head = "seratus" if hundreds[0] == 1 else f"{units[hundreds[0]]} ratus"
    return f"{head} {small_indonesian(hundreds[1])}" if hundreds[1] else head


def small_english(number: int) -> str:
    units = UNITS["en"]
    if number < 20:
        return units[number]
    if number < 100:
        return TENS[number // 10] + (f"-{units[number % 10]}" if number % 10 else "")
    head = f"{units[number // 100]} hundred"
    return f"{head} and {small_english(number % 100)}" if number % 100 else head
