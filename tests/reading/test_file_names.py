"""Names that Windows, macOS or a disk blind to case cannot hold; no checkout could hold these cases."""

import pytest

from qunce.reading.words.file_names import LONGEST_NAME, disk_key, name_fault, path_fault
from qunce.reading.words.ids import suggested_id
from tests.reading.projects import errors_of, report_of, write_project

PAGE = "---\ntitle: 页\n---\n\n# 页\n"
IDEA = "---\ntitle: 题\nspeakers: []\nstatus: idea\n---\n"
DEVICE = "bad-file-name Windows 把 {0} 留给设备用，不能当名字"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("aux.md", f"{DEVICE.format('aux')}（换一个名字，例如 aux-1.md）"),
        ("NUL.tar.gz", f"{DEVICE.format('NUL')}（换一个名字，例如 NUL-1.tar.gz）"),
        ("问?号:冒.md", "bad-file-name 名字里有 Windows 不能用的问号 ?（改名为 问号冒.md）"),
        ("a*b.png", "bad-file-name 名字里有 Windows 不能用的星号 *（改名为 ab.png）"),
        ("<>.png", "bad-file-name 名字里有 Windows 不能用的小于号 <（换一个名字）"),
        ("课件.", "bad-file-name 名字以点或空格结尾，Windows 会把它去掉（改名为 课件）"),
        ("课件.pdf ", "bad-file-name 名字以点或空格结尾，Windows 会把它去掉（改名为 课件.pdf）"),
    ],
)
def test_a_name_windows_cannot_hold(tmp_path, name, said):
    config_file = write_project(tmp_path, {f"content/{name}": PAGE})
    assert errors_of(config_file) == f"content/{name}:1: {said}\n"


@pytest.mark.parametrize("name", ["con", "PRN", "aux", "nul", "com1", "lpt9", "com¹", "CONIN$"])
def test_the_names_of_devices(name):
    assert name_fault(name)
    assert name_fault(f"{name}.md")
    assert not name_fault(f"{name}-x.md")


@pytest.mark.parametrize(
    "name", ["consent.md", "com.md", "com10.md", "海报 1.png", "a.b.c", "v1.0"]
)
def test_names_that_every_system_holds(name):
    assert name_fault(name) is None


def test_a_folder_is_named_once_and_what_is_in_it_is_still_read(tmp_path):
    files = {f"content/shares/{id}/index.md": IDEA for id in ("aux", "con")}
    files["content/shares/aux/summary.md"] = "---\nstatus: fertig\n---\n"
    assert [
        line.split("（")[0] for line in report_of(write_project(tmp_path, files)).splitlines()
    ] == [
        f"content/shares/aux:1: {DEVICE.format('aux')}",
        "content/shares/aux/summary.md:2: bad-choice status：没有“fertig”这个选项",
        f"content/shares/con:1: {DEVICE.format('con')}",
    ]


def test_no_suggested_id_is_the_name_of_a_device():
    assert suggested_id("Con") == "con-1"


def test_a_name_and_a_path_have_a_longest_length():
    assert name_fault("夏" * 84 + ".md") is None
    assert name_fault("夏" * 85 + ".md") is not None
    assert name_fault("x" * (LONGEST_NAME + 1)) is not None
    assert path_fault("content/" + "x" * 181 + ".md") is None
    assert path_fault("content/" + "x" * 182 + ".md") is not None


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Help.md", "help.md"), "只差大小写"),
        (("Help/a.md", "help/b.md"), "只差大小写"),
        (("cafe\u0301.md", "caf\u00e9.md"), "看起来一样，字母的编码不同"),
        (("poster.PNG", "Poster.png"), "只差大小写"),
        (("STRASSE.md", "straße.md"), "只差大小写"),
    ],
)
def test_names_that_some_disks_take_for_one(tmp_path, names, said):
    config_file = write_project(tmp_path, {f"content/{name}": PAGE for name in names})
    [line] = errors_of(config_file).splitlines()
    first, second = sorted(name.partition("/")[0] for name in names)
    assert line == (
        f"content/{second}:1: duplicate-address 和 content/{first} {said}，Windows 或 macOS 分不开"
        "（给其中一个改名）"
    )
    assert disk_key(first) == disk_key(second)


def test_addresses_that_differ_in_case_only(tmp_path):
    files = {"content/About.md": PAGE, "content/about/index.md": PAGE}
    assert report_of(write_project(tmp_path, files)) == (
        "content/about/index.md:1: duplicate-address 和 content/About.md 的网址只差大小写，"
        "有的系统分不开（给其中一个文件改名，或者合成一篇）\n"
    )


def test_a_folder_of_records_in_upper_case(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / "content/people").rename(tmp_path / "content/People")
    assert report_of(config_file) == (
        "content/People:1: misplaced-file 文件夹的名字要用小写，不然里面的都只当普通页面"
        "（改名为 people）\n"
    )


def test_an_index_in_upper_case(tmp_path):
    config_file = write_project(tmp_path)
    (tmp_path / "content/index.md").rename(tmp_path / "content/Index.md")
    assert report_of(config_file) == (
        "content/Index.md:1: misplaced-file Index.md 不是文件夹的首页（改名为 index.md）\n"
    )
