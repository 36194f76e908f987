"""Groups as data."""

from qunce.model.addresses import group_uri
from qunce.model.kinds.common import CATEGORY_NAMES, PUBLIC, STAGES, TITLE_NAMES
from qunce.model.kinds.keys import Choice, Form, IdOf, ListOf, option, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.people import PLATFORM_TITLES, Platform

PLATFORMS = Choice(
    tuple(
        option(platform, title, *(("微信群", "weixin") if platform is Platform.WECHAT else ()))
        for platform, title in PLATFORM_TITLES.items()
    )
)

GROUP = Kind(
    RecordKind.GROUP,
    plural="groups",
    title="群",
    about="一个办分享的群",
    uri=group_uri("{id}"),
    example_id="florist-a",
    columns=("id", "title", "platform"),
    asked_first=("title", "platform", "admins"),
    other_names=("社群",),
    keys=(
        required(
            "title",
            "群名",
            Form.TEXT,
            example="花艺一群",
            help="群的名称",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        required("platform", "平台", PLATFORMS, example="wechat", help="在哪里", visibility=PUBLIC),
        optional("members", "人数", Form.NUMBER, example="320", help="现有人数", visibility=PUBLIC),
        optional(
            "admins",
            "管理员",
            ListOf(IdOf(RecordKind.PERSON)),
            example="[zhou-yu]",
            help="谁在管，公开站点上看得见",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "notice",
            "群公告固定部分",
            Form.LONG_TEXT,
            example="新来的先改昵称，提问开头写【提问】",
            help="一直要留在群公告里的几行；微信的群公告只留一条，新公告下面会接上它",
            visibility=PUBLIC,
            other_names=("公告", "群公告", "群规"),
        ),
        optional(
            "stage",
            "阶段",
            STAGES,
            example="retain",
            help="这个群现在在哪个阶段",
            visibility=PUBLIC,
            other_names=CATEGORY_NAMES,
        ),
    ),
)
