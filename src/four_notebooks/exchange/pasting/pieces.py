"""What a line of pasted text says: labelled texts, numbers, addresses, a company, a person.

Precision before recall: a piece is only what is surely one. ``rest`` is what nothing took.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from four_notebooks.exchange.columns import Field, of_header

LONGEST_LINE = 400
"""Characters of a line that may say such things; a longer one is a text."""
_BULLET = re.compile(r"^\s*(?:[-*•·●▪>]+\s*|[(（]?\d{1,3}[.、)）]\s*(?!\d))")
_LABEL = re.compile(
    r"(?:^|(?<=[\s,，;；|、。]))([A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff/ .-]{0,15}?)\s{0,2}[:：]"
)
_BRACKETED = re.compile(r"【([\u4e00-\u9fffA-Za-z ]{1,10})】")
_MORE_LABELS = {
    "m": Field.MOBILE,
    "mob": Field.MOBILE,
    "t": Field.PHONE,
    "p": Field.PHONE,
    "手机/微信": Field.MOBILE,
    "电话/微信": Field.MOBILE,
    "手机微信": Field.MOBILE,
    "e": Field.MAIL,
    "w": Field.WEBSITE,
    "a": Field.ADDRESS,
    "add": Field.ADDRESS,
    "addr": Field.ADDRESS,
    "vx": Field.CONTACT_WECHAT,
    "wx": Field.CONTACT_WECHAT,
    "v信": Field.CONTACT_WECHAT,
    "qq": Field.EXTRA,
    "传真": Field.EXTRA,
    "fax": Field.EXTRA,
    "f": Field.EXTRA,
    "公司": Field.NAME,
    "姓名": Field.CONTACT,
    "name": Field.CONTACT,
    "收货人": Field.CONTACT,
    "收件人": Field.CONTACT,
    "部门": Field.EXTRA,
}
_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_SITE = re.compile(r"(?:https?://|www\.)[^\s,，;；、()（）<>\"]{3,200}", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\d.A-Za-z-])(?:(?:\+|00)86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d-])|"
    r"(?<![\d.A-Za-z-])(?:(?:\+|00)86[- ]?)?[(（]?0\d{2,3}[)）]?[- ]?\d{3,4}[- ]?\d{4}"
    r"(?:\s?(?:转|-|ext\.?)\s?\d{1,6})?(?!\d)|"
    r"(?<![\d.A-Za-z-])[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?![\d-])|"
    r"(?<![\d.A-Za-z])\+\d{1,3}[- ]?(?:[(（]\d{1,4}[)）])?[\d][\d ()/-]{5,16}\d(?!\d)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![0-9A-Za-z])9[1-3]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])")
_FORMS = (
    r"(?:有限责任公司|股份有限公司|有限公司|分公司|公司|集团|厂|商行|经营部|事务所|门诊部|诊所|"
    r"医院|学校|幼儿园|大学|学院|研究院|研究所|工作室|酒店|宾馆|银行|合作社|专卖店|分店|药房)"
)
_COMPANY = re.compile(
    rf"(?:[\u4e00-\u9fffA-Za-z0-9·&]|[(（][\u4e00-\u9fff]{{2,8}}[)）]){{2,36}}?{_FORMS}"
    r"(?:[(（][\u4e00-\u9fff]{2,8}[)）])?(?:[\u4e00-\u9fff]{2,10}?分公司)?"
    r"(?=$|[\s,，;；|、:：。/-]|[(（]|\d|\+)"
)
_LATIN_COMPANY = re.compile(
    r"[A-Z][\w&.'-]*(?: (?:[A-Z0-9&][\w&.'-]{0,30}|of|and|und|the|de|der)){0,7}?,? ?"
    r"(?:Co\.?, ?Ltd|Ltd|Limited|GmbH|Inc|LLC|AG|Corp|KG|S\.A|B\.V|Pty|Oy|AB)\b\.?"
)
_BEGIN = re.compile(r"^|[\s,，:：;；、]+(?=\S)")
_LONGEST_LEAD_IN = 12
_NO_COMPANY = re.compile(
    r"(?:我们?|你们?|您|他们?|她们?|咱们?|贵|本|该|这|那|哪|某|总|子|母|分|各|每|几|多|去|到|在|回|来|"
    r"和|跟|与|是|有|请|找|问|给|让|把|从|对|为|以前|之前|现在|今天|昨天|明天|一家|两家|新|老|大|小)"
)
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎"
    "鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄"
    "臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房解应"
    "丁邓单洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储段富焦巴牧山谷车侯全班仰仲伊宫宁仇甘厉祖武符刘景"
    "詹龙叶幸司黎白赖卓蔺屠池乔闻党翟谭申冉桑桂牛边燕尚温庄晏柴瞿阎连习艾容向古易廖耿匡国文聂曾"
    "关肖涂覃邝蒙欧辛管阳"
)
_DOUBLE_SURNAMES = frozenset(
    re.findall("..", "欧阳司马上官诸葛尉迟皇甫东方慕容令狐夏侯司徒端木公孙南宫司空宇文长孙")
)
_TITLES = (
    r"(?:(?:副|总|执行|常务|高级|资深|区域|大区|销售|采购|市场|技术|生产|财务|行政|人事|项目|运营|产品|"
    r"客户|工程|质量|设备|业务|供应链|研发|商务|大客户|助理|前台)*"
    r"(?:总经理|董事长|总裁|总监|经理|主管|主任|厂长|店长|部长|院长|校长|行长|处长|科长|科员|会计|出纳|"
    r"秘书|助理|专员|顾问|工程师|设计师|代表|负责人|老板|老板娘|总|工|董|采购|销售|业务员|法人|合伙人|"
    r"律师|医生|老师|教授|先生|女士|小姐|师傅|财务|行政|人事|仓管|质检))"
)
_TITLE_ALONE = re.compile(
    rf"{_TITLES}|"
    r"(?:[A-Z][A-Za-z&]+ ){0,4}(?:Manager|Director|Engineer|CEO|CTO|CFO|President|Buyer)"
)
_PERSON = re.compile(rf"([\u4e00-\u9fff]{{2,4}})(?:[\s/·,，(（]{{1,3}}({_TITLES})[)）]?)?")
_TITLED = re.compile(rf"([\u4e00-\u9fff]{{1,3}}?)({_TITLES})")
_TITLE_FIRST = re.compile(rf"({_TITLES})[\s:：]{{1,3}}([\u4e00-\u9fff]{{2,4}})")
_LATIN_PERSON = re.compile(
    r"([A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'-]+){1,2})"
    r"(?:\s*[,|–-]\s*((?:[A-Z][A-Za-z&]+ ){0,4}(?:Manager|Director|Engineer|CEO|CTO|CFO|COO|"
    r"President|Buyer|Head|Officer|Assistant|Sales|Purchasing|Owner|Partner)"
    r"(?: of [A-Z][A-Za-z ]{1,30})?))?"
)
_PLACE_SIGNS = r"[\u4e00-\u9fffA-Za-z0-9()（）#\-—、 ]"
_ADDRESS = re.compile(
    rf"(?=[^。！？]{{6,90}}$)[\u4e00-\u9fff]{{2,12}}?(?:省|市|区|县|镇|州){_PLACE_SIGNS}{{0,80}}"
    rf"(?:路|街|道|巷|弄|号|楼|室|层|园|村|大厦|广场|工业区|栋|座){_PLACE_SIGNS}{{0,30}}"
)
_WECHAT = re.compile(
    r"(?:微信号?|wechat(?: ?id)?|weixin|v信|vx|wx)[\s:：]{1,3}([A-Za-z][A-Za-z0-9_-]{5,19})"
    r"(?![A-Za-z0-9_@.-])",
    re.IGNORECASE,
)
_SAME_NUMBER = re.compile(r"[(（]?(?:微信|电话)?同(?:号|微信|微)[)）]?|[(（](?:微信|手机)[)）]")
_NUMBER_WORD = re.compile(
    r"(?:联系电话|联系方式|电话|手机|微信|tel|phone|mobile)\s{0,2}[:：]?\s{0,2}(?=\t|$)",
    re.IGNORECASE,
)
_NO_PERSONS = frozenset(
    re.findall(
        "..",
        "方便安排高兴全部关于任何周末周一周二周三周四周五周六周日向您常见严重平时"
        "石材高级时间费用马上明白金额施工方案安装成本项目应该许多曾经习惯单价车间"
        "温度于是路上万一何时何必任务景区金属水电石油牛奶安全安心高端高度和谐温馨"
        "马路关系经理",
    )
)
"""Words of two characters that begin as a family name does."""
SPOKEN = re.compile(
    r"[我你您他她吗呢吧]|想|怎么|什么|了解|可以|请|知道|多少|"
    r"\b(?:we|i|you|are|is|am|please|call|the|have|will|can)\b",
    re.IGNORECASE,
)
"""Signs of speech, which no name holds."""
_HEAD_END = re.compile(r"[,，;；、。]|(?<=[\u4e00-\u9fff])\s|\s(?=[\d+(（])|[:：]")
_LONGEST_HEAD = 40
_LONGEST_CHINESE = 16
_EMPTY = re.compile(r"[(（]\s{0,9}[)）]|[(（]\s{0,9}$|^\s{0,9}[)）]")
_HALFWIDTH = str.maketrans("０１２３４５６７８９＋", "0123456789+")
_BETWEEN = " \t,，;；|、:：。.[]【】<>/-—–·*•~"


class Labelled(NamedTuple):
    """A text under a label that is known."""

    field: Field
    label: str
    text: str


@dataclass(slots=True)
class Pieces:
    """What one line says."""

    line: str
    labelled: list[Labelled] = field(default_factory=list)
    company: str = ""
    person: str = ""
    title: str = ""
    phones: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    wechat: str = ""
    same_number: bool = False
    code: str = ""
    address: str = ""
    rest: str = ""

    @property
    def is_of_card(self) -> bool:
        """Whether it is wholly a person, a title or numbers, as the lines of a card are."""
        return (
            not self.rest
            and not self.company
            and bool(self.person or self.title or self.found_numbers or self.labelled)
        )

    @property
    def found_numbers(self) -> bool:
        """Whether there is a number or an address of the network."""
        return bool(self.phones or self.mails or self.sites or self.wechat or self.code)


def pieces_of(line: str) -> Pieces:
    """The pieces of one line."""
    found = Pieces(line)
    if not line.strip() or len(line) > LONGEST_LINE:
        found.rest = line.strip()
        return found
    rest = _BULLET.sub("", line.translate(_HALFWIDTH)).strip()
    if rest.endswith((":", "：", ",", "，")):
        found.rest = rest
        return found
    rest = _take_labelled(found, rest)
    rest = _take_numbers(found, rest)
    rest = _EMPTY.sub(" ", rest).strip(_BETWEEN.replace(".", ""))
    if not found.labelled:
        rest = _take_names(found, rest)
    found.rest = _EMPTY.sub(" ", rest).strip(_BETWEEN)
    return found


def name_before_number(each: Pieces) -> str:
    """What a line with a number begins with, where it surely is a name: a person, or a word
    or two that are no speech."""
    head = _HEAD_END.split(_BULLET.sub("", each.line).strip(), maxsplit=1)[0].strip()
    if not each.phones or not head or _PHONE.search(head) or _NO_COMPANY.match(head):
        return ""
    longest = _LONGEST_HEAD if head.isascii() else _LONGEST_CHINESE
    spoken = SPOKEN.search(head) is not None or label_of(head) is not None
    return "" if spoken or len(head) > longest or not head[0].isalnum() else head


def label_of(label: str) -> Field | None:
    """What a label is, by the words of lists and a few that only cards have."""
    plain = " ".join(label.split()).strip(" .").lower()
    return _MORE_LABELS.get(plain) or of_header(plain)


def _take_labelled(found: Pieces, text: str) -> str:
    """Take "label: text" pairs away; a text goes up to the next label."""
    text = _BRACKETED.sub(r"\1：", text) if _BRACKETED.match(text) else text
    marks = [(each, label_of(each[1])) for each in _LABEL.finditer(text)]
    known = [(each, kind) for each, kind in marks if kind is not None]
    if not known:
        return text
    for at, (mark, kind) in enumerate(known):
        end = known[at + 1][0].start() if at + 1 < len(known) else len(text)
        value = text[mark.end() : end].strip(" \t,，;；|、")
        if value:
            found.labelled.append(Labelled(kind, mark[1].strip(), value))
    return text[: known[0][0].start()]


def _take_numbers(found: Pieces, text: str) -> str:
    """Take mails, sites, telephone numbers, ids and codes away."""
    found.mails = _MAIL.findall(text)
    text = _MAIL.sub(" ", text)
    found.sites = _SITE.findall(text)
    text = _SITE.sub(" ", text)
    wechat = _WECHAT.search(text)
    if wechat is not None:
        found.wechat = wechat[1]
        text = text[: wechat.start()] + " " + text[wechat.end() :]
    code = _CODE.search(text)
    if code is not None:
        found.code = code[0]
        text = _CODE.sub(" ", text)
    found.phones = [each.strip() for each in _PHONE.findall(text)]
    text = _PHONE.sub(" \t ", text)
    if found.phones:
        found.same_number = _SAME_NUMBER.search(text) is not None
        text = _SAME_NUMBER.sub(" ", text)
        text = re.sub(
            r"(?:电话|手机|联系电话|联系方式|tel|phone|mobile|微信)\s*[:：]?\s*(?=\t|$)",
            " ",
            text,
            flags=re.I,
        )
    return text


def _take_names(found: Pieces, text: str) -> str:
    """Take a company at the head, an address, and a person away."""
    for begin in _BEGIN.finditer(text[:_LONGEST_LEAD_IN]):
        company = _COMPANY.match(text, begin.end()) or _LATIN_COMPANY.match(text, begin.end())
        if company is not None and not _NO_COMPANY.match(company[0]):
            found.company = company[0].strip()
            text = f"{text[: begin.end()]} {text[company.end() :]}".strip(_BETWEEN)
            break
    address = _ADDRESS.fullmatch(text)
    if address is not None:
        found.address = text
        return ""
    plain = " ".join(text.split())
    if _TITLE_ALONE.fullmatch(plain):
        found.title = plain
        return ""
    for person, title in _persons(plain):
        if person:
            found.person, found.title = person, title
            return ""
    return text


def _is_person(name: str) -> bool:
    """Whether two to four characters are a family name with a given name."""
    if name[:2] in _DOUBLE_SURNAMES:
        return len(name) > 2
    return len(name) < 4 and name[0] in _SURNAMES and name[:2] not in _NO_PERSONS


def _persons(plain: str) -> list[tuple[str, str]]:
    """Who a text names, if it names nobody else and nothing else."""
    found: list[tuple[str, str]] = []
    first = _TITLE_FIRST.fullmatch(plain)
    if first is not None and _is_person(first[2]):
        found.append((first[2], first[1]))
    titled = _TITLED.fullmatch(plain)
    if titled is not None and titled[1][0] in _SURNAMES:
        whole = titled[2] in ("总", "工", "董", "先生", "女士", "小姐", "老师", "师傅", "老板")
        short = len(titled[1]) == 1
        found.append((plain, "") if whole and short else (titled[1], titled[2]))
    person = _PERSON.fullmatch(plain)
    if person is not None and _is_person(person[1]):
        found.append((person[1], person[2] or ""))
    latin = _LATIN_PERSON.fullmatch(plain)
    if latin is not None:
        found.append((latin[1], latin[2] or ""))
    return found
