"""What a browser would see in a piece of HTML: its elements, and its text."""

from __future__ import annotations

from html.parser import HTMLParser

Attributes = tuple[tuple[str, str | None], ...]


class Seen(HTMLParser):
    """Elements with their attributes, and the text between them; permanent links left out."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, Attributes]] = []
        self.pieces: list[str] = []
        self._in_permalink = False
        self.feed(markup)
        self.close()

    @property
    def text(self) -> str:
        """All text, white space folded; block elements stand apart."""
        return " ".join("".join(self.pieces).split())

    def tags(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a name."""
        return [dict(attributes) for tag, attributes in self.elements if tag == name]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "headerlink") in attrs:
            self._in_permalink = True
        self.elements.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._in_permalink:
            self._in_permalink = False
        else:
            self.elements.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        if not self._in_permalink:
            self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append(("!--", (("data", data),)))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("!", (("data", decl),)))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("?", (("data", data),)))

    def unknown_decl(self, data: str) -> None:
        self.elements.append(("![", (("data", data),)))
