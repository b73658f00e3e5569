# Mio: `make sandbox` to meet the personas, `make test` to pass the tests.

STRICT := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests

.PHONY: help sandbox run check lint test gates bench format release dependencies

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

sandbox: dependencies ## Meet the personas in the browser: no token, no key
	swift run $(STRICT) mio sandbox

run: dependencies ## Run the bots of bots.json
	swift run -c release $(STRICT) mio run

check: lint test ## All that is asked of a change

lint: dependencies gates ## Format and rules
	swift format lint --strict --parallel --recursive $(SOURCES)

test: dependencies ## Build and run every test
	swift build $(STRICT) --build-tests
	swift test $(STRICT) --skip-build --skip EndToEndTests
	swift test $(STRICT) --skip-build --filter EndToEndTests

gates: ## Show that the build refuses what it must refuse
	scripts/prove-gates

bench: dependencies ## Measure speed and memory
	swift run -c release $(STRICT) mio bench

format: ## Format every file
	swift format --in-place --parallel --recursive $(SOURCES)

release: dependencies ## Build the program as the container has it
	swift build -c release --static-swift-stdlib --product mio $(STRICT)

dependencies: ## Install the two system libraries
	@scripts/install-dependencies
