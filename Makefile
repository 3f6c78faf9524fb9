# `make site` and `make test` set up what they need and then do their job; see README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
LOCKED := $(PIP) --require-hashes --only-binary :all: --requirement
COMPILE := $(BIN)/python -m uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --quiet --upgrade --custom-compile-command "make lock"

# News about other programs is nothing an editor can act on.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.PHONY: help site serve check strict test properties kills lint messages evaluate lock licences sbom clean \
	ready ready-dev browser

help: ## Show these lines
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

site: ready ## Build the site into site/
	$(BIN)/mkdocs build

serve: ready ## Show the site on this computer, reloading on every change
	$(BIN)/mkdocs serve

check: ready ## List all that is wrong with pages, plans and zone data
	$(BIN)/python -m generator check

strict: ready ## Build as for publishing: a warning is a failure
	$(BIN)/mkdocs build --strict

test: ready-dev browser ## Run the tests
	$(BIN)/python -m pytest

properties: ready-dev ## Try 2,000 random examples of each property of the program
	HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest -m hypothesis

kills: ready-dev ## Kill builds and other commands 200 times each, at any moment
	$(BIN)/python -m tests.kill_loop --times 200

lint: ready-dev ## Check style and types of the program
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

messages: ready-dev ## Collect what the program says, for translating it into Chinese
	$(BIN)/python -m tests.messages

evaluate: ready ## Print how well pages are read, against plans made by hand
	$(BIN)/python -m generator evaluate

lock: ready-dev ## Take the newest allowed version of every dependency
	$(COMPILE) --extra build --output-file requirements.txt
	$(COMPILE) --extra build --extra test --extra lint --extra lock --constraint requirements.txt --output-file requirements-dev.txt

licences: ready-dev ## List the licence of every package that is used
	$(BIN)/python -m tests.licences

sbom: ready-dev ## Write a bill of materials (CycloneDX) of what is installed: build/sbom.json
	mkdir -p build
	$(BIN)/python -m cyclonedx_py environment --pyproject pyproject.toml --output-reproducible --output-file build/sbom.json

clean: ## Remove the environment, the site and what tools left behind
	rm -rf $(VENV) build site site.new site.old site.gone site.more .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The environment keeps copies of what it was made from, and is made anew when they differ.
ready:
	@$(BIN)/python -c '' 2>/dev/null && cmp -s requirements.txt $(VENV)/requirements.txt || { \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'Python 3.11 or newer is needed; name one: make site PYTHON=python3.12' >&2; exit 1; }; \
	  echo 'Setting up $(VENV)'; rm -rf $(VENV) && \
	  $(PYTHON) -m venv $(VENV) && $(LOCKED) requirements.txt && \
	  cp requirements.txt $(VENV)/; }
	@cmp -s pyproject.toml $(VENV)/pyproject.toml || { \
	  $(PIP) --no-deps --no-build-isolation --no-index --editable . && \
	  cp pyproject.toml $(VENV)/; }

ready-dev: ready
	@cmp -s requirements-dev.txt $(VENV)/requirements-dev.txt || { \
	  $(LOCKED) requirements-dev.txt && cp requirements-dev.txt $(VENV)/; }

# Tests in a browser need one, and a font for what it shows. Only root gets them installed:
# anybody else is told by the tests what to do.
browser: ready-dev
	@$(BIN)/python -m tests.browsers || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
	  --no-install-recommends chromium fonts-noto-cjk; } || true
