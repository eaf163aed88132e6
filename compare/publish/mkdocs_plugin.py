"""The MkDocs plugin: pages before the build, the other languages after it, what preview watches."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import config_options
from mkdocs.config.base import Config, load_config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from compare.errors import CompareError
from compare.publish.generate import FULL_TEXT_VARIABLE, generate

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

log = get_plugin_logger("jajar")

_PACKAGE = Path(__file__).resolve().parents[1]


class JajarConfig(Config):
    """What ``plugins: jajar:`` may hold."""

    also = config_options.ListOfItems(config_options.File(exists=True), default=[])
    """Configuration files of the other languages, each built into its folder of this site."""


class JajarPlugin(BasePlugin[JajarConfig]):
    """Calls the generator at build start and builds the other languages after this one."""

    def __init__(self) -> None:
        self.is_other_language = False
        self.translated_pages: set[str] = set()
        self.other_sources: list[Path] = []
        self.refused: tuple[str, ...] = ()
        """Of the last generation: a line for each file of the corpus that could not be read."""

    def on_pre_build(self, *, config: "MkDocsConfig") -> None:
        """Write the pages of all languages, before MkDocs collects the files.

        Raises:
            PluginError: with the generator's message.
        """
        if self.is_other_language:
            return
        log.info("Comparing the texts and writing the pages")
        try:
            full_text = os.environ.get(FULL_TEXT_VARIABLE) == "1"
            self.refused = generate(_project(config), full_text=full_text)
        except CompareError as error:
            raise PluginError(str(error)) from error
        for line in self.refused:
            # No warning: one would end a strict build, and the rest of the corpus stands.
            log.info("Not read: %s", line)

    def on_files(self, files: "Files", *, config: "MkDocsConfig") -> None:
        """Leave out the sitemap of a site without an address: it lists nothing but holds a date."""
        if not config.site_url:
            config.theme.static_templates.discard("sitemap.xml")

    def on_env(self, env: "Environment", *, config: "MkDocsConfig", files: "Files") -> None:
        """Note which pages say that they exist in the other languages, as all do by default."""
        self.translated_pages = {
            file.src_uri
            for file in files.documentation_pages()
            if file.page and file.page.meta.get("translated", True)
        }

    # Last: another plugin may be one object for all languages (a plugin with `on_startup` is), and
    # must have written this language's files before it is set up for the next.
    @event_priority(-100)
    def on_post_build(self, *, config: "MkDocsConfig") -> None:
        """Build the other languages into their folders.

        Raises:
            PluginError: if a language has no entry in `extra.languages`.
        """
        if self.is_other_language:
            return
        self.other_sources = []
        for path in self.config.also:
            if Path(path).resolve() != Path(config.config_file_path).resolve():
                self._build_other_language(path, config)

    def on_serve(
        self,
        server: "LiveReloadServer",
        *,
        config: "MkDocsConfig",
        builder: Callable[..., None],
    ) -> None:
        """Rebuild as well when an article, the package or another language's page changes."""
        for path in (_project(config) / "seeds", _PACKAGE, *self.other_sources):
            if path.exists():
                server.watch(str(path))

    def _build_other_language(self, path: str, first: "MkDocsConfig") -> None:
        config = load_config(path, strict=first.strict)
        folder = _folder(config)
        config.site_dir = str(Path(first.site_dir) / folder)
        if first.site_url:
            config.site_url = f"{first.site_url.rstrip('/')}/{folder}/"
        self.other_sources += [Path(path), Path(config.docs_dir)]
        plugins = [one for one in config.plugins.values() if isinstance(one, JajarPlugin)]
        for plugin in plugins:
            plugin.is_other_language = True
        build(config)
        for plugin in plugins:
            self._compare_pages(plugin, config)

    def _compare_pages(self, other: "JajarPlugin", config: "MkDocsConfig") -> None:
        """Warn of pages whose link to the other language would lead nowhere."""
        for uri in sorted(self.translated_pages ^ other.translated_pages):
            log.warning(
                "'%s' exists in one language only: the language switch on it leads nowhere. Add it "
                "to '%s' or to its counterpart, or write 'translated: false' at its top.",
                uri,
                Path(config.docs_dir).name,
            )


def _project(config: "MkDocsConfig") -> Path:
    return Path(config.config_file_path).resolve().parent


def _folder(config: "MkDocsConfig") -> str:
    """Return where this language lives below the first one, as the language switch says."""
    code = config.theme["language"]
    for language in config.extra.get("languages", []):
        if language["code"] == code and language["path"]:
            return str(language["path"])
    raise PluginError(f"mkdocs.yml: extra.languages has no folder for '{code}'")
