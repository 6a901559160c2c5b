# Everything copydesk needs, from Python 3.11, pip, make, git and the package index alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check format lock clean accuracy alarms

# The main job: the diagnostics for an article with a fault of every category. Findings are what it shows, so they
# don't fail it; anything else does.
demo: $(VENV)/installed
	$(BIN)/copydesk check --exit-zero examples/harbour-bridge.txt

test: $(VENV)/installed
	$(BIN)/python -m pytest

check: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Names, versions and hashes only: no index address belongs in a lock file.
lock: $(VENV)/installed
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
	    --no-emit-find-links --no-emit-trusted-host --no-header --annotation-style=line \
	    --output-file requirements/dev.lock pyproject.toml requirements/dev.in

$(VENV)/installed: requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache

# Planted faults found and clean copy left alone: make accuracy ARTICLES="a.jsonl b.jsonl" [HALF=tuned|held|all]
accuracy: $(VENV)/installed
	$(BIN)/python -m bench.accuracy $(ARTICLES) --half $(or $(HALF),all) $(ACCURACY)

# What the working tree's findings are against a revision's: make alarms ARTICLES=a.jsonl BASE=HEAD~1
alarms: $(VENV)/installed
	$(BIN)/python -m bench.alarms $(ARTICLES) --base $(or $(BASE),HEAD)
