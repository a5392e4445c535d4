# Each of these sets itself up on a machine with Python 3.11 or newer and make, nothing else.
# Another Python: make test PYTHON=python3.13. No network: put a folder `wheelhouse` here first.
# Newer versions of everything: make lock UPGRADE=--upgrade.

PYTHON ?=
SHELL := /bin/sh
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX

PIP := .venv/bin/python -m pip
FROM := $(if $(wildcard wheelhouse),--no-index --find-links wheelhouse)
UV := 0.13.9

# WHO and EDITION of `make lab` and `make teach` reach the program as environment variables.
.PHONY: help demo lab teach site stick serve bench test lock check-lock wheelhouse system-packages \
  clean FORCE

help:
	@echo "make demo             grade a class of sample learners, from release to feedback"
	@echo "make lab              learn in JupyterLab: EDITION=en for English, WHO=name if shared"
	@echo "make teach            teach the course: JupyterLab with nbgrader; EDITION=en for English"
	@echo "make site             the school as files for a browser, in build/site; needs npm once"
	@echo "make stick TO=…       the same on a USB stick; FOR=\"windows macos linux\": JupyterLab too"
	@echo "make serve            show build/site to the browsers of this computer"
	@echo "make bench            compare with nbgrader, in one run; QUICK=1 in two minutes"
	@echo "make test             everything that must hold"
	@echo "make wheelhouse       fill the folder wheelhouse, for set-ups without network"
	@echo "make system-packages  Debian packages that only the fuller tests need (as root)"
	@echo "make lock             compile the requirements again after a change of pyproject.toml"
	@echo "make check-lock       do the requirements still answer pyproject.toml?"
	@echo "make clean            remove what was set up and built; classroom/ stays"

demo: .venv/ready
	@python -m autograder demo

lab: .venv/ready
	@python -m autograder lab

teach: .venv/ready
	@python -m autograder teach

site: .venv/ready-site
	@python -m autograder site

stick: .venv/ready-site
	@[ -n "$(TO)" ] || { echo "Name the stick: make stick TO=/media/stick" >&2; exit 1; }
	@python -m autograder site --stick "$(TO)" $(addprefix --jupyterlab=,$(FOR)) \
	  $(addprefix --python=,$(PYTHONS))

serve: .venv/ready
	@python -m autograder serve build/site

bench: .venv/ready
	@python -m autograder bench $(if $(QUICK),--quick)

test: .venv/ready-dev .venv/ready-site .venv/ready-hub
	ruff check
	ruff format --check
	mypy
	lint-imports --no-logo
	python -m pytest -n 2 --dist loadfile

check-lock: .venv/ready-dev
	@python -m pytest -q tests/test_setup.py -k requirements

lock: .venv/made-for
	@[ -x build/uv/bin/uv ] || { .venv/bin/python -m venv build/uv && \
	  build/uv/bin/python -m pip install -qq uv==$(UV); }
	$(LOCK) --group build pyproject.toml -o requirements.txt
	$(LOCK) --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --group site -c requirements.txt -c requirements-dev.txt -o requirements-site.txt
	$(LOCK) --group hub -c requirements.txt -c requirements-dev.txt -c requirements-site.txt \
	  -o requirements-hub.txt

LOCK := @build/uv/bin/uv pip compile --quiet --no-config --system-certs --python .venv/bin/python \
  --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" $(UPGRADE)

wheelhouse: .venv/made-for
	@echo "Downloading everything that make demo and make test install, for this platform…"
	@rm -rf wheelhouse.part
	@$(PIP) download -qq --require-hashes --dest wheelhouse.part \
	  -r requirements.txt -r requirements-dev.txt -r requirements-site.txt \
	  -r requirements-hub.txt
	@rm -rf wheelhouse && mv wheelhouse.part wheelhouse
	@echo "The folder wheelhouse is full: copy it beside this Makefile on a machine" \
	  "without network, with the same system and Python."

system-packages:
	@command -v apt-get >/dev/null || { echo "make system-packages needs apt-get (Debian," \
	  "Ubuntu); elsewhere make test skips what needs these packages and says so." >&2; exit 1; }
	@[ "$$(id -u)" = 0 ] || { echo "make system-packages installs Debian packages:" \
	  "run it as root (sudo make system-packages)." >&2; exit 1; }
	@echo "Installing Debian packages for the fuller tests: $(DEBIAN)"
	@apt-get update -qq
	@DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	  -o Dpkg::Use-Pty=0 $(DEBIAN) >/dev/null

DEBIAN := bubblewrap chromium libseccomp2 openssl postgresql

clean:
	rm -rf .venv build wheelhouse.part *.egg-info .mypy_cache .pytest_cache .ruff_cache \
	  .import_linter_cache .hypothesis

# Set-up. `made-for` holds the folder and the Python of the virtual environment: a moved or copied
# clone, or another PYTHON, gets a new one.

.venv/ready-dev: .venv/ready requirements-dev.txt
	@echo "Setting up once: the tools that check the code…"
	@$(call install,-r requirements-dev.txt)
	@touch $@

.venv/ready-site: .venv/ready requirements-site.txt
	@echo "Setting up once: JupyterLite, which builds the site…"
	@$(call install,-r requirements-site.txt)
	@touch $@

.venv/ready-hub: .venv/ready requirements-hub.txt
	@echo "Setting up once: JupyterHub, for the class server's test…"
	@$(call install,-r requirements-hub.txt)
	@touch $@

.venv/ready: .venv/made-for requirements.txt pyproject.toml
	@echo "Setting up once: JupyterLab, nbgrader and what they need, in .venv (some minutes)…"
	@$(call install,-r requirements.txt)
	@$(PIP) install -qq --no-index --no-deps --no-build-isolation -e .
	@touch $@

install = $(PIP) install -qq --require-hashes $(FROM) $(1) || { \
  echo "The set-up stopped at the error above. Without network: make wheelhouse on a machine that" \
    "has one, with the same system and Python, and copy its folder wheelhouse here." >&2; exit 1; }

.venv/made-for: $(shell [ -x .venv/bin/python ] && case "$$(cat .venv/made-for 2>/dev/null)" in \
  ("$$(pwd -P), $(PYTHON)"$(if $(PYTHON),,*)) exit ;; esac; echo FORCE)
	@rm -rf .venv; \
	set -- python3.13 python3.12 python3.11 python3 python; \
	[ -z "$(PYTHON)" ] || set -- "$(PYTHON)"; \
	modern=; \
	for python do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  modern=yes; \
	  "$$python" -m venv --clear .venv >/dev/null 2>&1 || continue; \
	  echo "$$(pwd -P), $$python" > $@; \
	  exit 0; \
	done; \
	rm -rf .venv; \
	if [ $$modern ]; then \
	  echo "This Python cannot make virtual environments: on Debian or Ubuntu," \
	    "install what is missing with: apt install python3-venv" >&2; \
	else \
	  echo "Tremplin needs Python 3.11 or newer and found none$(if $(PYTHON), under the name $(PYTHON)):" \
	    "install it, or name it: make demo PYTHON=/path/to/python3" >&2; \
	fi; \
	exit 1
