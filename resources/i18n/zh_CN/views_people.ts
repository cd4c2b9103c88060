<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountChoice</name>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Nobody known yet: add whom you know, at the level you think.</source>
        <translation>还没有人物:先把认识的人加上,级别先估一个。</translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation>级别:{level}</translation>
    </message>
    <message>
        <source>Reports to nobody</source>
        <translation>没有上级</translation>
    </message>
    <message>
        <source>Reports to {name}</source>
        <translation>上级:{name}</translation>
    </message>
</context>
<context>
    <name>ChartVerbs</name>
    <message>
        <source>Add a person</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Copy the chart as text</source>
        <translation>复制关系图文字</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reports to…</source>
        <translation>上级是…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
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
        <source>Inside ally</source>
        <translation>内部盟友</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>不知道</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Present at {there} of {all} visits</source>
        <translation>{all} 次拜访中在场 {there} 次</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复的客户</translation>
    </message>
    <message>
        <source>Accounts that may be one</source>
        <translation>可能是同一家的客户</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>对比并合并…</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>不是同一家</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking through the book…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>{count} groups. Nothing is merged before you have compared it.</source>
        <translation>{count} 组。对比之前不会合并。</translation>
    </message>
    <message>
        <source>No two accounts look alike.</source>
        <translation>没有看起来重复的客户。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge accounts</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Make one account of {count}</source>
        <translation>把 {count} 个客户合成一个</translation>
    </message>
    <message>
        <source>Visits, people, plans, strategies, answers and files of all go to the one you keep. Where it lies and its moves count; the others end in the bin, empty. What differs is kept as further fields. One Undo takes it back.</source>
        <translation>拜访、人物、计划、策略、准备表和附件都归到保留的客户。以它所在的本和变动为准,其余客户清空后进回收站。不同的内容记在其他栏里。一次撤销即可还原。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep {name}: {place}, {holds}</source>
        <translation>保留{name}:{place},{holds}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>MetList</name>
    <message>
        <source>Visits with this person</source>
        <translation>见过此人的拜访</translation>
    </message>
</context>
<context>
    <name>MetPanel</name>
    <message>
        <source>{name} was there {count} times:</source>
        <translation>{name}在场 {count} 次:</translation>
    </message>
    <message>
        <source>{name}: not met</source>
        <translation>{name}:还没见过</translation>
    </message>
    <message>
        <source>{name} was there once:</source>
        <translation>{name}在场 1 次:</translation>
    </message>
</context>
<context>
    <name>OrgChart</name>
    <message>
        <source>Org chart, {count} people</source>
        <translation>人物关系图,{count} 人</translation>
    </message>
</context>
</TS>
