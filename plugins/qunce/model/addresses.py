"""Where everything stands: files in the project, pages among the docs, entries in a calendar.

A docs uri (`shares/florist/index.md`) is a page's source below the site's docs; playbooks are
mounted there as `playbooks/`, whatever their folder in the project is called. `model/serving.py`
says what addresses these get on the site.
"""

from zlib import crc32

from qunce.model.settings import Settings

MOUNT = "playbooks"
"""Where on the site the playbooks stand."""

HOME = "index.md"
SCHEDULE = "shares/index.md"
TODAY = "today.md"
SNIPPETS = "snippets/index.md"
SUMMARIES = "summaries/index.md"
PLAYBOOKS = "playbooks/index.md"
TAGS = "tags/index.md"
IDEAS = "ideas.md"
EDITIONS = "editions/index.md"
QUESTIONS = "qa/index.md"
OVERDUE = "overdue.md"
RETROS = "retros/index.md"
CALENDAR_FEED = "calendar.ics"
TEAM_FEED = "team.ics"
"""On an internal site: what is not announced yet as well."""
CHANGES_FEED = "changes.xml"
SUMMARIES_FEED = "summaries.xml"
PASTE_CHECK = "tools/paste-check.md"
COMPLIANCE_SCRIPT = "assets/qunce/compliance-rules.js"
"""Stands beside the scripts that ask for it."""


def share_uri(share: str) -> str:
    """The page of a share."""
    return f"shares/{share}/index.md"


def live_uri(share: str) -> str:
    """The page for the evening of a share itself."""
    return f"shares/{share}/live.md"


def kit_uri(share: str) -> str:
    """What an invited guest of a share is to know, on an internal site."""
    return f"shares/{share}/kit.md"


def share_feed_uri(share: str) -> str:
    """The calendar file of one share."""
    return f"shares/{share}/share.ics"


def share_poster_uri(share: str) -> str:
    """The poster of a share."""
    return f"shares/{share}/poster.png"


def share_card_uri(share: str) -> str:
    """The picture that chats show beside a link to a share."""
    return f"shares/{share}/card.png"


PHOTO_NAMES = ("photo.jpg", "photo.jpeg", "photo.png", "photo.webp")
POSTER_NAMES = ("poster.png", "poster.jpg", "poster.jpeg", "poster.webp")


def share_photo_uris(share: str) -> tuple[str, ...]:
    """Where the photo for the poster of a share may lie."""
    return tuple(f"shares/{share}/{name}" for name in PHOTO_NAMES)


def own_poster_uris(share: str) -> tuple[str, ...]:
    """Where a poster that somebody made by hand may lie."""
    return tuple(f"shares/{share}/{name}" for name in POSTER_NAMES)


def summary_uri(share: str) -> str:
    """The page of a share's summary."""
    return f"shares/{share}/summary.md"


def publish_uri(share: str) -> str:
    """The page 发到别处 of a share's summary; what it hands out lies in a folder of its name."""
    return f"shares/{share}/publish.md"


def publish_preview_uri(share: str) -> str:
    """What the article for 公众号 looks like: a page of its own that ours shows in a frame."""
    return f"shares/{share}/publish/wechat.html"


WECHAT_STYLES = "assets/qunce/wechat.css"
"""The only style of those previews."""


def summary_docx_uri(share: str) -> str:
    """A summary as a file of Word."""
    return f"shares/{share}/publish/summary.docx"


def quote_card_uri(share: str, number: int) -> str:
    """The picture of a summary's takeaway, counted from 1."""
    return f"shares/{share}/publish/quote-{number}.png"


def cover_uri(share: str) -> str:
    """The picture above a summary's article in 公众号."""
    return f"shares/{share}/publish/cover.png"


def edition_uri(edition: str) -> str:
    """The page of an edition."""
    return f"editions/{edition}.md"


def retro_uri(retro: str) -> str:
    """The page of a retrospective, on an internal site."""
    return f"retros/{retro}.md"


def year_uri(year: int) -> str:
    """What a year came to."""
    return f"summaries/{year}.md"


def questions_year_uri(year: int) -> str:
    """The page of the questions of one year, where there are more than one page bears."""
    return f"qa/{year}.md"


def month_uri(year: int, month: int) -> str:
    """The page of one month of the schedule."""
    return f"calendar/{year}-{month:02}.md"


def quarter_uri(year: int, quarter: int) -> str:
    """The page of a quarter of the schedule, weeks by series; quarters count from 1."""
    return f"calendar/{year}-q{quarter}.md"


def person_uri(person: str) -> str:
    """The page of a speaker or host."""
    return f"people/{person}.md"


def group_uri(group: str) -> str:
    """The page of a group."""
    return f"groups/{group}.md"


def series_uri(series: str) -> str:
    """The page of a series."""
    return f"series/{series}.md"


def series_feed_uri(series: str) -> str:
    """The calendar feed of a series."""
    return f"series/{series}.ics"


def person_feed_uri(person: str) -> str:
    """The calendar feed of what somebody speaks at or hosts."""
    return f"people/{person}.ics"


def group_feed_uri(group: str) -> str:
    """The calendar feed of what is held in a group."""
    return f"groups/{group}.ics"


def alarm_feed_uri(feed: str) -> str:
    """A feed's twin with reminders; no id holds a dot, so it is nobody else's."""
    return f"{feed.removesuffix('.ics')}.alarm.ics"


def task_feed_uri(role: str) -> str:
    """The calendar of what one role is to do.

    A role is any word, and not every host serves a file called 主持 or 甲/乙: a checksum is both
    stable and plain.
    """
    return f"today/{crc32(role.encode()):08x}.ics"


def values_script_uri(kind: str) -> str:
    """The script that brings the values of one kind of record (`shares`) to fill-in forms."""
    return f"assets/qunce/{kind}.js"


def api_uri(kind: str) -> str:
    """The records of a kind (`shares`) for other programs."""
    return f"api/{kind}.json"


def api_schema_uri(kind: str) -> str:
    """What the file of that kind holds."""
    return f"api/{kind}.schema.json"


NEAR_SHARES = values_script_uri("near-shares")
"""The script that brings the values of the shares that matter these days."""
SNIPPET_TEXTS = "assets/qunce/snippet-texts.js"
"""The script that brings the texts of all snippets to their index."""


def snippet_uri(snippet: str) -> str:
    """The page of a snippet."""
    return f"snippets/{snippet}.md"


def section_uri(section: str) -> str:
    """The index page of one section of the handbook."""
    return f"{MOUNT}/{section}/index.md"


def playbook_uri(section: str, playbook: str) -> str:
    """The page of a playbook."""
    return f"{MOUNT}/{section}/{playbook}.md"


def source_path(settings: Settings, uri: str) -> str:
    """The file in the project that a docs uri is read from."""
    mounted = uri.removeprefix(f"{MOUNT}/")
    folder = settings.docs_dir if mounted == uri else settings.playbooks_dir
    return f"{folder}/{mounted}"


def source_uri(settings: Settings, path: str) -> str:
    """The docs uri of a file of the project; `source_path` the other way round."""
    mounted = path.removeprefix(f"{settings.playbooks_dir}/")
    if mounted != path:
        return f"{MOUNT}/{mounted}"
    return path.removeprefix(f"{settings.docs_dir}/")


def calendar_uid(calendar_id: str, site_key: str) -> str:
    """What a calendar knows a share by, for ever (RFC 5545 §3.8.4.7, RFC 7986 §5.3)."""
    return f"{calendar_id}@{site_key}"


def task_uid(calendar_id: str, kind: str, task: str, site_key: str) -> str:
    """What a calendar knows a task of a share by; no share's id has a dot in it."""
    return f"{calendar_id}.{kind}.{task}@{site_key}"
