<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ReminderBox</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Put off</source>
        <translation>推迟(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All done</source>
        <translation>全部完成(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>ReminderRows</name>
    <message>
        <source>Put off (S)</source>
        <translation>推迟 (S)</translation>
    </message>
    <message>
        <source>Done (Del)</source>
        <translation>完成 (Del)</translation>
    </message>
</context>
</TS>
