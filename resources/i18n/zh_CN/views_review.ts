<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Copy day report</source>
        <translation>复制日报</translation>
    </message>
    <message>
        <source>Copy week report</source>
        <translation>复制周报</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Reports and files</source>
        <translation>报告与导出</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accounts behind the figure</source>
        <translation>这个数字背后的客户</translation>
    </message>
    <message>
        <source>No account is behind this figure.</source>
        <translation>这个数字背后没有客户。</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>From a day to a day</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>“{words}” is not a day; write it like 2026-11-21.</source>
        <translation>“{words}”不是日期,请写成 2026-11-21 这样。</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Show the table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>复制或导出</translation>
    </message>
    <message>
        <source>Show {title} as a plot</source>
        <translation>{title}:看图</translation>
    </message>
    <message>
        <source>Show {title} as a table</source>
        <translation>{title}:看表格</translation>
    </message>
    <message>
        <source>Copy or save {title}</source>
        <translation>复制或导出{title}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Nothing was recorded in these days. Choose others above, or record with Ctrl+N.</source>
        <translation>这些天没有记录。在上面换个时间,或按 Ctrl+N 记一次。</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Day report copied</source>
        <translation>日报已复制</translation>
    </message>
    <message>
        <source>Week report copied</source>
        <translation>周报已复制</translation>
    </message>
    <message>
        <source>Copy day report</source>
        <translation>复制日报</translation>
    </message>
    <message>
        <source>Copy week report</source>
        <translation>复制周报</translation>
    </message>
    <message>
        <source>Save the page as a picture (PNG)…</source>
        <translation>整页存为图片(PNG)…</translation>
    </message>
    <message>
        <source>Save all figures as a table (CSV)…</source>
        <translation>全部数字存为表格(CSV)…</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>表格复制为文字</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>存为图片(PNG)…</translation>
    </message>
    <message>
        <source>Save as a table (CSV)…</source>
        <translation>存为表格(CSV)…</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}</source>
        <translation>{name} 写不进去:{why}</translation>
    </message>
</context>
</TS>
