"""Build and preview the site through MkDocs' own functions."""

import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from compare.errors import CompareError
from compare.publish.generate import FULL_TEXT_VARIABLE, generate

if TYPE_CHECKING:
    from mkdocs.exceptions import MkDocsException

CONFIG_FILE = "mkdocs.yml"


class Site(NamedTuple):
    """A site that was built."""

    folder: Path
    refused: tuple[str, ...]
    """A line for each file of the corpus that could not be read; the site is without them."""


def build_site(project: Path, strict: bool = True) -> Site:
    """Build every language of the site into the folder that mkdocs.yml names.

    Args:
        project: the folder that holds mkdocs.yml.
        strict: whether a warning, such as one about a broken link, is a failure.

    Raises:
        CompareError: if the pages cannot be written or MkDocs refuses to build them.
    """
    # What is built is meant to be published, so a variable left in the environment must not decide.
    os.environ.pop(FULL_TEXT_VARIABLE, None)
    with _mkdocs(project) as config_file:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        from compare.publish.mkdocs_plugin import JajarPlugin

        config = load_config(config_file, strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        ours = [one for one in config.plugins.values() if isinstance(one, JajarPlugin)]
        return Site(Path(config.site_dir), tuple(line for one in ours for line in one.refused))


def serve_site(project: Path, address: str, full_text: bool = False) -> None:
    """Preview the site and rebuild it on every change, until interrupted or terminated.

    Args:
        project: the folder that holds mkdocs.yml.
        address: host and port, such as "127.0.0.1:8000".
        full_text: whether the preview shows the articles uncut. The pages are written anew without
            them when the preview ends.

    Raises:
        CompareError: if the first build fails or the address cannot be used.
    """
    os.environ.pop(FULL_TEXT_VARIABLE, None)
    if full_text:
        os.environ[FULL_TEXT_VARIABLE] = "1"
    try:
        with _mkdocs(project) as config_file, _ended_by_signals():
            from mkdocs.commands.serve import serve

            try:
                serve(config_file, livereload=True, dev_addr=address)
            except (OSError, OverflowError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                raise CompareError(f"cannot serve at {address}: {reason}") from error
    finally:
        if full_text:
            os.environ.pop(FULL_TEXT_VARIABLE, None)
            _withdraw_full_text(project)


def _withdraw_full_text(project: Path) -> None:
    try:
        generate(project)
    except CompareError as error:
        raise CompareError(
            f"docs/ may still hold the articles uncut, because: {error}",
            hint="Mend this, then run `jajar pages`",
        ) from error


@contextmanager
def _mkdocs(project: Path) -> Iterator[str]:
    """Yield the configuration's path, show MkDocs' messages, and turn its errors into ours."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.exceptions import MkDocsException

    config_file = project / CONFIG_FILE
    if not config_file.is_file():
        raise CompareError("there is no such file", where=str(config_file))
    console = _Console()
    logger = logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(console)
    try:
        yield str(config_file)
    except MkDocsException as error:
        raise _in_our_words(error, console.errors) from error
    finally:
        logger.removeHandler(console)
        logger.setLevel(before[0])
        logger.propagate = before[1]


def _in_our_words(error: "MkDocsException", logged: list[str]) -> CompareError:
    # MkDocs logs what is wrong and then raises "aborted": what led to that says more.
    led_to: BaseException | None = error
    while led_to is not None:
        if isinstance(led_to, CompareError):
            return led_to
        led_to = led_to.__cause__ or led_to.__context__
    message = "; ".join(logged) or error.format_message()
    return CompareError(message, where=CONFIG_FILE)


class _Console(logging.StreamHandler):  # type: ignore[type-arg]
    """Prints messages, but keeps the errors of a first build: they end it and are raised."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter("%(levelname)-7s %(message)s"))
        self.errors: list[str] = []
        self.is_serving = False

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == "mkdocs.livereload":
            self.is_serving = True
        if record.levelno >= logging.ERROR and not self.is_serving:
            self.errors.append(record.getMessage())
        else:
            super().emit(record)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let a closed terminal or a polite kill end the preview as Ctrl-C does, clean-up included."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt
