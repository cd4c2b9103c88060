"""The invented trades of the sample book: what each is troubled by and counts in."""

from __future__ import annotations

from typing import NamedTuple


class Trade(NamedTuple):
    """One trade in the words of the people who work in it.

    ``thing`` is what we offer them, ``place`` where one looks at it, ``pains`` whole
    clauses, ``numbers`` measures with a slot ``{n}``, ``titles`` of levels 1, 2 and 3.
    """

    suffix: str
    thing: str
    place: str
    pains: tuple[str, ...]
    numbers: tuple[str, ...]
    workaround: str
    titles: tuple[str, tuple[str, ...], tuple[str, ...]]


TRADES = (
    Trade(
        "精密制造",
        "工序追溯系统",
        "机加工车间",
        (
            "换一次线要停小半天",
            "图纸版本常拿错",
            "刀具领了没人记账",
            "急单一插,后面全乱",
            "首件检验总排队",
        ),
        ("每月返工 {n} 件", "换线平均 {n} 分钟", "刀具一个月多花 {n} 万"),
        "白板加微信群",
        ("总经理", ("采购总监", "生产经理", "厂长"), ("车间主管", "工艺员", "计划员")),
    ),
    Trade(
        "物流",
        "分拣与月台调度系统",
        "分拨中心",
        (
            "旺季一到就爆仓",
            "月台前车排到大门口",
            "破损说不清是哪一环",
            "夜班人手换得太勤",
            "回单要等好几天",
        ),
        ("旺季每天积压 {n} 票", "破损赔付每月 {n} 万", "卸一车要 {n} 分钟"),
        "对讲机喊、Excel 记",
        ("总经理", ("运营经理", "仓储总监", "客服经理"), ("仓库主管", "调度", "夜班组长")),
    ),
    Trade(
        "口腔",
        "影像与预约系统",
        "门诊",
        (
            "种植客户爽约多",
            "片子存在三台电脑里",
            "前台排班靠脑子记",
            "复诊提醒全靠护士打电话",
            "耗材月底才盘得清",
        ),
        ("每周空出 {n} 个号", "初诊转化差 {n} 个点", "耗材一年差 {n} 万"),
        "纸质病历夹",
        ("院长", ("运营主任", "护理部主任", "门诊主任"), ("前台主管", "护士长", "影像技师")),
    ),
    Trade(
        "教育",
        "排课与续费系统",
        "校区",
        (
            "老师请假课就乱",
            "续费全靠班主任记性",
            "试听来了没人跟",
            "各校区课时对不上账",
            "暑期排课要熬三个通宵",
        ),
        ("试听到报名差 {n} 个点", "每月课时差错 {n} 节", "退费一季 {n} 单"),
        "四张 Excel 来回拷",
        ("校长", ("教务总监", "运营总监", "财务主任"), ("教务", "校区主管", "课程顾问")),
    ),
    Trade(
        "装饰",
        "整装交付系统",
        "样板间",
        (
            "工期一拖客户就堵门",
            "材料到场对不上单",
            "水电改动没人签字",
            "项目经理各干各的",
            "售后电话月底扎堆",
        ),
        ("平均拖期 {n} 天", "材料浪费 {n} 个点", "每月售后 {n} 单"),
        "项目经理的小本子",
        ("总经理", ("工程总监", "设计总监", "采购经理"), ("项目经理", "材料员", "监理")),
    ),
    Trade(
        "包装",
        "模切排产系统",
        "印后车间",
        (
            "模具找不到要现做",
            "小单太碎,换版太勤",
            "色差客诉压了一堆",
            "纸张库存总差一截",
            "夜班报工第二天才补",
        ),
        ("一天换版 {n} 次", "废品率 {n} 个点", "呆滞纸 {n} 吨"),
        "师傅的经验",
        ("总经理", ("生产总监", "采购经理", "品质经理"), ("机长", "仓管", "跟单")),
    ),
    Trade(
        "软件园",
        "机房运维平台",
        "园区机房",
        (
            "告警一夜几百条没人看",
            "租户报修没有回音",
            "电费分摊吵个没完",
            "值班交接全靠口头",
            "巡检表补填成风",
        ),
        ("每月告警 {n} 条", "报修平均 {n} 小时才响应", "电费差额 {n} 万"),
        "值班本和电话",
        ("园区总经理", ("物业总监", "信息部经理", "招商总监"), ("运维", "值班长", "弱电工程师")),
    ),
    Trade(
        "纺织",
        "验布与疵点系统",
        "织造车间",
        (
            "疵点全靠老师傅的眼睛",
            "坯布批次混了",
            "客户验货一退就是整车",
            "染厂对账对到月底",
            "招不到验布工",
        ),
        ("每百米疵点 {n} 处", "退货一季 {n} 匹", "验布工缺 {n} 个"),
        "粉笔和手电筒",
        ("董事长", ("生产副总", "品控经理", "外贸经理"), ("验布班长", "车间主任", "仓库主管")),
    ),
    Trade(
        "食品",
        "批次与金检系统",
        "灌装线",
        (
            "批次追溯要翻半天纸",
            "金检报警停线没人负责",
            "临期品月底才发现",
            "审厂前通宵补记录",
            "配料称错一次就倒一锅",
        ),
        ("追一个批次要 {n} 小时", "临期报废每月 {n} 万", "停线一周 {n} 次"),
        "三联单",
        ("总经理", ("质量总监", "生产经理", "供应链经理"), ("品控", "线长", "仓管")),
    ),
    Trade(
        "医疗器械",
        "灭菌追溯系统",
        "灭菌车间",
        (
            "注册资料散在几个人手里",
            "灭菌记录手抄",
            "经销商库存看不见",
            "飞检一来全员加班",
            "效期快到才想起调货",
        ),
        ("飞检整改 {n} 项", "近效期货值 {n} 万", "资料准备要 {n} 天"),
        "档案柜",
        ("总经理", ("注册部主任", "质量主任", "销售总监"), ("注册专员", "灭菌组长", "仓管")),
    ),
    Trade(
        "门窗",
        "下料优化系统",
        "下料车间",
        (
            "型材下料废得心疼",
            "尺寸量错返工",
            "安装队催货吵架",
            "五金件总少一两样",
            "经销商改单改到出货前",
        ),
        ("型材利用率差 {n} 个点", "返工每月 {n} 樘", "缺件一周 {n} 次"),
        "卷尺加手写单",
        ("总经理", ("生产总监", "采购总监", "渠道总监"), ("下料班长", "拆单员", "安装主管")),
    ),
    Trade(
        "电子",
        "料站防错系统",
        "贴片车间",
        (
            "上错料一次就报废一批",
            "料架找不到",
            "ECN 下来产线不知道",
            "锡膏回温没人盯",
            "客户要的追溯报告做不出来",
        ),
        ("一季错料 {n} 次", "换线 {n} 分钟", "报废一次 {n} 万"),
        "操作员互检",
        ("总经理", ("制造总监", "采购经理", "品质经理"), ("产线主管", "物料员", "工程师")),
    ),
)

ENGLISH_TRADES = (
    Trade(
        "Tools",
        "tool tracking",
        "the machine shop",
        (
            "change-overs cost half a shift",
            "drawings go out in the wrong revision",
            "nobody books out cutters",
        ),
        ("{n} reworked parts a month", "{n} minutes per change-over"),
        "a whiteboard",
        ("Managing Director", ("Head of Purchasing", "Plant Manager"), ("Foreman", "Planner")),
    ),
    Trade(
        "Dental",
        "booking and imaging",
        "the practice",
        (
            "patients do not turn up",
            "images sit on three computers",
            "recall calls are left to the nurses",
        ),
        ("{n} empty slots a week", "{n} hours a week on the phone"),
        "paper cards",
        ("Owner", ("Practice Manager", "Head Nurse"), ("Receptionist", "Hygienist")),
    ),
    Trade(
        "Freight",
        "dock scheduling",
        "the cross-dock",
        (
            "trucks queue out to the road in December",
            "nobody can say where a pallet broke",
            "delivery notes come back days late",
        ),
        ("{n} late trucks a day", "{n} thousand in claims a month"),
        "radios and a spreadsheet",
        ("Chief Executive", ("Operations Manager", "Finance Manager"), ("Dock Lead", "Dispatcher")),
    ),
)
