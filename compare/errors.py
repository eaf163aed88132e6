"""The one error that a user can repair."""

from collections.abc import Sequence


class CompareError(Exception):
    """A mistake in the input: what is wrong, where, and how to mend it.

    Printed as ``where: message. hint`` on one line; the command then ends with status 2.

    Args:
        message: what is wrong, without a final full stop.
        where: ``file``, ``file:line`` or ``file:line:column``, as the user would open it.
        hint: how to mend it, without a final full stop.
    """

    def __init__(self, message: str, where: str | None = None, hint: str | None = None) -> None:
        self.message = message
        self.where = where
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f". {self.hint}" if self.hint else ""
        line = " ".join(f"{place}{self.message}{remedy}".split())
        # The name of a file may hold a terminal's codes.
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)


class CorpusError(CompareError):
    """Several mistakes of a corpus, found in one reading, so that a user mends them in one go."""

    def __init__(self, errors: Sequence[CompareError]) -> None:
        self.errors = tuple(errors)
        super().__init__("; ".join(str(error) for error in self.errors))
