"""A small Chinese site on stock Material, switched on in two lines, built for real."""

import subprocess
import sys
from pathlib import Path

CONFIG = """\
site_name: 小站
site_url: https://small.example/
theme:
  name: material
  language: zh
  font: false
  palette:
    - scheme: default
extra:
  generator: false
plugins:
  - qunce-search
markdown_extensions:
  - toc:
      slugify: !!python/name:markdown.extensions.toc.slugify_unicode
"""

PAGES = {
    "index.md": "# 小站\n\n欢迎来到小站，这里讲怎么把群办好。\n",
    "rules.md": (
        "# 群规模板\n\n开头一段。\n\n## 发广告怎么处理\n\n先私聊提醒，再发公告。\n\n"
        + "## 潜水的人\n\n群规不要求每个人说话。\n\n## 违规三次\n\n请出群。群规写明。\n\n"
        + "## 群规几条合适\n\n三条。\n\n## 群规放在哪里\n\n群公告。\n"
    ),
    "welcome.md": (
        "---\nsearch:\n  kind: 文案\n  copy: |-\n    欢迎新朋友！\n    群规看公告。\n---\n"
        + "# 新人欢迎语\n\n一段欢迎新人的话，群规也在里面。\n\n<pre>欢迎新朋友！群规看公告。</pre>\n"
    ),
    "notice.md": (
        "---\nsearch:\n  kind: 文案\n  copy: 今晚八点见\n  copy_label: 复制草稿\n---\n# 群规更新通知\n\n通知大家群规变了。\n"
    ),
    "share-ahead.md": (
        '---\nsearch:\n  kind: 分享\n  date: "2026-12-06T20:30+08:00"\n'
        + '  ends: "2026-12-06T22:00+08:00"\n  calendar: share.ics\n---\n'
        + "# 群规怎么定\n\n一场讲群规的分享。\n"
    ),
    "share-past.md": (
        '---\nsearch:\n  kind: 分享\n  date: "2026-03-01"\n---\n# 群规失灵以后\n\n群规没人看。\n'
    ),
    "share-off.md": (
        '---\nsearch:\n  kind: 分享\n  status: 已取消\n  date: "2026-12-20T20:30+08:00"\n---\n'
        + "# 群规辩论会\n\n群规，辩一辩。\n"
    ),
    "hostile.md": (
        "# &lt;img src=x onerror=alert(1)&gt;与&lt;/script&gt;的故事\n\n"
        + "## &lt;script&gt;alert(2)&lt;/script&gt;小节\n\n"
        + "正文里有 `<script>alert(3)</script>` 和 `<b>` 的故事。\n"
    ),
    **{
        f"day-{day:02}.md": f"# 签到第{day}天\n\n"
        + "\n\n".join(f"第{day}天第{n}段，打卡说一句话。" for n in range(30))
        + "\n\n## 收尾\n\n写下打卡心得。\n"
        for day in range(1, 31)
    },
}


def build_site(folder: Path, config: str = CONFIG) -> Path:
    """Build strictly; returns the folder to serve."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name, text in PAGES.items():
        (docs / name).write_text(text, encoding="utf-8")
    calendar = docs / "share-ahead" / "share.ics"
    calendar.parent.mkdir()
    calendar.write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"
