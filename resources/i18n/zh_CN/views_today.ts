<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoxOfLines</name>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 个</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>{weekday}, {date}: {planned} planned</source>
        <translation>{weekday} {date}:计划 {planned}</translation>
    </message>
    <message>
        <source>{weekday}, {date}: {planned} planned, {made} made</source>
        <translation>{weekday} {date}:计划 {planned},已访 {made}</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
</context>
<context>
    <name>EffortMeters</name>
    <message>
        <source>{name} {count} of {limit}</source>
        <translation>{name} {count}/{limit}</translation>
    </message>
    <message>
        <source>{said}, {n} over</source>
        <translation>{said},超 {n}</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>track</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>engage</source>
        <translation>攻坚</translation>
    </message>
</context>
<context>
    <name>EveningPanel</name>
    <message>
        <source>Visits not made today</source>
        <translation>今天没去成的拜访</translation>
    </message>
    <message>
        <source>Not made? Say what becomes of each; nothing moves by itself.</source>
        <translation>没去成？给每一访一个去处,没有一访会自己顺延。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>1  Tomorrow</source>
        <translation>1  明天</translation>
    </message>
    <message>
        <source>2  Another day…</source>
        <translation>2  改到哪天…</translation>
    </message>
    <message>
        <source>3  Drop</source>
        <translation>3  放弃</translation>
    </message>
    <message>
        <source>⏎  Write now</source>
        <translation>⏎  现在记</translation>
    </message>
    <message>
        <source>Later  Esc</source>
        <translation>以后再说  Esc</translation>
    </message>
    <message>
        <source>{n} visit of today is not recorded</source>
        <translation>今天有 {n} 访没记</translation>
    </message>
    <message>
        <source>{n} visits of today are not recorded</source>
        <translation>今天有 {n} 访没记</translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>Hour of the visit</source>
        <translation>拜访的钟点</translation>
    </message>
    <message>
        <source>No hour: write 17, 9:30 or nothing</source>
        <translation>不是钟点:写 17、9:30,或留空</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan a visit: account, hour, what about</source>
        <translation>安排拜访:客户、钟点、事由</translation>
    </message>
    <message>
        <source>Plan a visit: account @person 14:30  (Ctrl T)</source>
        <translation>安排拜访:客户 @人 14:30  (Ctrl T)</translation>
    </message>
    <message>
        <source>Which account? Choose one from the list.</source>
        <translation>哪个客户？从列表里选一个。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Beside the day</source>
        <translation>一天的旁边</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>这一周</translation>
    </message>
    <message>
        <source>planned / made</source>
        <translation>计划 / 已访</translation>
    </message>
    <message>
        <source>To be written up</source>
        <translation>该补录</translation>
    </message>
    <message>
        <source>Everything is written up.</source>
        <translation>都记好了。</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Nothing is planned for tomorrow yet.</source>
        <translation>明天还没有安排。</translation>
    </message>
    <message>
        <source>Sixteen targets</source>
        <translation>十六个目标</translation>
    </message>
    <message>
        <source>Sort accounts into A, B and C: the sixteen most urgent stand here.</source>
        <translation>把客户分进 A、B、C,最急的十六个会列在这里。</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>{count} not recorded</source>
        <translation>{count} 访未记</translation>
    </message>
    <message>
        <source>{count} of yesterday not recorded</source>
        <translation>昨天有 {count} 访未记</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Visits of the day</source>
        <translation>当天的拜访</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Close the day  Ctrl E</source>
        <translation>收工  Ctrl E</translation>
    </message>
    <message>
        <source>Record next  Ctrl N</source>
        <translation>记下一访  Ctrl N</translation>
    </message>
    <message>
        <source>Print the day  Ctrl P</source>
        <translation>打印日程单  Ctrl P</translation>
    </message>
    <message>
        <source>Day to the telephone</source>
        <translation>发到手机</translation>
    </message>
    <message>
        <source>{date} {weekday}</source>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>{day} · {holiday}</source>
        <translation>{day} · {holiday}</translation>
    </message>
    <message>
        <source>No visit is planned today. Plan one below, or drop accounts here.</source>
        <translation>今天还没有安排拜访。在下面写一访,或把客户拖到这里。</translation>
    </message>
    <message>
        <source>No visit is planned for {day}. Plan one below, or drop accounts here.</source>
        <translation>{day}还没有安排拜访。在下面写一访,或把客户拖到这里。</translation>
    </message>
    <message>
        <source>{n} visit</source>
        <translation>{n} 个拜访</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 个拜访</translation>
    </message>
    <message>
        <source>{n} visits, a day holds {usual}</source>
        <translation>{n} 个拜访,一天宜 {usual} 个</translation>
    </message>
    <message>
        <source>{n} recorded</source>
        <translation>已记 {n}</translation>
    </message>
    <message>
        <source>{n} without a strategy</source>
        <translation>{n} 个没有策略</translation>
    </message>
    <message>
        <source>Every visit of today is recorded or answered.</source>
        <translation>今天的拜访都记了,或有了去处。</translation>
    </message>
    <message>
        <source>Set the &amp;hour…  F2</source>
        <translation>改钟点(&amp;H)…  F2</translation>
    </message>
    <message>
        <source>Re&amp;lease…</source>
        <translation>放手(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Record the visit</source>
        <translation>记拜访(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record a visit</source>
        <translation>记拜访(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>To &amp;tomorrow</source>
        <translation>改到明天(&amp;T)</translation>
    </message>
    <message>
        <source>To &amp;another day…</source>
        <translation>改到别的日子(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Plan again</source>
        <translation>恢复计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Not made</source>
        <translation>没去成(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>放弃这次(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Plan for {day}</source>
        <translation>排进{day}(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show this day</source>
        <translation>看这一天(&amp;S)</translation>
    </message>
    <message>
        <source>Open in &amp;Plan</source>
        <translation>在计划里打开(&amp;P)</translation>
    </message>
</context>
<context>
    <name>VisitDeeds</name>
    <message>
        <source>Planned for {day}</source>
        <translation>已排到{day}</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>This week</source>
        <translation>这一周</translation>
    </message>
</context>
</TS>
