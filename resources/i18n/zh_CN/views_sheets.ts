<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FillingView</name>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>下一个未答</translation>
    </message>
    <message>
        <source>Next open question (Ctrl+Enter)</source>
        <translation>下一个没答的问题(Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Call scripts</source>
        <translation>邀约话术</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>找问题</translation>
    </message>
    <message>
        <source>Find a question or answer</source>
        <translation>找问题或答案</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>新人物…</translation>
    </message>
    <message>
        <source>No sheet is offered. Bring one back on the page of the sheets.</source>
        <translation>没有可填的表。到表格页重新启用一张。</translation>
    </message>
    <message>
        <source>Add a person of level 2 or 3 first: the sums are about one person.</source>
        <translation>先添加一位 KP2 或 KP3:测算是针对一个人的。</translation>
    </message>
    <message>
        <source>More for this sheet</source>
        <translation>这张表的更多操作</translation>
    </message>
    <message>
        <source>No question and no answer holds these words.</source>
        <translation>没有问题或答案含有这些字。</translation>
    </message>
    <message>
        <source>Edit this sheet…</source>
        <translation>修改这张表…</translation>
    </message>
    <message>
        <source>Copy the sheet as text</source>
        <translation>把表复制成文字</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部收起</translation>
    </message>
</context>
<context>
    <name>GainsGrid</name>
    <message>
        <source>in words</source>
        <translation>用文字说明</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>This is no number, and is not added.</source>
        <translation>这不是数字,不计入合计。</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>tomorrow, 11-25 …</source>
        <translation>明天、11-25…</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>Choose a section or question to change it.</source>
        <translation>选一节或一个问题来修改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答法</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>one on each line</source>
        <translation>每行一项</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>这张表</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>节</translation>
    </message>
</context>
<context>
    <name>OutlinePainter</name>
    <message>
        <source>What is asked</source>
        <translation>问什么</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Sections and questions</source>
        <translation>各节和问题</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>in words</source>
        <translation>用文字说明</translation>
    </message>
    <message>
        <source>nothing picked</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Call script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用了</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>约成了</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no call scripts.</source>
        <translation>还没有话术。</translation>
    </message>
    <message>
        <source>Not used for this customer yet</source>
        <translation>对这个客户还没用过</translation>
    </message>
    <message>
        <source>Here: used {uses} · accepted {accepted}</source>
        <translation>对这个客户用了 {uses} 次 · 约成 {accepted} 次</translation>
    </message>
</context>
<context>
    <name>ScriptsPane</name>
    <message>
        <source>Call scripts</source>
        <translation>邀约话术</translation>
    </message>
    <message>
        <source>Call script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <translation>话术名称</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>+ Call script</source>
        <translation>+ 话术</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>上移(Ctrl+↑)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>下移(Ctrl+↓)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>There are no call scripts.</source>
        <translation>还没有话术。</translation>
    </message>
    <message>
        <source>Not used yet. It lies at hand on every account&apos;s page.</source>
        <translation>还没用过。每个客户页上都能随手打开。</translation>
    </message>
    <message>
        <source>Used {uses} times, {accepted} invitations accepted ({share} %)</source>
        <translation>用了 {uses} 次,约成 {accepted} 次({share}%)</translation>
    </message>
    <message>
        <source>New call script</source>
        <translation>新话术</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>{title}: {done} of {all} answered</source>
        <translation>{title}:{all} 问已答 {done}</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Earlier questions</source>
        <translation>以前的问题</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets and call scripts</source>
        <translation>表格和话术</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Call scripts</source>
        <translation>邀约话术</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Not saved: {reason} What you typed stays here; it is tried again.</source>
        <translation>没有存上:{reason}写下的内容还在这里,会再试。</translation>
    </message>
</context>
<context>
    <name>SheetsPane</name>
    <message>
        <source>Sheets</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>+ Question</source>
        <translation>+ 问题</translation>
    </message>
    <message>
        <source>+ Section</source>
        <translation>+ 节</translation>
    </message>
    <message>
        <source>Move up (Ctrl+Up)</source>
        <translation>上移(Ctrl+↑)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+Down)</source>
        <translation>下移(Ctrl+↓)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>More for this sheet</source>
        <translation>这张表的更多操作</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新的一节</translation>
    </message>
    <message>
        <source>What is the new sheet about?</source>
        <translation>新表是关于什么的?</translation>
    </message>
    <message>
        <source>An account</source>
        <translation>一个客户</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>一个人</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>First section</source>
        <translation>第一节</translation>
    </message>
    <message>
        <source>Duplicate for a trade…</source>
        <translation>按行业复制一份…</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>导出成文件…</translation>
    </message>
    <message>
        <source>Restore the sheet as it came…</source>
        <translation>恢复原来的表…</translation>
    </message>
    <message>
        <source>Offer this sheet again</source>
        <translation>重新启用这张表</translation>
    </message>
    <message>
        <source>Put this sheet away</source>
        <translation>收起这张表</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Which trade is the copy for?</source>
        <translation>这份给哪个行业用?</translation>
    </message>
    <message>
        <source>{sheet} ({trade})</source>
        <translation>{sheet}({trade})</translation>
    </message>
    <message>
        <source>Put away. Its answers stay, and undo brings it back.</source>
        <translation>已收起。答案都还在,撤销就能找回。</translation>
    </message>
    <message>
        <source>Ask again what the sheet asked as it came?</source>
        <translation>恢复成原来的问题?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Sheets (*.yaml *.yml)</source>
        <translation>表格 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Export the sheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>There is a sheet with this id already: {name}</source>
        <translation>已有一张同号的表:{name}</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两张都留</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Answers are kept under their questions either way.</source>
        <translation>两种做法都不会丢答案。</translation>
    </message>
    <message>
        <source>Imported: {name}</source>
        <translation>已导入:{name}</translation>
    </message>
</context>
<context>
    <name>ToldChip</name>
    <message>
        <source>told or verified?</source>
        <translation>听说 / 核实?</translation>
    </message>
    <message>
        <source>Press: told, then verified, then not marked</source>
        <translation>按一下:听说,再按:已核实,再按:不标</translation>
    </message>
</context>
</TS>
