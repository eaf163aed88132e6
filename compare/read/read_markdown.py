"""Markdown as the plain text that a reader of the page sees.

Not by way of a Markdown library: those take minutes for a page of unclosed brackets, and every
article is hostile input. Each step here takes time in proportion to the text.
"""

from __future__ import annotations

import html
import re
import string
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = re.compile(r"<!--|<(?:script|style)\b", re.I)
_HIDDEN_END = {"<!--": re.compile("-->"), "<script": re.compile(r"</script\s*>", re.I)}
_HIDDEN_END["<style"] = re.compile(r"</style\s*>", re.I)

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)")
_TABLE_RULE = re.compile(r"[ \t:|-]+")
# An address and at most a title: an editor's remark in brackets is no target of a link.
_DEFINITION = re.compile(
    r" {0,3}\[(?!\^)[^\]]{1,999}\]:\s*(?:<[^<>]*>|[^\s<]\S*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*"
)
_BAR = re.compile(r"(?<!\\)\|")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_END = re.compile(r"[ \t]#+[ \t]*$")
# A year at the beginning of a line is no number of an item.
_ITEM = re.compile(
    r"^\s*(?:(?:[-+*]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\[\^[^\[\]\s]{1,99}\]:[ \t]+)"
)
_LATER_ITEM = re.compile(r"^\s*(?!0*1[.)])\d")

# Signs that a backslash or backticks keep as they are, out of the way on noncharacters meanwhile.
_KEPT = {ord(sign): chr(0xFDD0 + number) for number, sign in enumerate(string.punctuation)}
_GIVEN_BACK = {ord(stand_in): chr(sign) for sign, stand_in in _KEPT.items()}

# What comes first counts: between backticks a backslash is a sign like any other.
_ESCAPED_OR_CODE = re.compile(
    rf"\\([{re.escape(string.punctuation)}])|(?<!`)(`+)(?!`)(.{{1,999}}?)(?<!`)\2(?!`)"
)
_TARGET = r"\((?:[^()<>]|<[^<>]{0,999}>|\([^()]{0,999}\)){0,999}\)|\[[^\[\]]{0,999}\]"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,999}}\](?:{_TARGET})")
_LINK = re.compile(rf"\[([^\[\]]{{0,999}})\](?:{_TARGET})")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,99}\]")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,999}|[^<>\s@]{1,99}@[^<>\s@]{1,99})>", re.I)
# Tags that a browser shows as the end of a line.
_BREAK = re.compile(
    r"</?(?:address|article|blockquote|br|d[dlt]|div|figcaption|figure|h[1-6r]|li|[ou]l|p|pre"
    r"|section|t[dhr]|table)(?=[\s/>])[^<>]{0,999}>",
    re.I,
)
_TAG = re.compile(r"</?[a-z][^<>]{0,999}>", re.I)
_EMPHASIS = re.compile(r"\*{1,3}|_{1,3}|~~")


def read_markdown(text: str) -> str:
    """Return the text without its marks: one paragraph, heading, item or row a line.

    Links keep their words, pictures go with their descriptions, code keeps its lines; comments,
    scripts and the addresses of links go. Blank lines stand between what they stood between.
    """
    return "\n\n".join(_blocks(_without_hidden(text).splitlines()))


def _without_hidden(text: str) -> str:
    """Leave out comments, scripts and styles; one that never ends is left as it is."""
    kept, position = [], 0
    while found := _HIDDEN.search(text, position):
        end = _HIDDEN_END[found[0].lower()].search(text, found.end())
        if not end:
            break
        kept.append(text[position : found.start()])
        position = end.end()
    return "".join([*kept, text[position:]])


def _blocks(lines: list[str]) -> Iterator[str]:
    """Yield what stands on a line of its own; the lines of a paragraph are joined."""
    paragraph: list[str] = []
    fence = ""
    for line in [*lines, ""]:
        if not line.strip() and not paragraph:
            continue
        mark = _FENCE.match(line)
        edge = mark is not None and (
            not fence or (mark[1].startswith(fence) and not line[mark.end() :].strip())
        )
        if fence and not edge:
            if line.strip():
                yield line.strip()
            continue
        bare = line[quote.end() :] if (quote := _QUOTE.match(line)) else line
        heading = _HEADING.match(bare)
        alone = heading or "|" in bare
        if edge or alone or not bare.strip() or _is_mark(bare) or _is_item(bare, paragraph):
            yield from _said(paragraph)
            paragraph = []
        if edge:
            fence = "" if fence or mark is None else mark[1]
        elif alone:
            yield from _said([_row(bare) if not heading else _HEADING_END.sub("", bare)])
        elif not _is_mark(bare):
            paragraph.append(bare)


def _is_mark(line: str) -> bool:
    """Whether the line is a rule, an underline, or the target of a link: nothing to read."""
    patterns = (_RULE, _TABLE_RULE, _DEFINITION)
    return any(pattern.fullmatch(line) for pattern in patterns)


def _is_item(line: str, paragraph: list[str]) -> bool:
    """Whether an item begins; amid a paragraph a number begins none, but for 1 (CommonMark 5.3)."""
    if not _ITEM.match(line):
        return False
    return not paragraph or not _LATER_ITEM.match(line) or _ITEM.match(paragraph[0]) is not None


def _row(line: str) -> str:
    """A table's row, cells apart by commas; another line with a bar is left as it is."""
    bare = line.strip()
    if _TABLE_RULE.fullmatch(bare):
        return ""
    if not (bare.startswith("|") and bare.endswith("|")):
        return line
    cells = _BAR.split(bare.strip("|"))
    return ", ".join(cell.strip() for cell in cells if cell.strip())


def _said(lines: list[str]) -> Iterator[str]:
    """Yield the words of a paragraph, if it has any."""
    if not lines:
        return
    first = _HEADING.sub("", _ITEM.sub("", lines[0], count=1), count=1)
    text = _words(" ".join(line.strip() for line in (first, *lines[1:])))
    if text:
        yield text


def _words(text: str) -> str:
    """Leave out the marks inside a paragraph."""
    text = _ESCAPED_OR_CODE.sub(lambda found: (found[1] or found[3].strip()).translate(_KEPT), text)
    text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
    text = _BREAK.sub(" ", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _TAG.sub("", text)
    text = html.unescape(_without_emphasis(text)).translate(_GIVEN_BACK)
    return " ".join(text.split())


def _without_emphasis(text: str) -> str:
    """Leave out stars and lines that stand in pairs around words; a lone one is a sign."""
    opened: dict[str, tuple[int, int]] = {}
    cut: set[tuple[int, int]] = set()
    for found in _EMPHASIS.finditer(text):
        mark, span = found[0], found.span()
        before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
        if mark in opened and before.strip() and not after.isalnum():
            cut |= {opened.pop(mark), span}
        elif after.strip() and not before.isalnum():
            opened[mark] = span
    kept, position = [], 0
    for start, end in sorted(cut):
        kept.append(text[position:start])
        position = end
    return "".join([*kept, text[position:]])
