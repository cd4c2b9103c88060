<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountActs</name>
    <message>
        <source>Edit details</source>
        <translation>编辑资料</translation>
    </message>
    <message>
        <source>Quick visit</source>
        <translation>快速记访</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>签了…</translation>
    </message>
    <message>
        <source>Ask for a referral…</source>
        <translation>请转介绍…</translation>
    </message>
    <message>
        <source>Note a referral…</source>
        <translation>记下转介绍…</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签约</translation>
    </message>
    <message>
        <source>Release to the pool…</source>
        <translation>放回公海…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock against release</source>
        <translation>锁定，不放入公海</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>与…合并</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Pick up to…</source>
        <translation>捡回到…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>To which account does this entry belong?</source>
        <translation>这条记录应该属于哪个客户?</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>移过去</translation>
    </message>
    <message>
        <source>Which account is the same as {name}?</source>
        <translation>哪个客户与{name}是同一家?</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Dossier…</source>
        <translation>客户档案…</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Visits {count}</source>
        <translation>拜访记录 {count}</translation>
    </message>
    <message>
        <source>People {count}</source>
        <translation>人物 {count}</translation>
    </message>
    <message>
        <source>Sheets {answered}/{asked}</source>
        <translation>准备表 {answered}/{asked}</translation>
    </message>
    <message>
        <source>Ally</source>
        <translation>盟友测算</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Page of {name}</source>
        <translation>{name} 的客户页</translation>
    </message>
    <message>
        <source>Not saved: {reason} What you typed stays here; it is tried again.</source>
        <translation>没有存上:{reason}写的内容还在这里,会再试。</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>This file is no longer in the book.</source>
        <translation>这个文件已不在本子里。</translation>
    </message>
    <message>
        <source>Open this outside the program?</source>
        <translation>要在程序外打开吗?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>BesideNote</name>
    <message>
        <source>What was said and asked so far</source>
        <translation>说过的、提过的</translation>
    </message>
    <message>
        <source>Last strategy</source>
        <translation>上次策略</translation>
    </message>
    <message>
        <source>no result written down</source>
        <translation>没有记下结果</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>Asked so far</source>
        <translation>提出成交</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还没弄清</translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>People: {chain}</source>
        <translation>人物:{chain}</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Changes of this account</source>
        <translation>这个客户的变动</translation>
    </message>
    <message>
        <source>Every step can be taken back in turn with Undo (Ctrl+Z), the last one first.</source>
        <translation>每一步都可以用撤销(Ctrl+Z)从最近的开始逐步收回。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}:{value}</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>several with commas between</source>
        <translation>多个用逗号隔开</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>长短线</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
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
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Registration code</source>
        <translation>统一代码</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>label: text</source>
        <translation>名称: 内容</translation>
    </message>
</context>
<context>
    <name>EditorFoot</name>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Who was met</source>
        <translation>见了谁</translation>
    </message>
    <message>
        <source>met nobody named</source>
        <translation>没写见了谁</translation>
    </message>
    <message>
        <source>met {people}</source>
        <translation>见了 {people}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about the visit</source>
        <translation>这次拜访的更多内容</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Stock phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Read it as it will look</source>
        <translation>看成稿</translation>
    </message>
    <message>
        <source>{when} · {minutes} min</source>
        <translation>{when} · {minutes} 分钟</translation>
    </message>
    <message>
        <source>When: {when}</source>
        <translation>时间:{when}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>heat?</source>
        <translation>几度?</translation>
    </message>
    <message>
        <source>{box} asked for the order</source>
        <translation>{box} 提出了成交</translation>
    </message>
    <message>
        <source>Asked for the order</source>
        <translation>提出了成交</translation>
    </message>
    <message>
        <source>Record Ctrl+↵</source>
        <translation>记下 Ctrl ↵</translation>
    </message>
    <message>
        <source>Keep Ctrl+↵</source>
        <translation>改好 Ctrl ↵</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Write down the visit (Markdown): what was said, its purpose, their state…</source>
        <translation>写拜访记录(Markdown):说了什么、目的、客户状态、下一步…</translation>
    </message>
    <message>
        <source>The entry of {when}</source>
        <translation>{when} 的记录</translation>
    </message>
    <message>
        <source>Said on {when}: “{pieces}” ({percent}%) — what is new this time?</source>
        <translation>{when}谈过:「{pieces}」({percent}%)— 这次有什么新进展?</translation>
    </message>
    <message>
        <source>Leave this entry as it was?</source>
        <translation>这条记录不改了吗?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Keep the selected words as a phrase</source>
        <translation>把选中的话存为常用语</translation>
    </message>
    <message>
        <source>picture {when}.png</source>
        <translation>图片 {when}.png</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Heat</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>提过成交</translation>
    </message>
    <message>
        <source>written up later</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Not on the day it happened</source>
        <translation>不是当天写的</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>how you know</source>
        <translation>怎么知道的</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{question}: answered {day}</source>
        <translation>{question}:{day}判断</translation>
    </message>
    <message>
        <source>In the funnel you decide where the card lies.</source>
        <translation>四本漏斗里由你决定客户放哪本。</translation>
    </message>
    <message>
        <source>By the evidence: {notebook}</source>
        <translation>按现有判断:{notebook}</translation>
    </message>
    <message>
        <source>No grade yet; still open: {questions}</source>
        <translation>还不能分本,待弄清:{questions}</translation>
    </message>
    <message>
        <source>No grade: this account is not on the board.</source>
        <translation>不在本子上,不分本。</translation>
    </message>
</context>
<context>
    <name>JournalView</name>
    <message>
        <source>Journal</source>
        <translation>拜访记录</translation>
    </message>
    <message>
        <source>Nothing written yet: write below what was said, Ctrl+Enter records it.</source>
        <translation>还没有记录:在下面写说了什么,Ctrl+回车记下。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open {link}</source>
        <translation>打开 {link}</translation>
    </message>
    <message>
        <source>Move to another account…</source>
        <translation>移到别的客户…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>OriginLine</name>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Referrals asked for: {n}</source>
        <translation>请过转介绍 {n} 次</translation>
    </message>
    <message>
        <source>Refers</source>
        <translation>介绍了</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 家</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退(Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进(Alt+→)</translation>
    </message>
    <message>
        <source>Quick visit</source>
        <translation>快速记访</translation>
    </message>
    <message>
        <source>What to do with this account</source>
        <translation>对这个客户做什么</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>关闭这一页</translation>
    </message>
    <message>
        <source>Kept from being released until it is unlocked</source>
        <translation>解锁之前不会放入公海</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 条</translation>
    </message>
</context>
<context>
    <name>PeopleChip</name>
    <message>
        <source>New person…</source>
        <translation>新人物…</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People of this account</source>
        <translation>这个客户的人物</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>+ Add a person</source>
        <translation>+ 添加人物</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>KP1 · signs and pays</source>
        <translation>KP1 · 签字付钱</translation>
    </message>
    <message>
        <source>KP2 · reports to KP1</source>
        <translation>KP2 · 向 KP1 汇报</translation>
    </message>
    <message>
        <source>KP3 · user or head below</source>
        <translation>KP3 · 使用者或下级主管</translation>
    </message>
    <message>
        <source>KP? · not known</source>
        <translation>KP? · 不清楚</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>Reports to</source>
        <translation>汇报给</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>several with commas between</source>
        <translation>多个用逗号隔开</translation>
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
        <translation>类型</translation>
    </message>
    <message>
        <source>Inside ally</source>
        <translation>内部盟友</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Smaller cards</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger cards</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人物</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人物</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Day of the next visit</source>
        <translation>下次拜访的日期</translation>
    </message>
    <message>
        <source>Hour of the next visit</source>
        <translation>下次拜访的时间</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>Whom to meet</source>
        <translation>见谁</translation>
    </message>
    <message>
        <source>whom to meet?</source>
        <translation>见谁?</translation>
    </message>
    <message>
        <source>meet {people}</source>
        <translation>见 {people}</translation>
    </message>
    <message>
        <source>Plan for {day}</source>
        <translation>排到{day}</translation>
    </message>
    <message>
        <source>Take the planned visit away</source>
        <translation>取消这次计划</translation>
    </message>
    <message>
        <source>{when} · meet {people}</source>
        <translation>{when} · 见 {people}</translation>
    </message>
</context>
<context>
    <name>StrategyNote</name>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>突破口</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>提什么</translation>
    </message>
    <message>
        <source>what this visit is to reach</source>
        <translation>这次要达到什么</translation>
    </message>
    <message>
        <source>what opens the door</source>
        <translation>从哪里切入</translation>
    </message>
    <message>
        <source>what they have not heard yet</source>
        <translation>对方还没听过的</translation>
    </message>
    <message>
        <source>the order, or to be introduced</source>
        <translation>提成交,或请他引荐</translation>
    </message>
    <message>
        <source>Next strategy</source>
        <translation>下次策略</translation>
    </message>
    <message>
        <source>{field}:</source>
        <translation>{field}:</translation>
    </message>
    <message>
        <source>Next strategy: none yet</source>
        <translation>下次策略:还没有</translation>
    </message>
    <message>
        <source>plan a visit</source>
        <translation>排下次拜访</translation>
    </message>
    <message>
        <source>{plan} — too late</source>
        <translation>{plan} · 太晚</translation>
    </message>
    <message>
        <source>Next visit: {plan}</source>
        <translation>下次拜访:{plan}</translation>
    </message>
    <message>
        <source>written {done}/{all}</source>
        <translation>写了 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Start of the visit</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Heat, 0 to 100</source>
        <translation>温度,0 到 100</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Problem solved?</source>
        <translation>问题解决了吗?</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>State of the customer</source>
        <translation>客户状态</translation>
    </message>
    <message>
        <source>Next likely problem</source>
        <translation>下一个可能的问题</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>对方怎么说</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Problem solved</source>
        <translation>问题解决</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下个问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
</TS>
