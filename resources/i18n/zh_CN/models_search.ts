<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Search</name>
    <message>
        <source>&quot;payment terms&quot;</source>
        <translation>“付款方式”</translation>
    </message>
    <message>
        <source>exactly these words, one after the other</source>
        <translation>原样连着的这些字</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>可以这样搜</translation>
    </message>
    <message>
        <source>Characters, pinyin, initials or digits; several words mean all of them.</source>
        <translation>汉字、拼音、首字母、数字都行；几个词要全都有。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>No strategy yet</source>
        <translation>还没有下次策略</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次拜访</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>搜过</translation>
    </message>
    <message>
        <source>There is no filter like “{word}”: it was looked for as text.</source>
        <translation>没有“{word}”这个筛选，已当作文字来搜。</translation>
    </message>
    <message>
        <source>“{word}” says nothing the filter knows: it was looked for as text.</source>
        <translation>“{word}”里的值看不懂，已当作文字来搜。</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>提到的地方</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>最近搜过</translation>
    </message>
    <message>
        <source>{n}+ found</source>
        <translation>{n}+ 条</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>The index is still being filled: everything is found, but slower.</source>
        <translation>索引还在建，都能搜到，只是慢一点。</translation>
    </message>
    <message>
        <source>accounts in notebook B; inbox, pool, signed</source>
        <translation>B 本里的客户；也可写 待分本、公海、已签</translation>
    </message>
    <message>
        <source>people of level 2, or what belongs to accounts with one</source>
        <translation>二级关键人，或有二级关键人的客户</translation>
    </message>
    <message>
        <source>windows running out; also open, overdue</source>
        <translation>窗口将尽的；也可写 窗口开着、逾期</translation>
    </message>
    <message>
        <source>written since that day, month or year</source>
        <translation>从那天、那月或那年以来写的</translation>
    </message>
    <message>
        <source>accounts without a strategy for the next visit</source>
        <translation>还没有下次策略的客户</translation>
    </message>
    <message>
        <source>visits alone; person, note, strategy, sheet, plan</source>
        <translation>只要拜访；也可写 人、备注、策略、表、计划</translation>
    </message>
    <message>
        <source>written on that day; today, last-week, 2026-11</source>
        <translation>那天写的；也可写 今天、上周、2026-11</translation>
    </message>
    <message>
        <source>written until that day, month or year</source>
        <translation>到那天、那月或那年为止写的</translation>
    </message>
    <message>
        <source>accounts with a person of that name</source>
        <translation>有这个人的客户</translation>
    </message>
    <message>
        <source>accounts of an area</source>
        <translation>一个地区的客户</translation>
    </message>
    <message>
        <source>accounts with a tag</source>
        <translation>带这个标签的客户</translation>
    </message>
    <message>
        <source>accounts hotter than 60; &lt; and = too</source>
        <translation>热度高于 60 的客户；也可用 &lt; 和 =</translation>
    </message>
    <message>
        <source>leaves out what holds the word; so does -price</source>
        <translation>不要含这个词的；也可写 -报价</translation>
    </message>
</context>
</TS>
