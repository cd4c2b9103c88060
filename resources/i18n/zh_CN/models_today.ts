<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Today</name>
    <message>
        <source>to be written up</source>
        <translation>该补录</translation>
    </message>
    <message>
        <source>window {left}</source>
        <translation>窗口 {left}</translation>
    </message>
    <message>
        <source>meet {people}</source>
        <translation>见 {people}</translation>
    </message>
    <message>
        <source>no strategy</source>
        <translation>没有策略</translation>
    </message>
    <message>
        <source>write now</source>
        <translation>现在记</translation>
    </message>
    <message>
        <source>Way in: </source>
        <translation>突破口:</translation>
    </message>
    <message>
        <source>New: </source>
        <translation>新内容:</translation>
    </message>
    <message>
        <source>Ask: </source>
        <translation>提出:</translation>
    </message>
    <message>
        <source>Goal: </source>
        <translation>目标:</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不定</translation>
    </message>
    <message>
        <source>recorded · </source>
        <translation>已记 · </translation>
    </message>
    <message>
        <source>not made</source>
        <translation>没去成</translation>
    </message>
    <message>
        <source>No strategy was written</source>
        <translation>没有写策略</translation>
    </message>
    <message>
        <source>No strategy yet. Write it before you leave</source>
        <translation>还没有下次策略 — 出门前写好</translation>
    </message>
    <message>
        <source>visit {used}/{limit}</source>
        <translation>第 {used}/{limit} 次</translation>
    </message>
    <message>
        <source>after the window</source>
        <translation>晚于窗口</translation>
    </message>
    <message>
        <source>prepared {done}/{all}</source>
        <translation>准备 {done}/{all}</translation>
    </message>
</context>
</TS>
