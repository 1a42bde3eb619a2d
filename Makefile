.PHONY: install fix test train-smoke bench docs

install:      ## install everything that development needs, and the hooks
	pip install -e ".[dev]"
	pre-commit install

fix:          ## format, and mend what can be mended
	ruff check --fix
	ruff format

test:         ## all tests, slow ones included
	pytest

train-smoke:  ## train, stop, resume, export and run models that take seconds
	pytest tests/training

bench:        ## how well the library rewrites messages it wasn't trained on
	python -m benchmarks.quality

docs:         ## run the examples in README, docs and docstrings
	pytest tests/test_readme.py calmtone
