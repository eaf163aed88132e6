from __future__ import annotations

from collections.abc import Callable

import pytest

# Neither Markdown nor its extensions come with types.
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config.base import load_config

from compare.excerpt import excerpt
from compare.pipeline import compare
from compare.report import Report
from compare.settings import Settings
from tests.support import OTHER, OWN, ROOT, WIRE, make_project


@pytest.fixture(scope="session")
def to_html() -> Callable[[str], str]:
    """Markdown to HTML with the extensions that mkdocs.yml asks for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        config = load_config(str(ROOT / "mkdocs.yml"))
    converter = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )

    def convert(text: str) -> str:
        converter.reset()
        return str(converter.convert(text))

    return convert


@pytest.fixture(scope="session")
def reprinted(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Two texts with the same agency sentences and an independent one, nothing withheld."""
    texts = {"a": (*WIRE, OWN[0]), "b": (*OWN[1:], *WIRE[:3]), "c": OTHER}
    theme = '[[thread]]\nid = "atap"\ntitle = { id = "Atap" }\nquestion = { id = "Atap?" }\n'
    theme += 'terms = ["atap", "penyangga", "tenda"]\n'
    theme += 'contrast = { kind = "words", terms = ["lapuk", "keropos"] }\n'
    files = {f"seeds/{name}.txt": "\n".join(lines) for name, lines in texts.items()}
    corpus = '[[story]]\nid = "a"\ntitle = { id = "Atap" }\n'
    folder = make_project(
        tmp_path_factory.mktemp("reprinted"),
        {**files, "seeds/threads.toml": theme, "seeds/corpus.toml": corpus},
    )
    return compare(folder / "seeds")


@pytest.fixture(scope="session")
def market(whole: Report) -> Report:
    """The invented corpus as it may be published."""
    return excerpt(whole, Settings())
