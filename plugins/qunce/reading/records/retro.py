"""A retrospective's file."""

from qunce.model.kinds.retro import RETRO
from qunce.model.problem_codes import ACTION_BEFORE_RETRO
from qunce.model.review.retro import Action, Retro
from qunce.reading.markdown.body import read_record_body
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.yaml.front_matter import Source


def parse_retro(source: Source, report: Report) -> Retro | None:
    """The retrospective a file describes; None when the report has errors."""
    values = read_map(source.header, RETRO.keys, Place(report, ""))
    read_record_body(source, report)
    _check_days(values, Place(report, "actions"))
    if report.has_errors:
        return None
    return Retro(
        id=source.id,
        path=source.path,
        title=values["title"],
        share=values["share"],
        at=values["at"],
        keeps=values["keep"],
        problems=values["problem"],
        tries=values["try"],
        actions=tuple(Action(**action, line=action.line) for action in values["actions"]),
        body=source.body,
        body_line=source.body_line,
    )


def _check_days(values: Values, place: Place) -> None:
    """Nobody promises something for a day before the meeting: one of the two is a slip."""
    met = values["at"]
    for position, action in enumerate(values["actions"] or (), start=1):
        for name in ("due", "done"):
            if action and met and action[name] and action[name] < met:
                what = f"{action[name]} 在复盘那天（{met}）之前"
                hint = "看看哪个日期写错了；复盘之前就做好的，写进 keep"
                line = action.line_of(name)
                place.item(position).key(name).wrong(ACTION_BEFORE_RETRO, line, what, hint)
