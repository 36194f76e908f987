# Two commands do everything: `make serve` and `make test`.
# Paths are relative throughout, so that a checkout may stand in "我的 文件夹".
PYTHON := .venv/bin/python
PORT ?= 8000

.PHONY: help serve test check fix bench fuzz clean

help: ## 列出所有命令
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

serve: .venv/runtime ## 装好环境，在浏览器里看手册（http://127.0.0.1:8000，改了就刷新）
	$(PYTHON) -m qunce serve --port $(PORT)

test: .venv/dev node_modules/installed ## 跑全部检查和测试，缺什么装什么
	tools/test-system-packages
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m qunce check
	$(PYTHON) -m pytest -n 2

check: .venv/runtime ## 只检查手册的内容
	$(PYTHON) -m qunce check

fix: .venv/dev ## 整理代码格式
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

bench: .venv/dev benchmarks/search/node_modules/installed ## 和同类工具比速度，比搜索（一刻钟）
	$(PYTHON) benchmarks/build.py
	$(PYTHON) -m benchmarks.search.runner

fuzz: .venv/dev ## 用随机输入长时间试读取、页面、文案、日历和整站（一两个小时）
	HYPOTHESIS_PROFILE=fuzz $(PYTHON) -m pytest -n 2 -m fuzz
	$(PYTHON) -m tests.fuzz.run

clean: ## 删掉环境和生成的站点
	rm -rf .venv node_modules benchmarks/search/node_modules site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/runtime: pyproject.toml tools/python-environment
	tools/python-environment
	touch $@

.venv/dev: .venv/runtime
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --group dev
	touch $@

node_modules/installed: package.json package-lock.json
	tools/test-system-packages npm
	npm ci --silent --no-audit --no-fund
	touch $@

benchmarks/search/node_modules/installed: $(addprefix benchmarks/search/,package.json package-lock.json requirements.txt)
	tools/test-system-packages npm
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r benchmarks/search/requirements.txt
	npm ci --silent --no-audit --no-fund --prefix benchmarks/search
	touch $@
