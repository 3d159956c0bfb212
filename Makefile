# make check     build, and lint the sample campaign: a demonstration
# make test      every test there is; POSTLINT_CONFORMANCE=FOLDER adds those against other projects' data
# make build     the program, for development: .build/debug/postlint
# make release   the program, optimized and in one file that needs no other: .build/release/postlint
# make lint      the layout of the source
# make smoke     the release program against what is promised of it
# make bench     how fast the release program is: a table for a commit; POSTS=1000000 ROUNDS=5 for more of both
# make install   the release program and the packs, below PREFIX

SHELL  := /bin/bash
PREFIX ?= /usr/local

program = .build/debug/postlint
release = .build/release/postlint

.PHONY: check test build release lint smoke bench install dependencies

check: build
	@echo "Linting fixtures/campaign, a sample campaign with mistakes, with the packs in rules/:"
	@echo
	@$(program) check fixtures/campaign --pack rules --fail-level none
	@echo
	@$(program) check fixtures/campaign --pack rules --format compact > /dev/null; \
	  echo "This was a demonstration, and ends with 0. As a gate, without --fail-level none, it would end with $$?."

test: build
	swift test
	$(program) rules test rules/

build: dependencies
	swift build --product postlint

release: dependencies
	swift build -c release --product postlint -Xswiftc -static-executable -Xlinker -s \
	  -Xswiftc -Xfrontend -Xswiftc -disable-type-layout

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

smoke: release
	Scripts/smoke $(release)

bench: release
	@Benchmarks/bench $(release)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/postlint/rules"
	install -m 755 $(release) "$(DESTDIR)$(PREFIX)/bin/postlint"
	cp -R rules/. "$(DESTDIR)$(PREFIX)/share/postlint/rules/"

dependencies:
	@Scripts/install-dependencies
