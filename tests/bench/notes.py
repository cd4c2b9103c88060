# ruff: noqa: E501, SIM905 (lists of words)
"""Invented visit notes for the search's bench: some words common, most rare."""

from __future__ import annotations

import random
from itertools import accumulate

from books import name_of

_CHARACTERS = 163
_NAMES = 10_000
_WHO = (
    "采购 技术部 老板 财务 厂长 车间主任 仓库主管 物业总监 护士长 院长 信息科 设备科 质检 工艺员 "
    "生产经理 销售总监 董事长 总工 园区经理 运营 班组长 维修班 行政 法务 招标办 项目经理 监理 门店店长 "
    "渠道经理 培训主管 安全员 计划员 会计 出纳 秘书 副总 合伙人 投资人 加盟商 经销商"
).split()
_DID = (
    "担心 同意 推迟 问起 反对 支持 提到 要求 建议 确认 否认 答应 催 比较 打听 记下 算了 看了 测了 试用了 "
    "退回 签收 审批 预留 压低 追加 取消 安排 调整 讨论 汇报 解释 抱怨 夸 质疑 绕开 接受 拒绝 等着 盯着"
).split()
_WHAT = (
    "交期 付款方式 首付款 尾款 样板 预算 报价单 换线时间 停机损失 旧设备 折旧 备件 质保期 安装队 验收标准 "
    "培训计划 数据接口 发票税点 合同条款 违约金 物流费用 仓库面积 产能 良品率 能耗 噪音 粉尘 排班 加班费 "
    "人手 退货率 客诉 竞品方案 同行案例 上线时间 试点车间 二期工程 补贴政策 环评手续 消防验收 招标公告 "
    "评分标准 保证金 授权书 参数表 图纸 色差 面料 门锁 铰链 包装箱 托盘 叉车 货架 扫码枪 标签机 考勤 "
    "会员卡 复诊率 耗材 消毒流程 床位 号源 课表 续费率 试听课 教材 校车 园区租金 物业费 电梯 空调 配电房"
).split()
_WHEN = (
    "月底的会以前 下周三 节后 这个季度 年中 明天上午 后天下班前 招标以后 等老板回来 验收那天 上次拜访以后 "
    "旺季之前 淡季里 审计完 新厂投产时 合同到期前 财年结束前 预算批下来"
).split()
_SO = (
    "判断：差的是付钱的人的十分钟 下一步：请他引荐 先送一份测算 约了当面谈 还要再看一家 结论没有变 "
    "他自己也算过 数字对得上 口径要统一 这件事没有人负责 谁拍板还不清楚 要给他一个台阶 机会在技术部 "
    "风险在财务 对手报价低两成 我们的服务更近 样板客户在同一条街 照片发他微信了"
).split()


class Writer:
    """Invented visit notes of about 163 characters, some words common, most rare."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._lists = [(one, _steep(len(one))) for one in (_WHO, _DID, _WHAT, _WHEN, _SO)]

    def _one(self, at: int) -> str:
        words, weights = self._lists[at]
        return self.chance.choices(words, cum_weights=weights)[0]

    def note(self) -> str:
        """One note."""
        parts: list[str] = []
        length = 0
        while length < _CHARACTERS - 8:
            part = self._clause()
            parts.append(part)
            length += len(part)
        return "".join(parts)[:_CHARACTERS]

    def _clause(self) -> str:
        chance, sort = self.chance, self.chance.random()
        if sort < 0.06:
            return f"{chance.randrange(3, 990)} 万的{self._one(2)}。"
        if sort < 0.10:
            return f"提到{name_of(chance.randrange(_NAMES))[:6]}，"
        if sort < 0.14:
            person = "".join(map(chr, chance.choices(range(0x4E00, 0x9FA5), k=2)))
            return f"{person}也在场。"
        if sort < 0.35:
            return f"{self._one(4)}。\n"
        return f"{self._one(0)}{self._one(1)}{self._one(2)}，{self._one(3)}；"


def _steep(count: int) -> list[float]:
    return list(accumulate(1 / (place + 2) ** 0.8 for place in range(count)))
