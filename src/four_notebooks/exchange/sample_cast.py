"""Who and what the sample book is about: companies, people, places. All invented."""

from __future__ import annotations

from typing import NamedTuple

_BRANDS = (
    "恒远 泰禾 朗润 聚力 天工 领航 优盛 九鼎 顺达 锦程 新晟 国瑞 启明 百川 "
    "广陵 汇川达 永固 金桥 德润 青禾 长青 云帆 鼎新 佳禾 祥云 南风 东篱 北辰 "
    "星河 春晖 拓海 万嘉 和信 正源 远帆 知行 松鹤 致和 禾木 景明 行知 乐成 "
    "单氏 重光 解放桥 曾记 仇家湾 查理 丰泽 润田 宜家园 卓越达 "
)
BRANDS = tuple(_BRANDS.split())
"""Names that companies are made of, with their trade behind them."""

ENGLISH_COMPANIES = (
    "Northwind Tools",
    "Harbour Dental",
    "Pinewood Freight",
    "Larkfield Tools",
    "Elm Street Dental",
    "Blue Anchor Freight",
    "Copperfield Tools",
    "Riverside Dental",
    "Milestone Freight",
    "Ashdown Tools",
)

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    "单解仇查尤施姜严金魏陶戚章苏潘葛范"
)
_GIVEN = (
    "伟 芳 娜 敏 静 强 磊 洋 艳 勇 军 杰 娟 涛 超 明 霞 平 刚 桂英 "
    "建国 晓东 志强 海燕 文博 雨桐 思远 家豪 丽华 国栋 佳怡 子涵 立新 卫东 "
    "春梅 玉兰 俊峰 雪梅 永康 少波 "
)
GIVEN = tuple(_GIVEN.split())
ENGLISH_PEOPLE = (
    "Alice Marsh",
    "Ben Holt",
    "Clara Wynn",
    "Daniel Frost",
    "Ella Grant",
    "Frank Rowe",
    "Grace Lind",
    "Hugh Barton",
    "Iris Cole",
    "Jack Penn",
    "Kate Summers",
    "Leo Hart",
)
RIVALS = ("蓝标系统", "通达软件", "科睿", "一家外地的", "老供应商")
ENGLISH_RIVALS = ("BlueMark", "the old supplier")

AREAS = (
    ("苏州", "工业园区"),
    ("苏州", "吴中区"),
    ("无锡", "新吴区"),
    ("南通", "开发区"),
    ("杭州", "余杭区"),
    ("宁波", "北仑区"),
    ("嘉兴", "南湖区"),
    ("上海", "嘉定区"),
    ("合肥", "高新区"),
    ("常州", "武进区"),
)
ROADS = "星湖街 东环路 望江路 创业路 科技大道 滨河路 迎宾路 兴业街 人民东路 光明巷".split()  # noqa: SIM905
SOURCES = "展会 转介绍 陌拜 线上询价 电话咨询 老客户".split()  # noqa: SIM905
TAGS = "扩产 比价中 老板直管 有同行在用 旺季前 集团采购 二期".split()  # noqa: SIM905


class Featured(NamedTuple):
    """An account that is told by hand: the first cards of the board.

    ``closes`` are the hours from now until its window closes (negative: expired),
    ``met`` the meetings at the present distance, ``people`` (level, name, title, met).
    """

    name: str
    trade: int
    notebook: str
    closes: float
    met: int
    heat: int
    people: tuple[tuple[int, str, str, bool], ...]
    goal: str = ""
    asked: int = 0
    entered: float = 0.0
    no: str = ""


FEATURED = (
    Featured(
        "同创电子",
        11,
        "A",
        54,
        2,
        84,
        ((3, "郑洋", "产线主管", True), (2, "吴静", "采购经理", True), (1, "陈总", "总经理", True)),
        "带三年用量测算表,先确认交期,再提首付 30% 的签约。",
        1,
        4,
    ),
    Featured(
        "海川装饰",
        4,
        "A",
        44,
        3,
        70,
        ((1, "王总", "总经理", True),),
        "上次谈到样板间;这次只谈工期与付款,不再讲材料。",
        2,
        7.2,
    ),
    Featured("博雅口腔", 2, "A", -2, 1, 46, ((1, "林院长", "院长", True),), "", 0, 11),
    Featured(
        "华启精密制造",
        0,
        "B",
        5.7,
        2,
        78,
        ((2, "李敏", "采购总监", True), (1, "周总", "总经理", False)),
        "请李敏今天下班前引荐周总;给她看「上线后季度奖金」的测算,约十分钟当面谈。",
    ),
    Featured(
        "海纳物流",
        1,
        "B",
        14,
        1,
        72,
        ((2, "赵经理", "运营经理", True), (1, "沈总", "总经理", False)),
        "明早 9:30 见 KP1。开场从「去年旺季爆仓」切入。",
    ),
    Featured(
        "明德医疗器械",
        9,
        "B",
        32,
        1,
        64,
        ((2, "孙主任", "注册部主任", True), (1, "何院长", "总经理", False)),
        "补齐注册证清单;让孙主任约周一院办会。",
    ),
    Featured(
        "安泰门窗",
        10,
        "B",
        68,
        1,
        80,
        ((2, "何总监", "采购总监", True), (1, "金总", "总经理", False)),
        "确认 KP1 出差回程,约周二。",
    ),
    Featured(
        "瑞和纺织",
        7,
        "B",
        -2,
        2,
        58,
        ((2, "许经理", "品控经理", True), (1, "潘董", "董事长", False)),
        "两份疵点对比布样摆在桌上,请许经理现在就打电话给潘董。",
    ),
    Featured(
        "远东包装",
        5,
        "C",
        -9,
        3,
        38,
        ((3, "吴主管", "跟单", True),),
        "最后一次:约不到 KP2 就放手。",
    ),
    Featured(
        "蓝鲸教育",
        3,
        "C",
        27,
        1,
        60,
        ((3, "戚老师", "教务", True),),
    ),
    Featured(
        "众诚软件园",
        6,
        "C",
        49,
        1,
        66,
        ((3, "小罗", "运维", True),),
        "问清请购节点、谁签字、要哪些文件。",
    ),
    Featured("立丰商贸", 8, "D", 0, 1, 30, ((2, "范经理", "供应链经理", True),), no="power"),
    Featured("宏图印务", 5, "D", 0, 1, 25, ((2, "章经理", "生产总监", True),), no="value"),
)
