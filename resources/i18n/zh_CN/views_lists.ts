<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Nothing matches. Esc shows all again.</source>
        <translation>没有符合的。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Filter by name or note</source>
        <translation>按名字或备注筛选</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Choose an account in the list first.</source>
        <translation>请先在列表里选一个客户。</translation>
    </message>
    <message>
        <source>Choose one account only for this.</source>
        <translation>这一项一次只能选一个客户。</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>导入名单…(&amp;I)</translation>
    </message>
</context>
<context>
    <name>BinBox</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Bin {n}</source>
        <translation>回收站 {n}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Delete for &amp;good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文字(&amp;C)</translation>
    </message>
    <message>
        <source>Delete this account for good?</source>
        <translation>彻底删除这个客户？</translation>
    </message>
    <message>
        <source>Delete {n} accounts for good?</source>
        <translation>彻底删除 {n} 个客户？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Deleting for good…</source>
        <translation>正在彻底删除…</translation>
    </message>
    <message>
        <source>Visits, people and files go with it. This cannot be undone.</source>
        <translation>拜访、关键人和文件会一起删除，不能撤销。</translation>
    </message>
</context>
<context>
    <name>CareForm</name>
    <message>
        <source>Plan a care visit</source>
        <translation>安排回访</translation>
    </message>
    <message>
        <source>Care, and ask for a referral</source>
        <translation>回访，并请转介绍</translation>
    </message>
    <message>
        <source>{name}: a care visit is planned, {day}</source>
        <translation>{name}：已安排回访，{day}</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Another day</source>
        <translation>改到哪天</translation>
    </message>
    <message>
        <source>Day: tomorrow, wed, 11-24 …</source>
        <translation>日期:明天、周三、11-24 …</translation>
    </message>
    <message>
        <source>Day in words</source>
        <translation>日期文字</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>No such day lies ahead.</source>
        <translation>往后没有这一天。</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>deleted {day}</source>
        <translation>{day}删除</translation>
    </message>
    <message>
        <source>Order by {column}</source>
        <translation>按{column}排序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Open pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Nothing has been let go. Released accounts wait here for a second look.</source>
        <translation>公海是空的。放手的客户会在这里等着再看一眼。</translation>
    </message>
    <message>
        <source>Second look due</source>
        <translation>该再看一眼</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>所有原因</translation>
    </message>
    <message>
        <source>Lost by</source>
        <translation>丢在</translation>
    </message>
    <message>
        <source>Whatever lost it</source>
        <translation>不论丢在哪</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Every area</source>
        <translation>所有区域</translation>
    </message>
    <message>
        <source>Pick up to {notebook}</source>
        <translation>捡回{notebook}</translation>
    </message>
    <message>
        <source>Pick up to</source>
        <translation>捡回到</translation>
    </message>
    <message>
        <source>Look again in {n} days</source>
        <translation>{n} 天后再看</translation>
    </message>
    <message>
        <source>Second look &amp;done…</source>
        <translation>已再看一眼(&amp;D)…</translation>
    </message>
    <message>
        <source>Look again in…</source>
        <translation>过几天再看…</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>What came of the second look? It goes into the journal.</source>
        <translation>再看一眼，结果如何？会记进记事。</translation>
    </message>
    <message>
        <source>Look again in how many days?</source>
        <translation>几天后再看？</translation>
    </message>
    <message>
        <source>Second look in {days} days</source>
        <translation>{days} 天后再看一眼</translation>
    </message>
    <message>
        <source>{n} second looks in {days} days</source>
        <translation>{n} 家，{days} 天后再看一眼</translation>
    </message>
    <message>
        <source>{n} account</source>
        <translation>{n} 个客户</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} 个客户</translation>
    </message>
    <message>
        <source>second look {n}</source>
        <translation>该再看 {n}</translation>
    </message>
    <message>
        <source>Picked up to {place}</source>
        <translation>已捡回{place}</translation>
    </message>
    <message>
        <source>{n} picked up to {place}</source>
        <translation>{n} 个已捡回{place}</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Note a referral</source>
        <translation>记下转介绍</translation>
    </message>
    <message>
        <source>Name of the lead</source>
        <translation>介绍来的客户</translation>
    </message>
    <message>
        <source>Characters or pinyin</source>
        <translation>汉字或拼音</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Accounts already in the book</source>
        <translation>本子里已有的客户</translation>
    </message>
    <message>
        <source>Whom does {name} refer?</source>
        <translation>{name}介绍了谁？</translation>
    </message>
    <message>
        <source>Note the referral</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Already in the book? Take it from the list; else a new lead is made.</source>
        <translation>已在本子里？从列表里选；否则新建一条线索。</translation>
    </message>
    <message>
        <source>A new lead is made.</source>
        <translation>会新建一条线索。</translation>
    </message>
    <message>
        <source>{name} is in the book already.</source>
        <translation>{name}已在本子里。</translation>
    </message>
    <message>
        <source>{name} was asked for a referral. Who was asked, what said?</source>
        <translation>请{name}转介绍：问了谁，怎么说？</translation>
    </message>
    <message>
        <source>Referred by {name}</source>
        <translation>{name}转介绍</translation>
    </message>
    <message>
        <source>{lead} was referred by {name}</source>
        <translation>{lead}由{name}转介绍</translation>
    </message>
</context>
<context>
    <name>SearchChips</name>
    <message>
        <source>Rename this filter…</source>
        <translation>给筛选改名…</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>删除这个筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名字</translation>
    </message>
</context>
<context>
    <name>SignedPage</name>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Nobody has signed yet. Sign an account on its card or its page.</source>
        <translation>还没有签约的客户。在卡片或客户页上可以签约。</translation>
    </message>
    <message>
        <source>Care due</source>
        <translation>该回访</translation>
    </message>
    <message>
        <source>Not asked for a referral</source>
        <translation>还没请转介绍</translation>
    </message>
    <message>
        <source>&amp;Record a visit</source>
        <translation>记拜访(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Plan a care visit…</source>
        <translation>安排回访(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Ask for a referral…</source>
        <translation>请转介绍(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Note a referral…</source>
        <translation>记下转介绍(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open the account</source>
        <translation>打开客户(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Take the signature back</source>
        <translation>撤回签约(&amp;T)</translation>
    </message>
    <message>
        <source>{n} signed</source>
        <translation>{n} 个已签</translation>
    </message>
    <message>
        <source>care due {n}</source>
        <translation>该回访 {n}</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>已撤回签约</translation>
    </message>
    <message>
        <source>{n} signatures taken back</source>
        <translation>已撤回 {n} 个签约</translation>
    </message>
</context>
</TS>
