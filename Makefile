# Run, test and measure Recovery. `make run` needs Python 3.11 and Node 20, nothing else.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run wheel demo test check format e2e bench bench-large calibrate dates faults fuzz pictures pictures-check pictures-again screens notification samples programs prepare prepare-dev requirements

run: prepare ## web, worker and tick on this machine; PORT=, HOST=, HTTPS=name
	@exec $(BIN)/python manage.py run

demo: prepare ## the same with two months of synthetic data, in var/demo
	@RECOVERY_DEMO=1 RECOVERY_VAR="$${RECOVERY_VAR:-var/demo}" exec $(BIN)/python manage.py run

wheel: prepare-dev ## the built front end and all of Recovery in one file, in dist/; needs no Node where it runs
	@$(BIN)/python -m recovery.core.compiling
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/recovery-*.whl

test: programs prepare-dev ## everything; installs the programs that it needs on Debian and Ubuntu
	@$(BIN)/python scripts/verify.py all

check: prepare-dev ## linters, types and import rules
	@$(BIN)/python scripts/verify.py check

format: prepare-dev
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format . && cd frontend && npm run format --silent

e2e: prepare-dev ## walks through the app in Chromium
	@$(BIN)/python scripts/verify.py e2e

bench: prepare-dev ## ratios against bare SQL and default DRF
	@$(BIN)/python -m tests.bench

bench-large: prepare-dev ## a million sends, ten million reminders, a full evening
	@$(BIN)/python -m tests.bench --large

calibrate: prepare-dev ## how often the statistics are right, over simulated patients, into docs/statistics.md; PATIENTS=
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.statistics.calibrate --patients $(or $(PATIENTS),2000) --processes 2

faults: prepare-dev ## every fault test with every seed
	@$(BIN)/python -m tests.services -- $(BIN)/python -m pytest -m faults --all-seeds

dates: prepare-dev ## the tests a year ahead, on 29 February, over each change of the clock and of the day
	@$(BIN)/python -m tests.dates all

fuzz: prepare-dev ## at least 30,000 generated requests against the API document, hostile ones among them
	@$(BIN)/python -m tests.security.fuzz

pictures: prepare-dev ## take the pictures of the README and of the manifest again, from the synthetic course
	@RECOVERY_PICTURES=docs/pictures $(BIN)/python -m pytest -q -m e2e tests/e2e/test_twelve_weeks.py

pictures-check: prepare-dev ## compare every screen with its picture in every width and size of text
	@RECOVERY_PICTURES_ALL=1 $(BIN)/python -m pytest -q -n 2 -m e2e tests/e2e/test_pictures.py tests/e2e/test_desk_pictures.py

pictures-again: prepare-dev ## take the pictures again that the tests compare with; look at each that changed
	@RECOVERY_PICTURES_AGAIN=1 RECOVERY_PICTURES_ALL=1 $(BIN)/python -m pytest -q -m e2e tests/e2e/test_gallery.py tests/e2e/test_pictures.py tests/e2e/test_desk_pictures.py -k looks

screens: prepare-dev ## a picture of every screen, into docs/screens/
	@RECOVERY_SCREENS=docs/screens $(BIN)/python -m pytest -q -m e2e tests/e2e/test_screens.py tests/e2e/test_trial.py tests/e2e/test_desk.py tests/e2e/test_findings.py

notification: prepare-dev ## a picture of the evening's notification, into docs/screens/; needs xvfb and imagemagick
	@$(BIN)/python -m tests.notification_picture

samples: prepare-dev ## a report and a FHIR bundle of the synthetic course, into docs/samples/
	@$(BIN)/python -m tests.samples

requirements: ## compile the pinned requirements again; needs uv
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt

programs:
	@scripts/programs.sh

prepare:
	@$(PYTHON) scripts/prepare.py

prepare-dev:
	@$(PYTHON) scripts/prepare.py --dev
