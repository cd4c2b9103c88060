<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名字筛选</translation>
    </message>
    <message>
        <source>No name matches. Esc shows all again.</source>
        <translation>没有符合的名字。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Another day</source>
        <translation>改到哪天</translation>
    </message>
    <message>
        <source>Day: tomorrow, wed, 11-24 …</source>
        <translation>日期:明天、周三、11-24 …</translation>
    </message>
    <message>
        <source>Day in words</source>
        <translation>日期文字</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>in {n} day</source>
        <translation>{n} 天后</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n} 天后</translation>
    </message>
    <message>
        <source>second look due</source>
        <translation>该再看一眼了</translation>
    </message>
    <message>
        <source>second look {when}</source>
        <translation>{when}再看一眼</translation>
    </message>
    <message>
        <source>lost by: {what}</source>
        <translation>丢在:{what}</translation>
    </message>
    <message>
        <source>let go {day}</source>
        <translation>{day}放手</translation>
    </message>
    <message>
        <source>care {when}</source>
        <translation>{when}维护</translation>
    </message>
    <message>
        <source>care today</source>
        <translation>今天该维护</translation>
    </message>
    <message>
        <source>care {days} d late</source>
        <translation>维护晚了 {days} 天</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day}签约</translation>
    </message>
    <message>
        <source>deleted {day}</source>
        <translation>{day}删除</translation>
    </message>
    <message>
        <source>Way in: {text}</source>
        <translation>突破口:{text}</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>新内容:{text}</translation>
    </message>
    <message>
        <source>Ask: {text}</source>
        <translation>提出:{text}</translation>
    </message>
    <message>
        <source>Goal: {text}</source>
        <translation>目标:{text}</translation>
    </message>
    <message>
        <source>meet {people}</source>
        <translation>见 {people}</translation>
    </message>
    <message>
        <source>window {left}</source>
        <translation>窗口 {left}</translation>
    </message>
    <message>
        <source>after the window</source>
        <translation>晚于窗口</translation>
    </message>
    <message>
        <source>visit {used}/{limit}</source>
        <translation>第 {used}/{limit} 次</translation>
    </message>
    <message>
        <source>recorded · {text}</source>
        <translation>已记 · {text}</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>没去成</translation>
    </message>
    <message>
        <source>No strategy yet. Write it before you leave</source>
        <translation>还没有下次策略 — 出门前写好</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不定</translation>
    </message>
    <message>
        <source>no strategy</source>
        <translation>没有策略</translation>
    </message>
    <message>
        <source>write now</source>
        <translation>现在记</translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Open pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Nothing has been let go. Released accounts wait here for a second look.</source>
        <translation>公海是空的。放手的客户会在这里等着再看一眼。</translation>
    </message>
    <message>
        <source>Pick up to {notebook}</source>
        <translation>捡回{notebook}</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>{n} account</source>
        <translation>{n} 个客户</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} 个客户</translation>
    </message>
    <message>
        <source>second look {n}</source>
        <translation>该再看 {n}</translation>
    </message>
    <message>
        <source>Bin {n}</source>
        <translation>回收站 {n}</translation>
    </message>
    <message>
        <source>Picked up to {place}</source>
        <translation>已捡回{place}</translation>
    </message>
    <message>
        <source>{n} picked up to {place}</source>
        <translation>{n} 个已捡回{place}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Delete this account for good?</source>
        <translation>彻底删除这个客户?</translation>
    </message>
    <message>
        <source>Delete {n} accounts for good?</source>
        <translation>彻底删除 {n} 个客户?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Visits, people and files go with it. This cannot be undone.</source>
        <translation>拜访、联系人和文件都会一起删除,无法撤销。</translation>
    </message>
</context>
<context>
    <name>SignedPage</name>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Nobody has signed yet. Sign an account on its card or its page.</source>
        <translation>还没有签约的客户。在卡片或客户页上可以签约。</translation>
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
        <source>&amp;Take the signature back</source>
        <translation>撤回签约(&amp;T)</translation>
    </message>
    <message>
        <source>{n} signed</source>
        <translation>{n} 个已签</translation>
    </message>
    <message>
        <source>care due {n}</source>
        <translation>该维护 {n}</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>已撤回签约</translation>
    </message>
    <message>
        <source>{n} signatures taken back</source>
        <translation>已撤回 {n} 个签约</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>+ Record visit  Ctrl N</source>
        <translation>+ 记拜访 Ctrl N</translation>
    </message>
    <message>
        <source>Visits of today</source>
        <translation>今天的拜访</translation>
    </message>
    <message>
        <source>No visit is planned today. Plan one on an account&apos;s page, or record with Ctrl+N.</source>
        <translation>今天还没有安排拜访。在客户页里排一访,或按 Ctrl+N 直接记。</translation>
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
        <source>{count} not recorded</source>
        <translation>{count} 访未记</translation>
    </message>
    <message>
        <source>{date} {weekday}</source>
        <translation>{date} {weekday}</translation>
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
        <source>{n} recorded</source>
        <translation>已记 {n}</translation>
    </message>
    <message>
        <source>{n} without a strategy</source>
        <translation>{n} 个没有策略</translation>
    </message>
    <message>
        <source>watch {watch}/{w} · track {track}/{t} · engage {engage}/{e}</source>
        <translation>监视 {watch}/{w} · 跟踪 {track}/{t} · 攻坚 {engage}/{e}</translation>
    </message>
    <message>
        <source>{watch}/{w} · {track}/{t} · {engage}/{e}</source>
        <translation>{watch}/{w} · {track}/{t} · {engage}/{e}</translation>
    </message>
    <message>
        <source>{day}: {planned} planned, {made} made</source>
        <translation>{day}:计划 {planned},已访 {made}</translation>
    </message>
    <message>
        <source>&amp;Record the visit</source>
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
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
</context>
</TS>
