<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reminders</name>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} reminders</source>
        <translation>{n} 条提醒</translation>
    </message>
    <message>
        <source>A visit is planned for tomorrow</source>
        <translation>明天有拜访</translation>
    </message>
    <message>
        <source>A window has a third left</source>
        <translation>窗口只剩三分之一</translation>
    </message>
    <message>
        <source>A window is running out</source>
        <translation>窗口快到期</translation>
    </message>
    <message>
        <source>A window has run out</source>
        <translation>窗口已过期</translation>
    </message>
    <message>
        <source>A signing deadline is near</source>
        <translation>签约期限将近</translation>
    </message>
    <message>
        <source>A signing deadline has passed</source>
        <translation>签约期限已过</translation>
    </message>
    <message>
        <source>A second look at the pool is due</source>
        <translation>公海客户该再看一眼</translation>
    </message>
    <message>
        <source>In an hour ({hour})</source>
        <translation>一小时后({hour})</translation>
    </message>
    <message>
        <source>Tonight ({hour})</source>
        <translation>今晚({hour})</translation>
    </message>
    <message>
        <source>Tomorrow ({hour})</source>
        <translation>明天({hour})</translation>
    </message>
    <message>
        <source>visit {when}</source>
        <translation>{when} 拜访</translation>
    </message>
    <message>
        <source>Visit {name} {when}</source>
        <translation>{when} 拜访 {name}</translation>
    </message>
    <message>
        <source>window: {left} left</source>
        <translation>窗口还剩 {left}</translation>
    </message>
    <message>
        <source>deadline past {left}</source>
        <translation>签约期限已过 {left}</translation>
    </message>
    <message>
        <source>The window of {name} closes in {left}</source>
        <translation>{name} 的窗口 {left}后到期</translation>
    </message>
    <message>
        <source>Only {left} left in the window of {name}</source>
        <translation>{name} 的窗口只剩 {left}</translation>
    </message>
    <message>
        <source>window ran out {left} ago</source>
        <translation>窗口过期 {left}</translation>
    </message>
    <message>
        <source>The window of {name} ran out {left} ago</source>
        <translation>{name} 的窗口已过期 {left}</translation>
    </message>
    <message>
        <source>{left} left to sign</source>
        <translation>签约还剩 {left}</translation>
    </message>
    <message>
        <source>{left} left to sign {name}</source>
        <translation>{name} 签约还剩 {left}</translation>
    </message>
    <message>
        <source>The signing deadline of {name} passed {left} ago</source>
        <translation>{name} 的签约期限已过 {left}</translation>
    </message>
    <message>
        <source>in the pool: a second look</source>
        <translation>在公海,该再看一眼</translation>
    </message>
    <message>
        <source>{name} lies in the pool: time for a second look</source>
        <translation>{name} 在公海,该再看一眼了</translation>
    </message>
    <message>
        <source>window has just run out</source>
        <translation>窗口刚刚到期</translation>
    </message>
    <message>
        <source>The window of {name} has just run out</source>
        <translation>{name} 的窗口刚刚到期</translation>
    </message>
    <message>
        <source>deadline has just passed</source>
        <translation>签约期限刚刚到</translation>
    </message>
    <message>
        <source>The signing deadline of {name} has just passed</source>
        <translation>{name} 的签约期限刚刚到</translation>
    </message>
    <message>
        <source>windows run out: {n}</source>
        <translation>窗口过期 {n}</translation>
    </message>
    <message>
        <source>windows running out: {n}</source>
        <translation>窗口快到期 {n}</translation>
    </message>
    <message>
        <source>windows with a third left: {n}</source>
        <translation>窗口剩三分之一 {n}</translation>
    </message>
    <message>
        <source>deadlines passed: {n}</source>
        <translation>签约期限已过 {n}</translation>
    </message>
    <message>
        <source>deadlines near: {n}</source>
        <translation>签约期限将近 {n}</translation>
    </message>
    <message>
        <source>visits coming: {n}</source>
        <translation>将有拜访 {n}</translation>
    </message>
    <message>
        <source>second looks: {n}</source>
        <translation>该再看 {n}</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Let go: {reason}</source>
        <translation>放手原因:{reason}</translation>
    </message>
    <message>
        <source>No strategy yet</source>
        <translation>还没有下次策略</translation>
    </message>
</context>
</TS>
