from collections.abc import Iterator
from importlib.metadata import EntryPoint
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig


@pytest.fixture(scope="session", autouse=True)
def registered_plugin() -> Iterator[None]:
    """MkDocs finds the plugin of this checkout, whichever one is installed."""
    option: Any = MkDocsConfig.plugins
    entry = EntryPoint("jajar", "compare.publish.mkdocs_plugin:JajarPlugin", "mkdocs.plugins")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(option.installed_plugins, "jajar", entry)
        yield
