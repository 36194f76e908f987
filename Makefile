# Two commands do everything: `make serve` and `make test`.
# Paths are relative throughout, so that a checkout may stand in "我的 文件夹".
PYTHON := .venv/bin/python
# One more than the cores that are counted on: tests of the browser wait for it. Each worker has a
# part of its own while there is one, so that what a file of tests needs is seldom made twice.
PYTEST := $(PYTHON) -m pytest -n 3 --dist worksteal
PORT ?= 8000
# What decides which versions an environment has.
VERSIONS := pyproject.toml constraints.txt tools/python-environment
# Without what it compiled before, each of the many Pythons that tests start compiles Qunce anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help serve test quick check check-handbook fix bench fuzz lock test-newest test-pythons clean

help: ## 列出所有命令
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

serve: .venv/runtime ## 装好环境，在浏览器里看手册（http://127.0.0.1:8000，改了就刷新）
	$(PYTHON) -m qunce serve --port $(PORT)

test: .venv/dev node_modules/installed ## 跑全部检查和测试，缺什么装什么
	tools/test-system-packages
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m qunce check
	$(PYTEST) -o norecursedirs='.* node_modules'  # the handbook too, which a plain run leaves out

quick: .venv/dev ## 只跑快的测试：不开浏览器、不另起进程，一分钟以内
	$(PYTEST) -m 'not browser and not process'

check: .venv/runtime ## 只检查手册的内容
	$(PYTHON) -m qunce check

check-handbook: .venv/dev ## 检查手册的用词、数字、路线和日期
	$(PYTHON) -m qunce check
	$(PYTEST) tests/handbook

fix: .venv/dev ## 整理代码格式
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

bench: .venv/benchmark benchmarks/search/node_modules/installed ## 和同类工具比速度，比搜索，让订阅的程序跟一场分享走一遍（一刻钟）
	$(PYTHON) benchmarks/build.py
	$(PYTHON) -m benchmarks.search.runner
	$(PYTHON) -m benchmarks.calendars
	$(PYTHON) -m benchmarks.chats

fuzz: .venv/dev ## 用随机输入长时间试读取、页面、文案、日历和整站，随意改内容、换分支看站点对不对（两三个小时）
	HYPOTHESIS_PROFILE=fuzz $(PYTEST) -m fuzz
	$(PYTHON) -m tests.fuzz.run
	$(PYTHON) -m tests.kept.edits
	$(PYTHON) -m tests.cache.edits --small --sequences 250
	$(PYTHON) -m tests.cache.edits
	$(PYTHON) -m tests.cli.site.branches

lock: ## 把每个依赖换成允许范围里的最新版本，写进 constraints.txt
	tools/python-environment .venvs/lock /dev/null lock
	UV_CUSTOM_COMPILE_COMMAND='make lock' .venvs/lock/bin/python -m uv pip compile \
	  --quiet --universal --python-version 3.11 --upgrade --no-annotate \
	  --group dev --group benchmark --group lock --group build \
	  --output-file constraints.txt pyproject.toml

test-newest: node_modules/installed ## 不管 constraints.txt，用各依赖的最新版本跑全部测试
	tools/python-environment .venvs/newest /dev/null dev
	.venvs/newest/bin/python -m pytest -n 2 --ignore tests/test_constraints.py

test-pythons: ## 用这台机器上每个 Python（3.11 起）跑快的测试
	tools/test-pythons

clean: ## 删掉环境和生成的站点
	rm -rf .venv .venvs node_modules benchmarks/search/node_modules site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/runtime: $(VERSIONS)
	tools/python-environment .venv constraints.txt
	touch $@

# One install brings both groups, so that `make serve` has nothing to do after `make test`.
.venv/dev: $(VERSIONS)
	tools/python-environment .venv constraints.txt dev
	touch .venv/runtime $@

.venv/benchmark: .venv/dev
	tools/python-environment .venv constraints.txt dev benchmark
	touch $@

node_modules/installed: package.json package-lock.json
	tools/test-system-packages npm
	npm ci --silent --no-audit --no-fund
	touch $@

benchmarks/search/node_modules/installed: $(addprefix benchmarks/search/,package.json package-lock.json)
	tools/test-system-packages npm
	npm ci --silent --no-audit --no-fund --prefix benchmarks/search
	touch $@
