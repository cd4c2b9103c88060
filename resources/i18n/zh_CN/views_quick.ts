<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AskedCheck</name>
    <message>
        <source>Asked · answer:</source>
        <translation>提出了 · 对方:</translation>
    </message>
    <message>
        <source>Asked for the order</source>
        <translation>提出成交</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Recorded today {done} / {whole}</source>
        <translation>今天已记 {done} / {whole}</translation>
    </message>
    <message>
        <source>now {notebook}</source>
        <translation>现在 {notebook}</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Stock phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>One phrase in each line. Alt+1 to Alt+9 put the first nine in.</source>
        <translation>一行一句。Alt+1 到 Alt+9 插入前九句。</translation>
    </message>
</context>
<context>
    <name>PhraseMenu</name>
    <message>
        <source>Edit phrases…</source>
        <translation>编辑常用语…</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Proposals</source>
        <translation>候选</translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>New lead: {name}</source>
        <translation>新客户 {name}</translation>
    </message>
    <message>
        <source>New KP?: {name}</source>
        <translation>新 KP? {name}</translation>
    </message>
    <message>
        <source>New lead “{name}”</source>
        <translation>新客户「{name}」</translation>
    </message>
    <message>
        <source>perhaps the same · {detail}</source>
        <translation>可能相同 · {detail}</translation>
    </message>
    <message>
        <source>New contact “{name}”, level ?</source>
        <translation>新联系人「{name}」,级别 ?</translation>
    </message>
    <message>
        <source>this time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
    <message>
        <source>{day} {time} · {kind} · {minutes} min</source>
        <translation>{day} {time} · {kind} · {minutes}分</translation>
    </message>
    <message>
        <source>will be planned: {day}</source>
        <translation>会排进日程:{day}</translation>
    </message>
    <message>
        <source>proposed: {day}</source>
        <translation>建议:{day}</translation>
    </message>
    <message>
        <source>Next strategy · time (tomorrow 17:00 …)</source>
        <translation>下次策略 · 时间(如:明天 17:00 …)</translation>
    </message>
    <message>
        <source>Next strategy · time (the window closed {moment})</source>
        <translation>下次策略 · 时间(窗口已于 {moment} 关闭)</translation>
    </message>
    <message>
        <source>Next strategy · time (within {days} days: {moment} at the latest)</source>
        <translation>下次策略 · 时间({days} 天内:最晚 {moment})</translation>
    </message>
    <message>
        <source>too late: the window closes {moment}</source>
        <translation>太晚了:窗口 {moment} 关闭</translation>
    </message>
    <message>
        <source>{day}: said before: “{piece}” ({share} %). What is new this time?</source>
        <translation>{day} 谈过:「{piece}」({share}%)— 这次有什么新进展?</translation>
    </message>
    <message>
        <source>Looks like {names}. The same customer?</source>
        <translation>和 {names} 很像,是同一家吗?</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Whose visit is it? Begin the line with the customer and take one from the list.</source>
        <translation>拜访的是谁?先写客户,从候选里选一个。</translation>
    </message>
    <message>
        <source>What was said? A few words are enough.</source>
        <translation>说了什么?写几个字就行。</translation>
    </message>
    <message>
        <source>This time has not come yet. For yesterday write “yesterday 16:00”.</source>
        <translation>这个时间还没到。昨天的拜访请写「昨天 16:00」。</translation>
    </message>
    <message>
        <source>The time of the next visit has passed. Write a later one.</source>
        <translation>下次拜访的时间已经过了,请写晚一点的时间。</translation>
    </message>
</context>
<context>
    <name>QuickSheet</name>
    <message>
        <source>The visit in one line</source>
        <translation>一行记一访</translation>
    </message>
    <message>
        <source>Customer @person 78 14:10 what was said</source>
        <translation>客户 @人 78 14:10 说了什么</translation>
    </message>
    <message>
        <source>One line a visit: customer (pinyin initials) · @person · heat · time · words said</source>
        <translation>一行记一访:客户(可打拼音首字母)· @人 · 温度 · 时间 · 说了什么</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>谈过</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>相似客户</translation>
    </message>
    <message>
        <source>Purpose of this visit</source>
        <translation>这次目的</translation>
    </message>
    <message>
        <source>State of the customer</source>
        <translation>客户现在的状态</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>对方的答复</translation>
    </message>
    <message>
        <source>Which notebook, and why</source>
        <translation>判断本子和理由</translation>
    </message>
    <message>
        <source>Next strategy and time</source>
        <translation>下次策略和时间</translation>
    </message>
    <message>
        <source>State of the customer now / problem solved?</source>
        <translation>客户现在的状态 / 问题解决了吗</translation>
    </message>
    <message>
        <source>Asked for the order?</source>
        <translation>提出成交了吗</translation>
    </message>
    <message>
        <source>Which notebook (why? why not A?)</source>
        <translation>判断本子(为什么?为什么不是 A?)</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>record and plan</source>
        <translation>记下并排进日程</translation>
    </message>
    <message>
        <source>phrases</source>
        <translation>常用语</translation>
    </message>
</context>
<context>
    <name>QuickVisit</name>
    <message>
        <source>Record a visit</source>
        <translation>记拜访</translation>
    </message>
    <message>
        <source>{count} more not recorded</source>
        <translation>还有 {count} 条没记下</translation>
    </message>
    <message>
        <source>Why this notebook?</source>
        <translation>为什么是这个本子?</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么不是?</translation>
    </message>
    <message>
        <source>Recorded: {account}</source>
        <translation>已记下:{account}</translation>
    </message>
    <message>
        <source>Recorded: {account}; next visit {day}</source>
        <translation>已记下:{account};下次拜访 {day}</translation>
    </message>
    <message>
        <source>The draft could not be kept: {reason}</source>
        <translation>草稿没能保存:{reason}</translation>
    </message>
</context>
<context>
    <name>SolvedPill</name>
    <message>
        <source>solved?</source>
        <translation>解决了吗?</translation>
    </message>
    <message>
        <source>✓ solved</source>
        <translation>✓ 解决了</translation>
    </message>
    <message>
        <source>✗ not solved</source>
        <translation>✗ 没解决</translation>
    </message>
    <message>
        <source>Problem solved: {answer}</source>
        <translation>问题解决:{answer}</translation>
    </message>
</context>
</TS>
