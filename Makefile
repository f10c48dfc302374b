# `make demo` and `make test` do all the set-up by themselves: a .venv with everything, made once.

PYTHON ?= $(firstword $(foreach name,python3.14 python3.13 python3.12 python3.11 python3,\
	$(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)))
BIN := .venv/bin

.PHONY: demo test generate lint docs ci

demo: .venv/ready
	$(BIN)/python examples/hubspot_demo.py

test: .venv/ready
	$(BIN)/pytest -n auto

generate: .venv/ready
	$(BIN)/callsheet generate

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/black --check --quiet .
	$(BIN)/python tests/packages.py build/packages
	$(BIN)/mypy

docs: build/docs/ready
	build/docs/bin/zensical build --clean --strict

ci:
	bash .ci/run

.venv/ready: pyproject.toml
	$(if $(PYTHON),,$(error Python 3.11 or newer is needed; name it with make PYTHON=...))
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[fast]' --group dev
	touch $@

build/docs/ready: pyproject.toml .venv/ready
	$(BIN)/python -m venv build/docs
	build/docs/bin/python -m pip install --quiet --upgrade pip
	build/docs/bin/python -m pip install --quiet --group docs
	touch $@
