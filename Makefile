# `make` alone lists the verbs. On a computer without make: `py start.py` starts the scorecard.
PYTHON ?= python3
VENV := .venv/bin/python
LOCK := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes
DEMO := var/demo.db
.DEFAULT_GOAL := help
.PHONY: help run demo test check bench format check-content schema golden lock dev

help: ## list the verbs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/make \1 \2/p' Makefile | awk '{v=$$2; $$1=$$2=""; printf "  make %-14s%s\n", v, $$0}'

run: ## set up what is missing, then start at http://localhost:8501
	@$(PYTHON) start.py

demo: ## start on an invented council with answers, kept in var/demo.db
	@$(PYTHON) start.py --setup-only
	@mkdir -p var
	@test -f $(DEMO) || $(VENV) -m scorecard demo --database "sqlite:///$(CURDIR)/$(DEMO)" || { rm -f $(DEMO)*; exit 1; }
	@SCORECARD_DATABASE_URL="sqlite:///$(CURDIR)/$(DEMO)" $(PYTHON) start.py

test: dev ## set up, then run every test, those in a browser included
	@$(VENV) -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: dev ## formatting, lint, types, the floors of the house, the content; needs no network once set up
	@$(VENV) -m ruff format --check
	@$(VENV) -m ruff check
	@$(VENV) -m mypy
	@.venv/bin/lint-imports
	@$(VENV) -m scorecard check-content
	@$(VENV) -m scorecard check-content --words

bench: dev ## measure the figures we promise, as ratios of one run
	@set -e; for file in tests/bench/bench_*.py; do PYTHONPATH=. $(VENV) "$$file"; done

format: dev ## format the Python files and mend what ruff can mend
	@$(VENV) -m ruff format
	@$(VENV) -m ruff check --fix

check-content: ## read the questionnaires and guidance and name every mistake
	@$(PYTHON) start.py --setup-only
	@$(VENV) -m scorecard check-content

schema: ## write data/schema/ anew, with which editors check content while you type
	@$(PYTHON) start.py --setup-only
	@$(VENV) -m scorecard.content.schema data/schema

golden: dev ## write anew what the invented councils of tests/councils lead to, once a person read why it moved
	@$(VENV) -m tests.content.golden

lock: dev ## write requirements.txt and requirements-dev.txt anew from their .in files
	@$(LOCK) requirements.in --output-file requirements.txt
	@$(LOCK) -c requirements.txt requirements-dev.in --output-file requirements-dev.txt

dev:
	@$(PYTHON) start.py --dev --setup-only
