"""What is exported and imported again changes nothing, whatever it says."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.cli.exchange.export import exported
from qunce.model.kinds.group import GROUP
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.series import SERIES
from qunce.model.kinds.share import SHARE
from qunce.model.share import ShareFormat, ShareStatus, Slot, Visibility
from qunce.reading.exchange.mapping import Mapping
from qunce.reading.exchange.opening import read_table
from qunce.reading.words.characters import without_hidden
from qunce.writing.imported.importing import draught_of
from tests.builders import (
    at,
    make_group,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
)

NOW = datetime.fromisoformat("2026-11-25 10:00")
TO = ("csv", "xlsx")


def written(text: str) -> str:
    """As reading would hand it over: on one line, and nothing in it that nobody sees."""
    return without_hidden(text, separator=" ").strip()


words = (
    (
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1, max_size=20)
        | st.sampled_from(
            ["=1+1", "'=x", "@我", "-", "无", "甲、乙", '"引号"', "#话题", "A & B", "'", "++"]
        )
    )
    .map(written)
    .filter(bool)
)
bodies = st.lists(words, max_size=4).map("\n".join).map(str.strip)
slots = st.one_of(
    st.none(),
    st.builds(
        make_slot,
        st.sampled_from(["2026-12-06 20:30", "2026-12-31 23:30", "2027-02-01 00:00"]),
        st.integers(1, 600),
    ),
    st.just(Slot(at("2020-05-06 00:00"), at("2020-05-07 00:00"), is_whole_day=True)),
)
shares = st.builds(
    make_share,
    title=words,
    slot=slots,
    status=st.sampled_from(ShareStatus),
    speakers=st.lists(st.sampled_from(["lin-xia", "xu-yi", "bai-zhou"]), unique=True).map(tuple),
    host=st.none() | st.just("lin-xia"),
    series=st.none() | st.just("sunday-share"),
    number=st.none() | st.integers(0, 999999),
    format=st.sampled_from(ShareFormat),
    groups=st.just(()) | st.just(("florist-a",)),
    tags=st.lists(words, unique_by=lambda tag: " ".join(tag.split()), max_size=3).map(tuple),
    place=st.none() | words,
    signup=st.none() | st.just("https://qunce.example/a?b=c,d"),
    timezone=st.sampled_from(["Asia/Shanghai", "Europe/Berlin"]),
    visibility=st.sampled_from(Visibility),
    updated=st.none() | st.just(at("2026-11-20 10:00")),
    signup_until=st.none() | st.just(date(2026, 12, 5)),
    former_ids=st.just(()) | st.just(("old-one", "older-one")),
    body=bodies,
)


def placed(share, number):
    """With an id of its own, and its moments on the clocks of its zone."""
    zone = ZoneInfo(share.timezone)
    slot = share.slot and replace(
        share.slot,
        start=share.slot.start.replace(tzinfo=zone),
        end=share.slot.end.replace(tzinfo=zone),
    )
    updated = share.updated and share.updated.replace(tzinfo=zone)
    return replace(share, id=f"share-{number}", slot=slot, updated=updated)


def library_of(*given_shares, names=("许一", "白舟")):
    people = [make_person(id, name) for id, name in zip(("xu-yi", "bai-zhou"), names, strict=True)]
    shares = [placed(share, number) for number, share in enumerate(given_shares)]
    return make_library(*shares, *people, make_person(), make_group(), make_series())


def imported_again(library, kind, to):
    with TemporaryDirectory() as folder:
        path = Path(folder, f"table.{to}")
        path.write_bytes(exported(library, kind, to, None))
        mapping = Mapping(kind=kind)
        draught, _ = draught_of(read_table(path, mapping), mapping, library, NOW)
    return draught


def changes_nothing(library, kind, to):
    draught = imported_again(library, kind, to)
    assert (draught.complaints, draught.questions, draught.different) == ([], [], [])
    assert (draught.drafts, draught.people) == ([], [])
    assert len(draught.same) == len(getattr(library, kind.plural))


@pytest.mark.parametrize("to", TO)
@given(given_shares=st.lists(shares, min_size=1, max_size=3), names=st.tuples(words, words))
def test_shares_come_back_as_they_were(to, given_shares, names):
    changes_nothing(library_of(*given_shares, names=names), SHARE, to)


@pytest.mark.parametrize("to", TO)
@given(said=st.fixed_dictionaries({"role": words, "bio": words, "contact": words, "body": bodies}))
def test_people_come_back_as_they_were(to, said):
    changes_nothing(make_library(make_person(), make_person("xu-yi", "许一", **said)), PERSON, to)


@pytest.mark.parametrize("to", TO)
@pytest.mark.parametrize("kind", [GROUP, SERIES], ids=lambda kind: kind.plural)
def test_so_do_groups_and_series(to, kind):
    group = make_group("florist-b", "花艺二群（示例）", members=12, admins=("lin-xia",))
    series = make_series("monthly", "每月一讲", duration=timedelta(minutes=75), weekday=2)
    library = make_library(make_group(), group, make_series(), series)
    changes_nothing(library, kind, to)


@pytest.mark.parametrize("to", TO)
def test_the_same_records_give_the_same_bytes(to):
    library = library_of(make_share())
    assert exported(library, SHARE, to, None) == exported(library, SHARE, to, None)
