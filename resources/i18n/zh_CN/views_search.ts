<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Finder</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Nothing found. Fewer words or another filter find more.</source>
        <translation>没有找到。少打几个字，或换个筛选试试。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open and search on</source>
        <translation>打开并继续搜索</translation>
    </message>
    <message>
        <source>Forget what was searched</source>
        <translation>清除搜索记录</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
</context>
<context>
    <name>HelpLine</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The whole of the chosen result</source>
        <translation>选中结果的全文</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search accounts, people, visits, commands…</source>
        <translation>搜索客户、人物、拜访、命令…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>open, search on</source>
        <translation>打开并继续</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Keep as chip…</source>
        <translation>存为标签…</translation>
    </message>
</context>
</TS>
