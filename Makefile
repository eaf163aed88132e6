# Everything a checkout needs: `make site` and `make test` set up what they use.
# Written for GNU Make 3.81 (macOS) and newer, and any POSIX shell.

PYTHON ?= python3
# The locks are made with the oldest Python that is supported: newer ones need no package more.
LOCK_PYTHON ?= python3.11
# Passed on: make test ARGS="-k threads", make serve ARGS=--full-text, make lock ARGS=--upgrade
ARGS ?=

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
PYTEST := $(VENV)/bin/python -m pytest

# One stamp per finished step, inside the environment, so that both vanish together. An environment
# holds absolute paths, hence the checkout's own place in the name: a moved checkout makes a new one.
PLACE := $(shell pwd | cksum | cut -d ' ' -f 1)
MADE := $(VENV)/.made-$(PLACE)
SITE := $(VENV)/.site-$(PLACE)
DEV := $(VENV)/.dev-$(PLACE)

# Material for MkDocs prints an announcement about MkDocs 2 on every build; mkdocs<2 is pinned here.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test test-browser check lint format golden evaluate lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(SITE) ## build the site from seeds/ into site/
	$(VENV)/bin/jajar build $(ARGS)

serve: $(SITE) ## show the site at http://127.0.0.1:8000 and follow every edit
	$(VENV)/bin/jajar serve $(ARGS)

test: $(DEV) ## run every test that needs no browser (with CI=true: every test)
	$(PYTEST) $(ARGS)

test-browser: $(DEV) ## run the tests that need a browser
	$(PYTEST) -m browser $(ARGS)

check: lint test ## check format, style and types, then run the tests

lint: $(DEV) ## check format, style and types
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy

format: $(DEV) ## format the code and repair what can be repaired safely
	$(VENV)/bin/ruff check --fix-only
	$(VENV)/bin/ruff format

golden: $(DEV) ## rewrite the golden files; read the difference before you commit it
	$(PYTEST) --golden $(ARGS)

evaluate: $(SITE) ## measure the engine on tests/gold; fails if a figure falls (pin anew: ARGS=--update)
	$(VENV)/bin/python -m tests.gate $(ARGS)

lock: ## write both lock files again from pyproject.toml (newest versions: ARGS=--upgrade)
	$(LOCK_PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip --disable-pip-version-check --quiet install 'pip==26.3' 'pip-tools==7.6.2'
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --output-file requirements-dev.lock --extra dev --constraint requirements.lock pyproject.toml

# No option that names an index or a folder may reach the files: they must serve on any machine.
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' .venv-lock/bin/pip-compile --quiet --generate-hashes \
	--strip-extras --build-deps-for wheel --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host $(ARGS)

clean: ## remove the site, the generated pages and the caches (.venv stays)
	rm -rf site dist .jajar .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .venv-lock
	rm -rf docs/id/index.md docs/id/report docs/en/index.md docs/en/report

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Jajar needs Python 3.11 or newer, and "$(PYTHON)" is not. Name one: make site PYTHON=python3.12' >&2; \
	  exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# The lock first, with every hash checked; then the package alone, built by the backend from the lock.
# Editable, because `make serve` has to show an edit of a template or a lexicon inside the package.
$(SITE): requirements.lock pyproject.toml $(MADE)
	@echo 'Installing what requirements.lock lists (about half a minute the first time)'
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(SITE)
	@echo 'Adding what requirements-dev.lock lists for tests and checks'
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@
