"""Every kind of problem there is: code, weight, what it means, how it is mended."""

from qunce.model.problem import ProblemCode, Severity


def _error(code: str, title: str, mend: str) -> ProblemCode:
    return ProblemCode(code, Severity.ERROR, title, mend)


def _warning(code: str, title: str, mend: str) -> ProblemCode:
    return ProblemCode(code, Severity.WARNING, title, mend)


# Files and folders

FILE_UNREADABLE = _error("file-unreadable", "文件打不开", "检查文件的读取权限")
BAD_FILE_NAME = _error(
    "bad-file-name",
    "文件名里有不能当网址的字符",
    "改名：去掉换行、反斜杠和乱码；从 Windows 压缩包解出来的中文名常会变成乱码",
)
FOLDER_NAMED_AS_PAGE = _error(
    "folder-named-as-page", "文件夹的名字以 .md 结尾", "给文件夹改名，去掉 .md"
)
LINK_REFUSED = _error(
    "link-refused",
    "符号链接指到内容外面，或指向文件夹、记录、别的分享的文件",
    "把内容复制进来，再删掉链接",
)
FILE_TOO_LARGE = _error("file-too-large", "Markdown 文件超过 2 MB", "拆成几篇，图片另存为文件")
FILE_EMPTY = _error("file-empty", "文件是空的", "写上元数据和正文，或者删掉这个文件")
NOT_UTF8 = _error("not-utf8", "文件不是 UTF-8 编码", "运行 qunce fix --write，或者另存为 UTF-8")
BYTE_ORDER_MARK = _error(
    "byte-order-mark",
    "文件开头有看不见的 BOM 标记",
    "运行 qunce fix --write，或者另存为不带 BOM 的 UTF-8",
)
CONTROL_CHARACTER = _error(
    "control-character", "文件里有控制字符", "运行 qunce fix --write 删掉它们"
)
INVISIBLE_CHARACTER = _error(
    "invisible-character", "元数据或文案里有看不见的字符", "运行 qunce fix --write 删掉它们"
)
INVISIBLE_IN_PROSE = _warning(
    "invisible-in-prose", "正文或标题里有看不见的字符", "运行 qunce fix --write 删掉它们"
)
MERGE_CONFLICT = _error(
    "merge-conflict",
    "文件里有没解决的合并冲突",
    "两边只留对的，再删掉冲突标记那几行",
)
WRONG_EXTENSION = _error(
    "wrong-extension", "Markdown 文件的扩展名不是 .md", "把文件改名成 .md 结尾"
)
MISPLACED_FILE = _error("misplaced-file", "文件放错了地方", "按提示把文件移到该在的位置")
UNKNOWN_SECTION = _error(
    "unknown-section", "手册放在不认识的分类文件夹里", "文件夹用八个阶段的英文名，或者 share"
)
BAD_ID = _error(
    "bad-id", "编号写得不对", "编号只用小写字母、数字和短横线，2 到 63 个字符，不以短横线开头"
)
DUPLICATE_ID = _error("duplicate-id", "两个文件用了同一个编号", "给其中一个文件改名")
DUPLICATE_ADDRESS = _error("duplicate-address", "两个文件会变成同一个网址", "给其中一个文件改名")

ADDRESS_TAKEN = _error(
    "address-taken", "文件会占掉站点自己要用的网址", "给文件改名，或者移到别的文件夹"
)
FILE_UNUSED = _warning(
    "file-unused",
    "没有哪一页用到的文件，不会发布",
    "在正文里链接它；要不经链接就能打开的，放进 content/assets/；用不到就删掉",
)

# mkdocs.yml

SETTINGS_MISSING = _error(
    "settings-missing", "没有 mkdocs.yml", "在项目文件夹里运行，或者先用 qunce init 新建项目"
)
SETTING_WRONG = _error("setting-wrong", "mkdocs.yml 里缺一项或写错一项", "按提示补上或改正那一行")
HOLIDAYS_WRONG = _error(
    "holidays-wrong",
    "holidays.yml 看不懂",
    "一年一组：source、off、worked，日子写成 2027-01-01 元旦",
)
SITE_KEY_MISSING = _error(
    "site-key-missing",
    "没有 site_key，日历条目无法有固定的身份",
    "在 mkdocs.yml 的 qunce 下面写 site_key，定了就不再改",
)

# Metadata as a whole

FRONT_MATTER_MISSING = _error(
    "front-matter-missing", "文件开头没有元数据", "第一行写 ---，下面写元数据，再用一行 --- 结束"
)
FRONT_MATTER_UNCLOSED = _error(
    "front-matter-unclosed", "元数据没有结束", "在元数据后面单独写一行 ---"
)
FRONT_MATTER_TOO_LARGE = _error("front-matter-too-large", "元数据超过 64 KB", "长文字写到正文里")
BROKEN_YAML = _error(
    "broken-yaml", "元数据不是合法的 YAML", "冒号后面空一格，缩进用空格，有冒号或 # 的文字加引号"
)
FULLWIDTH_PUNCTUATION = _error(
    "fullwidth-punctuation",
    "元数据、清单或表格的格式符号用了全角",
    "冒号、逗号、括号、引号、竖线换成半角",
)
WIDE_SPACE = _error("wide-space", "元数据的缩进、短横线或冒号旁边用了全角空格", "换成半角空格")
YAML_ANCHOR = _error(
    "yaml-anchor", "元数据用了 & 或 * 引用", "直接写出值；文字以 & 或 * 开头时加引号"
)
YAML_TAG = _error("yaml-tag", "元数据用了 ! 标签", "直接写出值；文字以 ! 开头时加引号")
YAML_TOO_DEEP = _error("yaml-too-deep", "元数据嵌套太深", "检查括号和缩进，元数据最多三层")

# Keys and values

KEY_UNKNOWN = _error("key-unknown", "元数据里有不认识的键", "照提示改成正确的键，或者删掉这一行")
EDITOR_KEY = _warning(
    "editor-key", "元数据里有编辑器或别的建站工具的键", "群策不用它，可以删掉；留着也不影响"
)
KEY_DUPLICATE = _error("key-duplicate", "同一个键写了两次", "只留一个")
KEY_MISSING = _error("key-missing", "缺少必填的键", "补上这一行")
VALUE_CUT = _error("value-cut", "值被 # 截断了", "要保留 #，就给整个值加引号；是注释，就另起一行")
WRONG_TYPE = _error("wrong-type", "值的形状不对", "按提示写成文字、列表或一组键值")
VALUE_DUPLICATE = _error("value-duplicate", "列表里有两项一样", "删掉重复的一项")
LEFT_TO_FILL = _warning(
    "left-to-fill", "还是新建时的“待填”两个字", "写上真的内容；不改，文案里也会是这两个字"
)
VALUE_TOO_LONG = _error("value-too-long", "值太长", "缩短它")
BAD_CHOICE = _error("bad-choice", "值不在可选的范围里", "从提示列出的词里选一个")
BAD_DATE_TIME = _error("bad-date-time", "看不懂的日期时间", "写成 2026-12-06 20:30")
BAD_DATE = _error("bad-date", "看不懂的日期", "写成 2026-12-06")
BAD_CLOCK = _error("bad-clock", "看不懂的钟点", "写成 20:30")
BAD_DURATION = _error("bad-duration", "看不懂的时长", "写成 90m、2h 或 1h30m；复查周期写成 180d")
BAD_OFFSET = _error(
    "bad-offset", "看不懂的相对时间", "写成 T-7d、T-2d@20:00、T-10m、T+1d，从散场算的写成 E-10m"
)
BAD_NUMBER = _error("bad-number", "不是整数", "只写半角数字")
BAD_URL = _error("bad-url", "不是网址", "从浏览器复制完整的网址，以 https:// 开头")
BAD_TIMEZONE = _error("bad-timezone", "不认识的时区", "写 IANA 名称，北京时间是 Asia/Shanghai")
TIME_NOT_THERE = _error("time-not-there", "那天没有这个钟点（夏令时拨快）", "改成拨快之后的时刻")
TIME_TWICE = _warning(
    "time-twice", "那天这个钟点有两次（冬令时拨慢）", "换一个钟点；不换就按第一次算"
)
SAME_NAME = _warning(
    "same-name", "一场分享里有两个人同名", "在其中一个人的 title 里加上机构或者城市"
)
RECORD_MISSING = _error(
    "record-missing", "写到的编号没有对应的文件", "改成已有的编号，或者先建那个文件"
)

# Shares

SHARE_WITHOUT_TIME = _error(
    "share-without-time", "定下来的分享没有时间", "写上 start，再写 end 或 duration"
)
END_AND_DURATION = _error("end-and-duration", "end 和 duration 都写了", "只留一个")
END_BEFORE_START = _error("end-before-start", "结束不晚于开始", "检查 start 和 end")
SHARE_TOO_LONG = _error(
    "share-too-long", "一场分享超过 24 小时", "检查 end 或 duration；几天的活动拆成几场"
)
SPEAKERS_EMPTY = _error("speakers-empty", "没有嘉宾", "speakers 至少写一个人的编号")
LEDGER_ORDER = _error("ledger-order", "变更记录没有按时间排", "按 at 从早到晚排")
LEDGER_STATUS = _error(
    "ledger-status", "status 和变更记录对不上", "用 qunce move 或 qunce cancel 来改"
)

# What the rules find

GROUP_CLASH = _warning(
    "group-clash", "同一个群在同一时间有两场分享", "改其中一场的时间，或者换一个群"
)
SPEAKER_CLASH = _warning(
    "speaker-clash", "同一个人在同一时间有两场分享", "改其中一场的时间，或者换一位嘉宾或主持"
)
NUMBER_ORDER = _warning("number-order", "一个系列的期数和日期的先后不一致", "照日期的先后改期数")
GROUP_TWICE = _warning(
    "group-twice", "同一个群一天有两场分享", "把其中一场改到另一天，或者换一个群"
)
SPEAKER_AGAIN = _warning(
    "speaker-again",
    "同一位嘉宾在一个系列里，30 天讲两次",
    "隔远一些，或者换一位嘉宾；有意这样排就不用管",
)
SERIES_SLOT_EMPTY = _warning(
    "series-slot-empty", "系列往后三周里有空着的档期", "用 qunce new share 排一场；不办就不用管"
)
INVITED_UNANSWERED = _warning(
    "invited-unanswered",
    "离开讲不到十天，嘉宾还没有答复",
    "答应了就用 qunce confirm；没有就换一位，或者改期",
)
SIGNUP_EXPIRED = _warning(
    "signup-expired",
    "报名的链接或二维码过期了，分享还没有办",
    "换上新的，改掉 signup_until；不再收报名就删掉 signup 和 signup_until",
)
RECORDING_ENDS = _warning(
    "recording-ends",
    "回放快到期了，或者已经过期",
    "换一个长期的链接；不留了就删掉 recording 和 recording_until",
)
TASK_ON_HOLIDAY = _warning(
    "task-on-holiday", "要做的事落在法定假日", "提前到最近的工作日，改清单里的 at"
)
TASK_AT_NIGHT = _warning(
    "task-at-night", "要做的事定在 22:00 以后或者 08:00 以前", "在清单里把 at 改到 08:00–22:00"
)
WEEKDAY_WRONG = _warning("weekday-wrong", "正文里写的日期和星期对不上", "查日历，改掉日期或者星期")
TEXT_TOO_LONG = _warning(
    "text-too-long", "文案超过渠道的长度上限", "删短这一段；占位词填上之后只会更长"
)

# What was published before

SHARE_GONE = _error(
    "share-gone",
    "公布过的分享不见了",
    "恢复它的文件夹；不办了用 qunce cancel 取消，换编号用 qunce rename",
)
SHARE_RENAMED = _error(
    "share-renamed", "公布过的分享直接改了文件夹的名字", "改回原来的名字，再用 qunce rename"
)
UID_CHANGED = _error(
    "uid-changed",
    "日历里的编号变了，订阅了的人会看到一场没了、又多出一场",
    "改回原来的 uid、site_key",
)
CHANGE_UNRECORDED = _error(
    "change-unrecorded",
    "公布过的时间或地点改了，没有变更记录",
    "改回原来的，再用 qunce move",
)
SEQUENCE_FELL = _error(
    "sequence-fell",
    "日历里的 SEQUENCE 变小了，订阅了的人不会更新",
    "补回删掉的变更记录；要撤销它，再记一次",
)
LEDGER_ENTRY_GONE = _error(
    "ledger-entry-gone", "公布过的变更记录不见了，或者改了", "照原样补回；变更记录只加不删"
)

# Summaries

SUMMARY_WITHOUT_SHARE = _error(
    "summary-without-share", "总结旁边没有分享", "总结和分享的 index.md 放在同一个文件夹"
)
SUMMARY_NOT_APPROVED = _error(
    "summary-not-approved",
    "总结没有嘉宾确认就标成已发布",
    "嘉宾点头后写 speaker_approved；没点头就把 status 改成 review",
)
SUMMARY_NOT_ALLOWED = _error(
    "summary-not-allowed",
    "嘉宾不同意公开总结，却标成已发布",
    "把 status 改成 draft；发出去过的用 qunce summary withdraw 撤回",
)
TAKEAWAY_COUNT = _error(
    "takeaway-count", "发布的总结要有 3 到 5 条收获", "补够 3 条，或者并到 5 条以内"
)
CORRECTION_MISSING = _error(
    "correction-missing", "总结标成已更正，却没写更正了什么", "加上 corrections，写明日期和内容"
)
WITHDRAWAL_WRONG = _error(
    "withdrawal-wrong",
    "总结的进展和撤回记录对不上",
    "撤回用 qunce summary withdraw，它把两样一起写好",
)
MEMBERS_QUOTED = _error(
    "members-quoted",
    "嘉宾不同意引用成员的话，总结里还有",
    "改成转述：用自己的话写进正文，不用问答块，也不用“> 群友：”",
)
MEMBER_NAMED = _error(
    "member-named", "只能匿名引用成员，总结里写了名字", "把名字改成 群友A、群友B，或者删掉"
)
RECORDING_REFUSED = _warning(
    "recording-refused",
    "嘉宾不同意录制，却写了回放",
    "公开的站点上不会有这个链接：删掉它；嘉宾后来同意了，就改分享的授权",
)
ACTION_BEFORE_RETRO = _error(
    "action-before-retro",
    "复盘里答应的事，日期在复盘之前",
    "看看复盘的日期和这件事的日期，哪个写错了",
)

# Playbooks

HEADING_MISSING = _error("heading-missing", "手册缺少一节", "按固定顺序补上这个二级标题")
HEADING_ORDER = _error("heading-order", "手册的二级标题顺序不对，或者重复", "按固定顺序排")
HEADING_UNKNOWN = _error(
    "heading-unknown", "手册里有不认识的二级标题", "改成固定的七节之一，小节用三级标题"
)
HEADING_TOP = _error("heading-top", "手册正文里有一级标题", "删掉它，页面标题取自 title")

ORDER_FOREIGN = _error(
    "order-foreign", "阅读顺序里有别的分类的手册", "从 order 里删掉它，它排在自己那一类里"
)
ORDER_INCOMPLETE = _warning(
    "order-incomplete", "阅读顺序漏了这一类的手册", "在 order 里给它排一个位置"
)

# Checklists

ITEM_BOX = _error("item-box", "清单项的方框写法不对", "写成 - [ ]，方括号里外各一个半角空格")
ITEM_ID_MISSING = _error("item-id-missing", "清单项没有编号", "运行 qunce fix --write 自动补上")
ITEM_ID_DUPLICATE = _error("item-id-duplicate", "同一页有两个清单项用了同一个编号", "换一个编号")
ITEM_ATTRIBUTE = _error(
    "item-attribute",
    "清单项的花括号里有看不懂的内容",
    "花括号里只写编号、role、at、snippet、required",
)

TODAY_ITEMS = _error(
    "today-items", "今天做三件写的不是这一页的清单项", "写清单里花括号中的编号，1 到 3 个"
)

# Limits of a body

TOO_DEEP = _error(
    "too-deep", "嵌套太深", "减少层数；多半是少了结束的括号、标签，或者缩进一层比一层多"
)
TOO_MANY = _error("too-many", "一页里的内容太多", "拆成几页")

# What records may not hold

COMMENT_UNCLOSED = _error("comment-unclosed", "注释没有结束", "在注释后面补上 -->")
ACTIVE_HTML = _error(
    "active-html",
    "记录的正文里有会运行、会改动页面的 HTML",
    "删掉它，用 Markdown 写；要给读者看这段代码就放进反引号",
)
LINK_SCHEME = _error(
    "link-scheme",
    "链接打开的不是网页",
    "写 https://、http://、mailto:、tel: 开头的，或者文件的相对路径",
)

# Blocks

BLOCK_UNKNOWN = _error("block-unknown", "没有这个名字的块", "改成认识的块名")
BLOCK_ARGUMENT = _error("block-argument", "块的竖线后面缺内容，或者多了内容", "照提示补上或删掉")
BLOCK_OPTION = _error("block-option", "块没有这个选项", "改成认识的选项，或者删掉这一行")
BLOCK_CONTENT = _error("block-content", "块里面写了不会显示的内容", "把内容移到块的外面")
BLOCK_UNCLOSED = _error("block-unclosed", "块没有结束", "在块后面单独写一行 ///")
BLOCK_STRAY = _error("block-stray", "多出来的 ///", "删掉这一行，或者补上块的开头")
ABILITY_UNKNOWN = _error("ability-unknown", "没有这一样平台能力", "写平台速查里每一节的编号")
EXAMPLE_MISSING = _error(
    "example-missing", "行业版里少了手册要用的例子", "在这个行业版的例子里加上它"
)
EXAMPLE_UNUSED = _warning("example-unused", "例子没有一页用", "在手册里放上，或者删掉它")
EDITION_WITHOUT = _error(
    "edition-without", "文案没有说清它代替谁、给哪一行用", "给哪一行用、代替哪一段，两样一起写"
)
CHAT_WRONG = _error("chat-wrong", "对话画不出来", "一行一条，写成 - 谁：说的话")
COMPARE_WRONG = _error("compare-wrong", "对照表里不是一张三列以上的表", "一块只放一张表格")
DIAGRAM_WRONG = _error("diagram-wrong", "示意图画不出来", "照形状写一个列表，项数、字数按提示改")
CALCULATOR_WRONG = _error(
    "calculator-wrong",
    "计算器的算式读不懂，或者算好的例子不对",
    "照提示改算式或者表；结果按算式重算",
)
DECIDE_WRONG = _error(
    "decide-wrong",
    "一问一问的块接不上，或者结尾没有能发的话",
    "照提示改链接、标题的编号，给结尾补一段话",
)
GLOSSARY_WRONG = _error(
    "glossary-wrong", "术语表排不出来", "写 ## 一组，它下面写 ### 一个词，再下面写一两句白话"
)
JUDGE_WRONG = _error(
    "judge-wrong",
    "判断题没有理由，或者理由没有链接",
    "写一两句为什么，链接到说清这件事的那一页",
)
QUESTION_ID_DUPLICATE = _error(
    "question-id-duplicate", "一篇总结里两个问题的编号相同", "换一个编号"
)

# Snippets

FENCE_UNCLOSED = _error(
    "fence-unclosed", "代码围栏没有结束", "在代码后面单独写一行，反引号和开头的一样多"
)
CHANNEL_UNKNOWN = _error("channel-unknown", "文案围栏的渠道不认识", "改成九个渠道之一")
CHANNEL_DUPLICATE = _error(
    "channel-duplicate", "同一个渠道写了两段文案", "只留一段，或者拆成两个文件"
)
TEXT_MISSING = _error(
    "text-missing", "文案里没有可以复制的内容", "写一段群消息的围栏，里面是要发的文字"
)
PLACEHOLDER_UNKNOWN = _error(
    "placeholder-unknown", "占位词不认识", "改成认识的占位词，或者在 fields 里声明"
)
PLACEHOLDER_MALFORMED = _error(
    "placeholder-malformed", "占位词的括号写法不对", "用两对半角花括号，里面不空格"
)
FIELD_UNUSED = _error("field-unused", "声明了字段却没有用", "在文案里用上它，或者删掉它")
NEED_UNUSED = _error(
    "need-unused", "写明缺了不发的占位词，文案里没有", "在文案里写上它，或者从 needs 里删掉"
)
FIELD_SHADOWS = _error(
    "field-shadows", "自己的字段和已有的占位词同名", "换一个名字，或者直接用已有的"
)
FIELD_STATES_FACT = _warning(
    "field-states-fact",
    "字段替资料说了话，没人改就会和资料对不上",
    "删掉这个字段，用跟着资料走的占位词",
)
FIELD_CHOICES = _error(
    "field-choices", "choices 和 type 对不上", "type: choice 才写 choices，而且要写"
)
OFFSET_WITHOUT_SHARE = _error(
    "offset-without-share", "只有 for: share 的文案才有发送时间", "删掉 at，或者把 for 改成 share"
)

# Calendars

FEED_WRONG = _error(
    "feed-wrong",
    "生成的日历不合标准，订阅的人会看到错的",
    "多半是程序的错：照这一行记下来，报给维护程序的人",
)

# What a finished site gives away

LEAK = _error(
    "leak",
    "公开的站点上出现了只给团队看的内容",
    "看是哪个页面、模板或脚本写出来的，把它删掉；本来就能公开的，写进公开的键或正文",
)

# Words

RISKY_WORDS = _warning(
    "risky-words",
    "用词可能违反法律或者平台规则",
    "照提示改写；可以这样写的，在元数据的 compliance 里写明理由",
)
ALLOWANCE_UNUSED = _warning(
    "allowance-unused", "compliance 里放行的词用不上", "照原文改对，或者删掉这一项"
)

# Links

DEAD_LINK = _error("dead-link", "链接指向的文件不存在", "检查路径，链接写到 .md 文件")
DEAD_ANCHOR = _error(
    "dead-anchor", "链接指向的小节不存在", "在目标标题后面写 { #编号 }，链接里用这个编号"
)

PROBLEM_CODES: tuple[ProblemCode, ...] = (
    *(FILE_UNREADABLE, BAD_FILE_NAME, FOLDER_NAMED_AS_PAGE, LINK_REFUSED, FILE_TOO_LARGE),
    *(FILE_EMPTY, NOT_UTF8, BYTE_ORDER_MARK, CONTROL_CHARACTER, INVISIBLE_CHARACTER),
    *(INVISIBLE_IN_PROSE, MERGE_CONFLICT),
    *(WRONG_EXTENSION, MISPLACED_FILE, UNKNOWN_SECTION, BAD_ID, DUPLICATE_ID, DUPLICATE_ADDRESS),
    *(ADDRESS_TAKEN, FILE_UNUSED),
    *(SETTINGS_MISSING, SETTING_WRONG, HOLIDAYS_WRONG, SITE_KEY_MISSING),
    *(FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED, FRONT_MATTER_TOO_LARGE, BROKEN_YAML),
    *(FULLWIDTH_PUNCTUATION, WIDE_SPACE, YAML_ANCHOR, YAML_TAG, YAML_TOO_DEEP),
    *(KEY_UNKNOWN, EDITOR_KEY, KEY_DUPLICATE, KEY_MISSING, VALUE_CUT, WRONG_TYPE),
    VALUE_DUPLICATE,
    *(LEFT_TO_FILL, VALUE_TOO_LONG, BAD_CHOICE, BAD_DATE_TIME, BAD_DATE, BAD_CLOCK, BAD_DURATION),
    *(BAD_OFFSET, BAD_NUMBER, BAD_URL, BAD_TIMEZONE, TIME_NOT_THERE, TIME_TWICE, SAME_NAME),
    RECORD_MISSING,
    *(SHARE_WITHOUT_TIME, END_AND_DURATION, END_BEFORE_START, SHARE_TOO_LONG, SPEAKERS_EMPTY),
    *(LEDGER_ORDER, LEDGER_STATUS),
    *(GROUP_CLASH, SPEAKER_CLASH, NUMBER_ORDER, GROUP_TWICE, SPEAKER_AGAIN, SERIES_SLOT_EMPTY),
    *(INVITED_UNANSWERED, SIGNUP_EXPIRED, RECORDING_ENDS, TASK_ON_HOLIDAY, TASK_AT_NIGHT),
    *(WEEKDAY_WRONG, TEXT_TOO_LONG),
    *(SHARE_GONE, SHARE_RENAMED, UID_CHANGED, CHANGE_UNRECORDED, SEQUENCE_FELL),
    LEDGER_ENTRY_GONE,
    *(SUMMARY_WITHOUT_SHARE, SUMMARY_NOT_APPROVED, SUMMARY_NOT_ALLOWED, TAKEAWAY_COUNT),
    *(CORRECTION_MISSING, WITHDRAWAL_WRONG, MEMBERS_QUOTED, MEMBER_NAMED, RECORDING_REFUSED),
    ACTION_BEFORE_RETRO,
    *(HEADING_MISSING, HEADING_ORDER, HEADING_UNKNOWN, HEADING_TOP, ORDER_FOREIGN),
    ORDER_INCOMPLETE,
    *(ITEM_BOX, ITEM_ID_MISSING, ITEM_ID_DUPLICATE, ITEM_ATTRIBUTE, TODAY_ITEMS),
    *(TOO_DEEP, TOO_MANY),
    *(COMMENT_UNCLOSED, ACTIVE_HTML, LINK_SCHEME),
    *(BLOCK_UNKNOWN, BLOCK_ARGUMENT, BLOCK_OPTION, BLOCK_CONTENT, BLOCK_UNCLOSED, BLOCK_STRAY),
    *(ABILITY_UNKNOWN, EXAMPLE_MISSING, EXAMPLE_UNUSED, EDITION_WITHOUT),
    *(CHAT_WRONG, COMPARE_WRONG, DIAGRAM_WRONG),
    *(CALCULATOR_WRONG, DECIDE_WRONG, GLOSSARY_WRONG, JUDGE_WRONG),
    QUESTION_ID_DUPLICATE,
    *(FENCE_UNCLOSED, CHANNEL_UNKNOWN, CHANNEL_DUPLICATE, TEXT_MISSING, PLACEHOLDER_UNKNOWN),
    *(
        PLACEHOLDER_MALFORMED,
        FIELD_UNUSED,
        NEED_UNUSED,
        FIELD_SHADOWS,
        FIELD_STATES_FACT,
        FIELD_CHOICES,
        OFFSET_WITHOUT_SHARE,
    ),
    *(FEED_WRONG, LEAK),
    *(RISKY_WORDS, ALLOWANCE_UNUSED),
    *(DEAD_LINK, DEAD_ANCHOR),
)
"""All of them, in the order above."""
