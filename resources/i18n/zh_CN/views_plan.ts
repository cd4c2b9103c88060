<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MonthPainter</name>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 访</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>The month</source>
        <translation>这个月</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Record the visit</source>
        <translation>记这次拜访(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文字(&amp;C)</translation>
    </message>
    <message>
        <source>Move to &amp;tomorrow</source>
        <translation>改到明天(&amp;T)</translation>
    </message>
    <message>
        <source>Move to the next &amp;working day</source>
        <translation>改到下个工作日(&amp;W)</translation>
    </message>
    <message>
        <source>Move to &amp;another day…</source>
        <translation>改到另一天(&amp;A)…</translation>
    </message>
    <message>
        <source>Set the &amp;hour…</source>
        <translation>定时间(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Plan again</source>
        <translation>重新排上(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Not made</source>
        <translation>没去成(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>不去了(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Plan on {day}</source>
        <translation>排到{day}(&amp;P)</translation>
    </message>
    <message>
        <source>Plan for &amp;tomorrow</source>
        <translation>排到明天(&amp;T)</translation>
    </message>
    <message>
        <source>Plan for the next &amp;working day</source>
        <translation>排到下个工作日(&amp;W)</translation>
    </message>
    <message>
        <source>Plan for &amp;another day…</source>
        <translation>排到另一天(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>放手(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>Hour, like 14:30; empty for any time</source>
        <translation>时间,如 14:30;空着就是不定时间</translation>
    </message>
    <message>
        <source>“{text}” is not an hour; write it like 14:30.</source>
        <translation>“{text}”不是时间,请写成 14:30 这样。</translation>
    </message>
    <message>
        <source>{day} holds {count} visits now; {most} are the most.</source>
        <translation>{day}已排 {count} 访,最多 {most} 访。</translation>
    </message>
    <message>
        <source>{count} visits come after their windows have closed.</source>
        <translation>{count} 访排在窗口关闭之后。</translation>
    </message>
    <message>
        <source>Too late for {name}: its window closes {when}.</source>
        <translation>{name}排晚了:窗口 {when} 关闭。</translation>
    </message>
</context>
<context>
    <name>PlanHeading</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>{n} visit</source>
        <translation>{n} 访</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 访</translation>
    </message>
    <message>
        <source>{n} without a strategy</source>
        <translation>{n} 个没有策略</translation>
    </message>
    <message>
        <source>{n} too late</source>
        <translation>{n} 个晚于窗口</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan: {days}</source>
        <translation>计划:{days}</translation>
    </message>
    <message>
        <source>Nothing is planned this month. Drag an account onto a day.</source>
        <translation>这个月还没有计划。把客户拖到某一天就排上了。</translation>
    </message>
    <message>
        <source>Nothing is planned this week. Drag an account onto a day.</source>
        <translation>这一周还没有计划。把客户拖到某一天就排上了。</translation>
    </message>
    <message>
        <source>Holidays of {years} are not in the table; Monday to Friday is shown.</source>
        <translation>{years} 年的节假日不在表里,按周一到周五上班显示。</translation>
    </message>
    <message>
        <source>Ctrl+Enter plans on {day}</source>
        <translation>Ctrl+Enter 排到{day}</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>那天已经过去了。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VisitPainter</name>
    <message>
        <source>no strategy</source>
        <translation>没有策略</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不定时间</translation>
    </message>
</context>
<context>
    <name>WaitingBox</name>
    <message>
        <source>Not planned</source>
        <translation>没排拜访</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Filter accounts without a visit</source>
        <translation>筛选没排拜访的客户</translation>
    </message>
    <message>
        <source>Accounts without a visit</source>
        <translation>没排拜访的客户</translation>
    </message>
    <message>
        <source>No name matches. Esc shows all again.</source>
        <translation>没有匹配的名称。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>No accounts yet. Make one on the board, or import a list.</source>
        <translation>还没有客户。到四本里新建一个,或导入名单。</translation>
    </message>
    <message>
        <source>Every account has its next visit.</source>
        <translation>每个客户都排好了下一次。</translation>
    </message>
</context>
</TS>
