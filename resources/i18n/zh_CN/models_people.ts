<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>{name} now reports in a circle; the payer stays the top.</source>
        <translation>{name}的上级绕成了圈,付款人仍算最上级。</translation>
    </message>
    <message>
        <source>{name} now reports in a circle: that leads nowhere.</source>
        <translation>{name}的上级绕成了圈,到不了付款人。</translation>
    </message>
    <message>
        <source>{level}: not known yet; the next one to reach</source>
        <translation>{level}:还不认识,下一步要见到</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>{times}× · {last}</source>
        <translation>{times} 次 · {last}</translation>
    </message>
    <message>
        <source>ally</source>
        <translation>盟友</translation>
    </message>
    <message>
        <source>reports to {name}</source>
        <translation>上级是{name}</translation>
    </message>
    <message>
        <source>in a circle</source>
        <translation>上级绕成了圈</translation>
    </message>
    <message>
        <source>{n} from the payer</source>
        <translation>离付款人差 {n} 级</translation>
    </message>
    <message>
        <source>reach next</source>
        <translation>下一个要见</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>着急与否</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} 次拜访</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} plans</source>
        <translation>{n} 个计划</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>最近 {day}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>same registration code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
</context>
</TS>
