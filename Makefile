# The commands of this project; `make help` lists them. None asks a question.
PYTHON ?= python3
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py

.DEFAULT_GOAL := help
.PHONY: help run test kills bench format messages lock vendor python runtime tools

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: runtime ## Start the site with its demo neighbourhood on http://localhost:8000
	@$(MANAGE) serve --demo

test: tools ## Run all checks and tests
	@PYTHON=$(BIN)/python scripts/check

kills: tools ## Kill servers and workers thirty times each (minutes)
	@KILLS=30 $(BIN)/python -m pytest -q -n0 tests/portal/test_killed.py tests/mail/test_killed_workers.py

bench: tools ## Measure sizes, queries and times, and print them as ratios
	@$(BIN)/python tests/bench $(ONLY)

format: tools ## Put code and templates into their one form
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix --quiet . || true
	@git ls-files '*.html' | grep -v styleguide-vendor | xargs $(BIN)/djade --target-version 5.2 || true
	@git ls-files '*.html' | xargs $(BIN)/djhtml --tabwidth 2 || true

messages: tools ## Collect the texts to translate (needs gettext)
	@$(MANAGE) makemessages --locale en --no-obsolete --no-location --ignore .venv --ignore data --ignore tests

lock: tools ## Pin the newest allowed versions in requirements/
	@$(BIN)/python scripts/lock.py

vendor: ## Fetch the fonts, icons and scripts of others at their pinned versions (needs npm)
	@$(PYTHON) scripts/vendor_assets.py

python:
	@command -v $(PYTHON) >/dev/null || { echo "Quartier needs Python 3.11 or newer. On Debian and Ubuntu: sudo apt install python3 python3-venv"; exit 1; }

runtime: python
	@$(PYTHON) scripts/prepare.py base

tools: python
	@$(PYTHON) scripts/prepare.py test
