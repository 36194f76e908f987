"""Which records a public site may show, as far as the records themselves tell."""

from dataclasses import replace

from qunce.model.kinds.names import RecordKind
from qunce.model.library import Library
from qunce.model.people import Person
from qunce.model.share import Share
from qunce.model.summary import Summary

NEVER_PUBLIC = frozenset({RecordKind.RETRO})
"""Kinds of which no record stands on a public site, whatever it says."""


def public_shares(library: Library) -> tuple[Share, ...]:
    """The announced ones, earliest first; only a share with a slot can be announced."""
    return tuple(share for share in library.shares_by_start() if share.is_public)


def public_summaries(library: Library) -> tuple[Summary, ...]:
    """Those that are out, of shares that are out, in the library's order."""
    return tuple(
        summary
        for summary in library.summaries.values()
        if summary.is_public and library.shares[summary.share].is_public
    )


def withdrawn_summaries(library: Library) -> tuple[Summary, ...]:
    """Those that were out and were taken back, of shares that are out, without what they said.

    Their addresses stay and say so.
    """
    return tuple(
        replace(
            summary,
            authors=(),
            takeaways=(),
            speaker_approved=None,
            corrections=(),
            questions=(),
            body="",
            compliance=(),
        )
        for summary in library.summaries.values()
        if summary.withdrawn and library.shares[summary.share].is_public
    )


def as_everybody_sees(library: Library) -> Library:
    """The library without recordings that speakers have refused: what a public site tells."""
    refused = {
        share.id: replace(share, recording=None, recording_until=None)
        for share in library.shares.values()
        if share.recording != share.replay
    }
    return replace(library, shares={**library.shares, **refused}) if refused else library


def public_people(library: Library) -> tuple[Person, ...]:
    """Who has a part in something public.

    Somebody merely invited must not be given away by a page of their own.
    """
    shares, summaries = public_shares(library), public_summaries(library)
    groups, series = library.groups.values(), library.series.values()
    with_a_part = {
        *(id for share in shares for id in (*share.speakers, share.host)),
        *(id for summary in summaries for id in summary.authors),
        *(id for group in groups for id in group.admins),
        *(one.host for one in series),
    }
    return tuple(person for person in library.people.values() if person.id in with_a_part)
