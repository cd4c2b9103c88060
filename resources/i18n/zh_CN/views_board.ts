<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BigTimer</name>
    <message>
        <source>Most urgent window: {name}, {left}</source>
        <translation>最急的窗口：{name}，{left}</translation>
    </message>
    <message>
        <source>No window is open</source>
        <translation>没有开着的窗口</translation>
    </message>
    <message>
        <source>Last to run out</source>
        <translation>刚过期 · 三天窗口</translation>
    </message>
    <message>
        <source>Most urgent window</source>
        <translation>最急 · 三天窗口</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Record a visit</source>
        <translation>记拜访</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>客户档案…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签约…</translation>
    </message>
    <message>
        <source>Release to the pool…</source>
        <translation>放入公海…</translation>
    </message>
    <message>
        <source>Lock against release</source>
        <translation>锁定，不放入公海</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Short-term</source>
        <translation>改为着急</translation>
    </message>
    <message>
        <source>Long-term</source>
        <translation>改为不着急</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New accounts from copied lines</source>
        <translation>粘贴成新客户（一行一个）</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Copy this notebook as text</source>
        <translation>整本复制为文字</translation>
    </message>
    <message>
        <source>Fold this notebook</source>
        <translation>合上这本</translation>
    </message>
    <message>
        <source>Plan a care visit…</source>
        <translation>安排回访…</translation>
    </message>
    <message>
        <source>Ask for a referral…</source>
        <translation>请转介绍…</translation>
    </message>
    <message>
        <source>Note a referral…</source>
        <translation>记下转介绍…</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签约</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>No strategy yet</source>
        <translation>还没有下次策略</translation>
    </message>
    <message>
        <source>{count} red</source>
        <translation>{count} 红</translation>
    </message>
    <message>
        <source>{name}, {count} accounts, {red} red</source>
        <translation>{name}，{count} 个客户，{red} 个红</translation>
    </message>
    <message>
        <source>{name}, {count} accounts</source>
        <translation>{name}，{count} 个客户</translation>
    </message>
    <message>
        <source>Nothing here passes the filter</source>
        <translation>没有符合筛选的客户</translation>
    </message>
    <message>
        <source>Import a list or add an account: leads wait here</source>
        <translation>导入名单或新建客户，先放在这里</translation>
    </message>
    <message>
        <source>Drag here: {meaning}</source>
        <translation>拖到这里：{meaning}</translation>
    </message>
    <message>
        <source>Drag here who signs: KP1 met, need and power yes</source>
        <translation>见到 KP1、有需求有预算的，拖到这里</translation>
    </message>
    <message>
        <source>Drag here who is one step from KP1</source>
        <translation>离 KP1 差一级的，拖到这里</translation>
    </message>
    <message>
        <source>Drag here who is two steps from KP1</source>
        <translation>离 KP1 差两级的，拖到这里</translation>
    </message>
    <message>
        <source>Drag here who will not buy, then let go</source>
        <translation>不会买的拖到这里，再放手</translation>
    </message>
    <message>
        <source>watch {watched}/{watch} · track {tracked}/{track}</source>
        <translation>监视 {watched}/{watch} · 跟踪 {tracked}/{track}</translation>
    </message>
</context>
<context>
    <name>BoardDeeds</name>
    <message>
        <source>1 2 3 4 file the card into A B C D; Escape ends it.</source>
        <translation>按 1 2 3 4 把客户分到 A B C D，Esc 结束。</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Board</source>
        <translation>四本</translation>
    </message>
    <message>
        <source>Choose a filter or type a name first, then save it.</source>
        <translation>先选筛选或输入名字，再保存。</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名字</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>Four Notebooks</source>
        <translation>四本</translation>
    </message>
</context>
<context>
    <name>CardVerbs</name>
    <message>
        <source>The cards are not in hand order, so they cannot be put in order by hand.</source>
        <translation>现在不是手动排序，不能在本内拖动。</translation>
    </message>
    <message>
        <source>Order by hand</source>
        <translation>改为手动排序</translation>
    </message>
    <message>
        <source>Out of D within the day: go on as if it had never been there?</source>
        <translation>当天从 D 拿回来的：当作没放进去过，窗口接着走？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着走</translation>
    </message>
    <message>
        <source>One left C unsigned: put a new lead into A.</source>
        <translation>C 里走了一个没签的：给 A 补一个新意向。</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Name of the new account</source>
        <translation>新客户的名字</translation>
    </message>
    <message>
        <source>Merged into one account.</source>
        <translation>已合并成一个客户。</translation>
    </message>
    <message>
        <source>{name} is in the bin.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>{count} accounts are in the bin.</source>
        <translation>已删除 {count} 个客户。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is already an account {name}.</source>
        <translation>已经有一个客户叫 {name}。</translation>
    </message>
    <message>
        <source>{count} accounts were made.</source>
        <translation>新建了 {count} 个客户。</translation>
    </message>
    <message>
        <source>Nothing to paste: copy some names first, one a line.</source>
        <translation>没有可粘贴的：先复制名字，一行一个。</translation>
    </message>
    <message>
        <source>Copied as text: {count}</source>
        <translation>已复制 {count} 条</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Fold this notebook</source>
        <translation>合上这本</translation>
    </message>
    <message>
        <source>Sort with keys 1-4</source>
        <translation>按 1-4 键分本</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter by name…</source>
        <translation>筛选名字…</translation>
    </message>
    <message>
        <source>Quick filter by characters or pinyin initials</source>
        <translation>快速筛选：汉字或拼音首字母</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清空筛选</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>Put this hint away</source>
        <translation>收起提示</translation>
    </message>
</context>
<context>
    <name>NewLine</name>
    <message>
        <source>Name of the new account</source>
        <translation>新客户的名字</translation>
    </message>
    <message>
        <source>Name, then Return</source>
        <translation>写名字，回车</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Put the questions away</source>
        <translation>收起两问</translation>
    </message>
    <message>
        <source>{name}: {question}</source>
        <translation>{name}：{question}</translation>
    </message>
    <message>
        <source>{count} accounts: {question}</source>
        <translation>{count} 个客户：{question}</translation>
    </message>
    <message>
        <source>Why back to the inbox?</source>
        <translation>为什么放回待分本？</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么不该放回？</translation>
    </message>
    <message>
        <source>Why is it an {letter}?</source>
        <translation>为什么是 {letter}？</translation>
    </message>
    <message>
        <source>Why is it not an {letter}?</source>
        <translation>为什么不是 {letter}？</translation>
    </message>
    <message>
        <source>Why is it not a {letter}?</source>
        <translation>为什么不是 {letter}？</translation>
    </message>
    <message>
        <source>Why is it a {letter}?</source>
        <translation>为什么是 {letter}？</translation>
    </message>
    <message>
        <source>A wrong A costs three hours.</source>
        <translation>错判一个 A，白费三小时。</translation>
    </message>
</context>
<context>
    <name>ReleaseForm</name>
    <message>
        <source>Release to the pool</source>
        <translation>放入公海</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>As listed for each</source>
        <translation>各按所列</translation>
    </message>
    <message>
        <source>{name}: why is it let go?</source>
        <translation>{name}：为什么放手？</translation>
    </message>
    <message>
        <source>1 account of {all} is let go</source>
        <translation>{all} 家中放 1 家</translation>
    </message>
    <message>
        <source>{count} accounts of {all} are let go</source>
        <translation>{all} 家中放 {count} 家</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What lost it?</source>
        <translation>丢在哪里？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on the release</source>
        <translation>放手的备注</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放入公海</translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message>
        <source>Accounts to be let go</source>
        <translation>要放入公海的客户</translation>
    </message>
</context>
<context>
    <name>ReleaseRows</name>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>本</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次拜访</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Stays: locked</source>
        <translation>留下：已锁定</translation>
    </message>
    <message>
        <source>Stays: signed</source>
        <translation>留下：已签单</translation>
    </message>
    <message>
        <source>Is in the pool already</source>
        <translation>已在公海</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search accounts, visits, strategies</source>
        <translation>搜索客户、拜访、策略</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>搜索客户、拜访、策略…</translation>
    </message>
</context>
<context>
    <name>SectionLine</name>
    <message>
        <source>{open} open · {late} late</source>
        <translation>{open} 开 · {late} 过期</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>三天窗口</translation>
    </message>
</context>
<context>
    <name>SideBoard</name>
    <message>
        <source>Side board</source>
        <translation>侧板</translation>
    </message>
    <message>
        <source>Search (Ctrl K)</source>
        <translation>搜索（Ctrl K）</translation>
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
        <source>ask to sign</source>
        <translation>签约提案</translation>
    </message>
    <message>
        <source>visit {used}/{limit}</source>
        <translation>第 {used}/{limit} 次</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>未排</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>四本</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>{page}, reminders: {n}</source>
        <translation>{page},提醒 {n} 条</translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message>
        <source>Sign</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>{name} signs</source>
        <translation>{name} 签约</translation>
    </message>
    <message>
        <source>{count} accounts sign</source>
        <translation>{count} 个客户签约</translation>
    </message>
    <message>
        <source>Note on the signature</source>
        <translation>签约的备注</translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <source>Four notebooks</source>
        <translation>四本客户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>+ Save filter</source>
        <translation>+ 保存筛选</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Order of the cards</source>
        <translation>客户的排序</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>+ Visit  Ctrl N</source>
        <translation>+ 记拜访 Ctrl N</translation>
    </message>
    <message>
        <source>Running out {count}</source>
        <translation>窗口将尽 {count}</translation>
    </message>
    <message>
        <source>No strategy {count}</source>
        <translation>没有策略 {count}</translation>
    </message>
    <message>
        <source>Past date {count}</source>
        <translation>超期 {count}</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>按紧急</translation>
    </message>
    <message>
        <source>By heat</source>
        <translation>按热度</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名字</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>按签约期限</translation>
    </message>
    <message>
        <source>Rename this filter…</source>
        <translation>给筛选改名…</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>删掉这个筛选</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>删掉 {name}</translation>
    </message>
    <message>
        <source>Rename {name}…</source>
        <translation>给“{name}”改名…</translation>
    </message>
    <message>
        <source>+ Visit</source>
        <translation>+ 记拜访</translation>
    </message>
</context>
<context>
    <name>WindowList</name>
    <message>
        <source>Windows</source>
        <translation>三天窗口</translation>
    </message>
</context>
</TS>
