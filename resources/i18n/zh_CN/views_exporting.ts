<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Export</name>
    <message>
        <source>Everything, to be read in again</source>
        <translation>全部内容，可再读回</translation>
    </message>
    <message>
        <source>Accounts, journals, sheets, files and settings, without loss (JSON lines).</source>
        <translation>客户、日志、信息表、附件和设置，一样不少（JSON 行）。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Accounts, people, visits, plans, strategies and moves as six tables.</source>
        <translation>客户、关键人、拜访、计划、策略、移动，六张表。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Accounts with their people as one table.</source>
        <translation>客户和联系人，一张表。</translation>
    </message>
    <message>
        <source>Folder of markdown</source>
        <translation>Markdown 文件夹</translation>
    </message>
    <message>
        <source>A note per account with its journal, files beside it; opens in Obsidian.</source>
        <translation>每个客户一篇笔记，附件放在旁边；Obsidian 能打开。</translation>
    </message>
    <message>
        <source>Obsidian board</source>
        <translation>Obsidian 看板</translation>
    </message>
    <message>
        <source>The notebooks as lists, the accounts as cards.</source>
        <translation>四本作列，客户作卡片。</translation>
    </message>
    <message>
        <source>vCards</source>
        <translation>vCard 名片</translation>
    </message>
    <message>
        <source>A card per person, for telephones and mail programs.</source>
        <translation>每人一张，手机和邮件程序能读。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Planned visits from today on, each with an alarm.</source>
        <translation>今天起排好的拜访，都带提醒。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Which accounts</source>
        <translation>哪些客户</translation>
    </message>
    <message>
        <source>Choose where to…</source>
        <translation>选择存到哪里…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your book is yours: take it along in any form.</source>
        <translation>本子是你的，什么形式都能带走。</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>整本</translation>
    </message>
    <message>
        <source>What is chosen ({count})</source>
        <translation>选中的（{count}）</translation>
    </message>
</context>
</TS>
