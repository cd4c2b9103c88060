<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Sheets</name>
    <message>
        <source>{count} questions</source>
        <translation>{count} 问</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改过</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没用过</translation>
    </message>
    <message>
        <source>used {uses} · accepted {accepted}</source>
        <translation>用了 {uses} 次 · 约成 {accepted} 次</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选一项</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Gain by date</source>
        <translation>按日期的得益</translation>
    </message>
    <message>
        <source>Cost by date</source>
        <translation>按日期的损失</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>未标</translation>
    </message>
    <message>
        <source>told</source>
        <translation>听说</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>about the account</source>
        <translation>关于客户</translation>
    </message>
    <message>
        <source>about one person</source>
        <translation>关于一个人</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Next quarter</source>
        <translation>下季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
</context>
</TS>
