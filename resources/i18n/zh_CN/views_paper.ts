<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DossierDialog</name>
    <message>
        <source>Everything the book knows of this account, as of now.</source>
        <translation>这个客户目前知道的一切。</translation>
    </message>
    <message>
        <source>Dossier on {pages} pages</source>
        <translation>客户档案，{pages} 页</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Pages as they will be printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>存为网页…</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} 写不进去。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Take the day along</source>
        <translation>带上这一天</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>带到哪</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸上</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Codes for the telephone&apos;s camera</source>
        <translation>给手机扫的码</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Save calendar file…</source>
        <translation>存日历文件…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>{count} visits on {pages} pages</source>
        <translation>{count} 个拜访，共 {pages} 页</translation>
    </message>
    <message>
        <source>No strategy, no visit: a visit without one stands in a red frame.</source>
        <translation>没有策略，不出门：没写策略的拜访有红框。</translation>
    </message>
    <message>
        <source>Point the telephone&apos;s camera at a code, or send it the calendar file.</source>
        <translation>用手机扫码，或把日历文件发到手机。</translation>
    </message>
    <message>
        <source>No visit is planned for this day.</source>
        <translation>这一天还没有排拜访。</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
</TS>
