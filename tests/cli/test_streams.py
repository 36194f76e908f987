"""What comes out, in any locale and through any pipe."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import PATIENCE, command, run_alone

pytestmark = pytest.mark.process

PLAIN = dict.fromkeys(("LC_ALL", "LC_CTYPE", "LANG", "PYTHONUTF8", "PYTHONIOENCODING"), "")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "gbk"},
    ],
    ids=str,
)
def test_output_is_utf_8_in_every_locale(site, environment):
    result = run_alone("list", "people", project=site, **(PLAIN | environment))
    assert result.stdout.decode().splitlines()[0] == "demo-host     小周（示例）  主持人"
    refused = run_alone("list", "cats", project=site, **(PLAIN | environment))
    assert refused.stderr.decode().splitlines()[1].startswith("错误：参数 种类：没有“cats”")


def test_chinese_on_the_command_line_is_read_in_the_c_locale(site):
    words = ["announce", "share-notice", "first-share", "--channel", "朋友圈"]
    result = run_alone(*words, project=site, **(PLAIN | {"LANG": "C"}))
    assert result.stdout.decode().startswith("12月6日周日")


def test_words_that_are_not_utf_8_are_refused_plainly(site):
    line = [*command("announce", "share-notice", "first-share", project=site), b"--set", b"x=\xff"]
    result = subprocess.run(line, capture_output=True, timeout=PATIENCE, check=False)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert "错误：" in result.stderr.decode()


def test_a_reader_that_leaves_early_is_no_error(site):
    process = subprocess.Popen(
        command("list", "snippets", "--format", "json", project=site),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    remarks = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=PATIENCE)
    assert remarks == b""


def test_a_full_disk_is_told_plainly(site):
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            command("list", "shares", project=site),
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    assert (result.returncode, result.stderr.decode()) == (1, "磁盘满了\n")


def test_ctrl_c_ends_a_build_without_a_traceback(site):
    process = subprocess.Popen(
        command("build", project=site), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    while process.poll() is None and not (site / ".site.qunce-next").exists():
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    _, remarks = process.communicate(timeout=PATIENCE)
    assert (process.returncode, remarks.decode()) == (130, "已中断\n")
    assert [path.name for path in site.iterdir() if path.name.startswith(".site")] == []


def test_on_a_terminal_the_prompt_stands_below_the_text(site):
    ours, theirs = pty.openpty()
    line = command("announce", "share-notice", "first-share", project=site)
    subprocess.run(line, stdout=theirs, timeout=PATIENCE, check=True)
    os.close(theirs)
    shown = os.read(ours, 10000)
    os.close(ours)
    assert shown.endswith(b"\n")
    assert not subprocess.run(
        line, capture_output=True, timeout=PATIENCE, check=True
    ).stdout.endswith(b"\n")


def test_ctrl_c_while_the_program_is_loaded_leaves_no_traceback():
    loading = """\
import builtins, sys
load = builtins.__import__
def interrupted(name, *rest, **more):
    if name == "click":
        raise KeyboardInterrupt
    return load(name, *rest, **more)
builtins.__import__ = interrupted
from qunce.__main__ import run
run()
"""
    result = subprocess.run(
        [sys.executable, "-c", loading], capture_output=True, timeout=PATIENCE, check=False
    )
    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"")


def test_the_program_loads_where_there_are_no_file_locks(site):
    without = "import sys\nsys.modules['fcntl'] = None\nfrom qunce.__main__ import run\nrun()\n"
    result = subprocess.run(
        [sys.executable, "-c", without, "-C", str(site), "list", "shares"],
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
