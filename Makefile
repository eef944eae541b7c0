# `make help` lists the targets.
YEAR ?= 2013
PAIRS ?= 3000
EXECUTIONS ?= 1000000
RECORDS ?= 20000
SEED ?= 1
RUNS ?= 7
PARTICIPANTS ?= 200
EDITS ?= 2000
PILLAR = .build/release/pillar
SWIFT_FLAGS ?=
FILTER ?=
# Linked statically, the tool starts in a third of the time, and runs on machines without Swift.
RELEASE_FLAGS = $(if $(filter Linux,$(shell uname -s)),-Xswiftc -static-executable)
export SWIFT_BACKTRACE = enable=no

.DEFAULT_GOAL := help
.PHONY: help annex test thorough mutants conformance differential fuzz build check bench-tool bench-store bench bench-diff \
  bench-merge lint format accept clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

annex: build ## Compile the annexes of YEAR (2013) into build/, as HTML and Markdown
	@mkdir -p build
	$(PILLAR) annex $(YEAR) --format html --output build/annex-$(YEAR).html
	$(PILLAR) annex $(YEAR) --format markdown --output build/annex-$(YEAR).md
	@echo "build/annex-$(YEAR).html and build/annex-$(YEAR).md are the annexes of $(YEAR)."

test: ## Run the tests, or those that FILTER matches; print the failures and one closing line
	@SWIFT_FLAGS="$(SWIFT_FLAGS)" Tests/run $(addprefix --filter ,$(FILTER))

thorough: build ## Run the tests that take too long for every change: each sort of failure, setting and place, 1000 merges
	PILLAR_THOROUGH=1 SWIFT_FLAGS="$(SWIFT_FLAGS)" Tests/run
	Tests/Breaking/read-errors $(PILLAR)
	Tests/Breaking/crashes --tool $(PILLAR)
	Tests/Breaking/merges

mutants: ## Break lines that guard data, one at a time, and list the breakages that no test notices; FILES='Sources/Editions/*', SAMPLE=60
	python3 Tests/Mutants/mutants.py $(FILES) --seed $(SEED) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(TESTS),--tests $(TESTS))

conformance: ## Run the official test suite of JSON Schema on the validator, and print the counts
	SWIFT_FLAGS="$(SWIFT_FLAGS)" Tests/Comparing/conformance

differential: ## Compare the validator with two independent ones on PAIRS (3000) random pairs of schema and value from SEED (1)
	swift build -c release --product schema-judge $(RELEASE_FLAGS) $(SWIFT_FLAGS)
	python3 Tests/Comparing --pairs $(PAIRS) --seed $(SEED)

fuzz: ## Feed random bytes to the reader, the pattern engine and the validator, EXECUTIONS (1000000) each
	EXECUTIONS=$(EXECUTIONS) Tests/Fuzzing/fuzz

build: ## Build the tool, .build/release/pillar
	swift build -c release --product pillar $(RELEASE_FLAGS) $(SWIFT_FLAGS)

check: build ## Check the shipped records
	$(PILLAR) check --strict

bench-tool: ## Build .build/release/bench-store, which makes stores for measurements
	swift build -c release --product bench-store $(RELEASE_FLAGS) $(SWIFT_FLAGS)

bench-store: bench-tool ## Make build/bench-store, a store of RECORDS (20000) invented records from SEED (1)
	rm -rf build/bench-store
	.build/release/bench-store write build/bench-store --records $(RECORDS) --seed $(SEED)

bench: build bench-store .build-bench-venv/ready ## Measure check, and other validators, on RECORDS (20000), RUNS (7) times; LARGE=1, JSON=file
	.build-bench-venv/bin/python Tests/Measuring/bench.py build/bench-store $(RUNS) \
	  $(if $(LARGE),--large) $(if $(JSON),--json $(JSON))

bench-diff: build bench-tool .build-bench-venv/ready ## Measure diff, and other tools, on two years of PARTICIPANTS (200), RUNS (7) times
	rm -rf build/bench-pair
	.build/release/bench-store write build/bench-pair --participants $(PARTICIPANTS) --years 2 --seed $(SEED)
	.build-bench-venv/bin/python Tests/Measuring/two_years.py build/bench-pair 2011 2012 $(RUNS)

bench-merge: build bench-tool .build-bench-venv/merging ## Count how many of EDITS (2000) pairs of edits merge, with this tool and with others
	rm -rf build/bench-merge
	.build/release/bench-store write build/bench-merge --participants 20 --years 2 --seed $(SEED)
	.build-bench-venv/bin/python Tests/Measuring/merging.py build/bench-merge $(EDITS) $(SEED)

.build-bench-venv/merging: .build-bench-venv/ready Tests/Measuring/merging-requirements.txt
	.build-bench-venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Measuring/merging-requirements.txt
	@touch $@

.build-bench-venv/ready: Tests/Measuring/requirements.txt
	python3 -m venv .build-bench-venv
	.build-bench-venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

lint: ## Check the layout of the sources (.swift-format)
	swift format lint --strict --recursive Package.swift Sources Tests

format: ## Correct the layout of the sources (.swift-format)
	swift format --in-place --recursive Package.swift Sources Tests

accept: ## Rewrite generated and recorded files (FILTER: of which tests); tests that wrote fail once; then read `git diff`
	-@PILLAR_ACCEPT=1 SWIFT_FLAGS="$(SWIFT_FLAGS)" Tests/run $(addprefix --filter ,$(FILTER))
	git status --short

clean: ## Remove the built files
	rm -rf .build build
