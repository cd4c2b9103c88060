<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Four Notebooks</source>
        <translation>关于四本</translation>
    </message>
    <message>
        <source>Four Notebooks</source>
        <translation>四本</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>A desktop organizer for people who sell by visiting. It works offline, on one file that is yours. Free under the MIT licence; drawings by Tabler Icons (MIT).</source>
        <translation>给靠拜访做销售的人用的桌面本子。不联网，所有内容都在你自己的一个文件里。MIT 许可，免费；图标来自 Tabler Icons（MIT）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>These rows</source>
        <translation>这些行</translation>
    </message>
    <message>
        <source>What becomes of the row</source>
        <translation>这一行会怎样</translation>
    </message>
    <message>
        <source>Keys over the rows: 1 2 3 4, 0 as for all.</source>
        <translation>在行上按 1 2 3 4 选，0 同全部。</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 项</translation>
    </message>
    <message>
        <source>The list says: {text}</source>
        <translation>名单里是：{text}</translation>
    </message>
    <message>
        <source>Was: {text}</source>
        <translation>原来：{text}</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Deleted accounts</source>
        <translation>已删除的客户</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>from the backups too</source>
        <translation>备份里也删</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is lost here: bring an account back with all its visits.</source>
        <translation>这里什么都没丢，客户可以连同全部拜访一起恢复。</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Delete {count} accounts with everything about them, for good?</source>
        <translation>彻底删除 {count} 个客户和他们的全部内容？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Deleting for good…</source>
        <translation>正在彻底删除…</translation>
    </message>
</context>
<context>
    <name>BookDoings</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Nothing to paste: copy a list or a message first.</source>
        <translation>没有可粘贴的内容：先复制名单或聊天内容。</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>已备份到 {path}</translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>This book</source>
        <translation>这个本子</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made by itself at the start, at the end and before anything big. Kept: two days whole, then one a day, a week, a month.</source>
        <translation>打开、关闭和大改动之前会自动备份。两天内全留，之后每天、每周、每月各留一份。</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开别的本子…</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建本子…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>恢复这一份…</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Backed up to {path}</source>
        <translation>已备份到 {path}</translation>
    </message>
    <message>
        <source>Put the book back to {when}?</source>
        <translation>把本子恢复到 {when}？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The book as it is now is kept as a backup.</source>
        <translation>现在的本子会留作备份。</translation>
    </message>
</context>
<context>
    <name>CardDoings</name>
    <message>
        <source>Choose one account first.</source>
        <translation>先选一个客户。</translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <translation>请先选一个客户。</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Locked against release</source>
        <translation>已锁定，不放入公海</translation>
    </message>
    <message>
        <source>There is nothing to copy here.</source>
        <translation>这里没有可复制的。</translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Count working days only</source>
        <translation>只算工作日</translation>
    </message>
    <message>
        <source>Windows then stand still on days that are not worked. Off, they run through; the plan shows the days either way.</source>
        <translation>打开后，三天窗口在休息日停表；关着就一直走。计划里总是显示这些日子。</translation>
    </message>
    <message>
        <source>The clock of the windows</source>
        <translation>窗口的钟</translation>
    </message>
    <message>
        <source>Off every week</source>
        <translation>每周休息</translation>
    </message>
    <message>
        <source>{day} is off</source>
        <translation>{day}休息</translation>
    </message>
    <message>
        <source>Holidays and make-up days of</source>
        <translation>节假日和补班：</translation>
    </message>
    <message>
        <source>Fill from the public calendar</source>
        <translation>按公布的放假安排填入</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>这一年的日子</translation>
    </message>
    <message>
        <source>Day or days to list</source>
        <translation>要列入的日子</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>日子的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>The public holidays of {year} are listed below.</source>
        <translation>{year} 年的节假日列在下面。</translation>
    </message>
    <message>
        <source>The public holidays of {year} are announced but not listed yet.</source>
        <translation>{year} 年的节假日已公布，还没有列入。</translation>
    </message>
    <message>
        <source>The public holidays of {year} are not announced yet. Until they are, the days off every week count, and what is listed below.</source>
        <translation>{year} 年的节假日还没有公布。公布之前按每周休息日和下面列出的日子算。</translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it like 2026-10-01.</source>
        <translation>“{text}”不是日期，请写成 2026-10-01 这样。</translation>
    </message>
    <message>
        <source>Reckoning every account by the new days…</source>
        <translation>正在按新的工作日重算所有客户…</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to import</source>
        <translation>松手即导入</translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export now…</source>
        <translation>现在导出…</translation>
    </message>
    <message>
        <source>Lists known again</source>
        <translation>记住的名单格式</translation>
    </message>
    <message>
        <source>Forget the columns of this list</source>
        <translation>忘掉这种名单的列</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>导入与导出</translation>
    </message>
    <message>
        <source>In: lists (CSV, Excel, ODS), vCards, Trello boards, Obsidian boards, calendars and the program&apos;s own export; dropped on the window, chosen, or pasted as text. Out: Excel, CSV, vCards, a calendar, an Obsidian board, a folder of markdown, or everything as JSON lines.</source>
        <translation>导入：名单（CSV、Excel、ODS）、名片 vCard、Trello 看板、Obsidian 看板、日历和本程序自己的导出；拖到窗口、选择文件或粘贴文字都可以。导出：Excel、CSV、vCard、日历、Obsidian 看板、Markdown 文件夹，或全部数据的 JSON 行。</translation>
    </message>
    <message>
        <source>A list with these columns is read as it was the last time.</source>
        <translation>列相同的名单，照上一次的对应读入。</translation>
    </message>
    <message>
        <source>None yet: the first import of a list fills this.</source>
        <translation>还没有：导入第一份名单后就有了。</translation>
    </message>
    <message>
        <source>{column} → {field}</source>
        <translation>{column} → {field}</translation>
    </message>
    <message>
        <source>{count} more columns</source>
        <translation>另有 {count} 列</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting to {name}</source>
        <translation>正在导出到 {name}</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>已停止导出，没有写入任何内容。</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} 写不进去。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Name of the chip</source>
        <translation>标签的名字</translation>
    </message>
    <message>
        <source>Kept as a chip: {name}</source>
        <translation>已存为标签：{name}</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Each list goes to:</source>
        <translation>每个列表放到：</translation>
    </message>
    <message>
        <source>Lists of the board</source>
        <translation>看板的列表</translation>
    </message>
    <message>
        <source>List {name}, {count} cards</source>
        <translation>列表“{name}”，{count} 张卡片</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>New accounts cannot go to {notebook}.</source>
        <translation>新客户不能放进 {notebook}。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>放到</translation>
    </message>
    <message>
        <source>Guess anew</source>
        <translation>重新识别</translation>
    </message>
    <message>
        <source>Columns as last time</source>
        <translation>列与上次相同</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation>第 {row} 行：{cells}</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Lists, cards, boards, calendars ({endings})</source>
        <translation>名单、名片、看板、日历 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>New {count}</source>
        <translation>新客户 {count}</translation>
    </message>
    <message>
        <source>Known already {count}</source>
        <translation>已有 {count}</translation>
    </message>
    <message>
        <source>Perhaps the same {count}</source>
        <translation>可能相同 {count}</translation>
    </message>
    <message>
        <source>Left out {count}</source>
        <translation>不导入 {count}</translation>
    </message>
    <message>
        <source>Not possible {count}</source>
        <translation>无法导入 {count}</translation>
    </message>
    <message>
        <source>Blank {count}</source>
        <translation>空行 {count}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>导入 {count} 个</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>File {number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个文件</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写入任何内容。</translation>
    </message>
    <message>
        <source>{added} new accounts, {updated} changed. Nothing is written yet.</source>
        <translation>新客户 {added} 个，改动 {updated} 个。还没有写入任何内容。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Taking everything back…</source>
        <translation>正在全部撤回…</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
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
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
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
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Remark (becomes a note)</source>
        <translation>备注（成为笔记）</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact, or the account without a company</source>
        <translation>联系人（没有公司时作客户）</translation>
    </message>
    <message>
        <source>Contact, first name</source>
        <translation>联系人名</translation>
    </message>
    <message>
        <source>Contact, last name</source>
        <translation>联系人姓</translation>
    </message>
    <message>
        <source>Contact, title</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Contact, phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contact, mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact, WeChat</source>
        <translation>联系人微信</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下次拜访</translation>
    </message>
    <message>
        <source>Purpose of the next visit</source>
        <translation>下次拜访目的</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>简体中文 (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>繁体中文 (Big5)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little end first)</source>
        <translation>Unicode (UTF-16 LE)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big end first)</source>
        <translation>Unicode (UTF-16 BE)</translation>
    </message>
    <message>
        <source>Western (Windows)</source>
        <translation>西欧 (Windows)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文 (Shift JIS)</translation>
    </message>
    <message>
        <source>Korean (EUC)</source>
        <translation>韩文 (EUC)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Upright line</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Fullwidth comma</source>
        <translation>全角逗号</translation>
    </message>
    <message>
        <source>Fullwidth semicolon</source>
        <translation>全角分号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>补空</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
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
    <message>
        <source>named in it</source>
        <translation>里面提到</translation>
    </message>
    <message>
        <source>you said so</source>
        <translation>你指定的</translation>
    </message>
    <message>
        <source>a name like it</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>it lies in the bin</source>
        <translation>在回收站里</translation>
    </message>
    <message>
        <source>kept beside it</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Left out with its list</source>
        <translation>随列表不导入</translation>
    </message>
    <message>
        <source>Names no account, left out</source>
        <translation>没提到客户，不导入</translation>
    </message>
    <message>
        <source>New, perhaps {name}</source>
        <translation>新客户，可能是{name}</translation>
    </message>
    <message>
        <source>Fills gaps: {name}</source>
        <translation>补空：{name}</translation>
    </message>
    <message>
        <source>Updates: {name}</source>
        <translation>更新：{name}</translation>
    </message>
    <message>
        <source>New, beside {name}</source>
        <translation>新客户，与{name}并存</translation>
    </message>
    <message>
        <source>Known: {name}</source>
        <translation>已有：{name}</translation>
    </message>
    <message>
        <source>As row {row}: {name}</source>
        <translation>同第 {row} 行：{name}</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>{count} archived cards are left out.</source>
        <translation>{count} 张归档卡片没有导入。</translation>
    </message>
    <message>
        <source>{count} templates and separators are left out.</source>
        <translation>{count} 张模板和分隔卡没有导入。</translation>
    </message>
    <message>
        <source>{count} comments are not in the export (Trello writes its last 1,000 actions only).</source>
        <translation>导出文件里缺 {count} 条评论（Trello 只写出最近 1000 条动态）。</translation>
    </message>
    <message>
        <source>{count} lines outside the lists are left out.</source>
        <translation>列表之外的 {count} 行没有导入。</translation>
    </message>
    <message>
        <source>{count} cancelled events are left out.</source>
        <translation>{count} 个取消的日程没有导入。</translation>
    </message>
    <message>
        <source>{count} tasks are left out.</source>
        <translation>{count} 个任务没有导入。</translation>
    </message>
    <message>
        <source>The zone of {count} times is unknown; yours is taken.</source>
        <translation>{count} 个时间的时区不明，按本机时区。</translation>
    </message>
    <message>
        <source>{count} repeating events are followed for 60 visits only.</source>
        <translation>{count} 个重复日程只取前 60 次。</translation>
    </message>
    <message>
        <source>{count} repeating events are taken once: their rule is not followed.</source>
        <translation>{count} 个重复日程只取一次：它们的规则没有照办。</translation>
    </message>
    <message>
        <source>{count} accounts to watch; {most} is the limit.</source>
        <translation>监视 {count} 个，上限 {most} 个。</translation>
    </message>
    <message>
        <source>{count} accounts to track; {most} is the limit.</source>
        <translation>跟踪 {count} 个，上限 {most} 个。</translation>
    </message>
    <message>
        <source>{count} accounts to engage; {most} is the limit.</source>
        <translation>攻坚 {count} 个，上限 {most} 个。</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>同全部</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Open the card</source>
        <translation>打开卡片</translation>
    </message>
    <message>
        <source>Move the card within and between notebooks</source>
        <translation>在本内或本间移动卡片</translation>
    </message>
    <message>
        <source>Move the card to A, B, C, D</source>
        <translation>把卡片放进 A、B、C、D 本</translation>
    </message>
    <message>
        <source>Sort the inbox: A, B, C, D</source>
        <translation>给待分本分本：A、B、C、D</translation>
    </message>
    <message>
        <source>Plan: move the visit by days, within the day</source>
        <translation>计划：拜访前后移几天、在当天里上下移</translation>
    </message>
    <message>
        <source>Plan: put on Monday … Sunday</source>
        <translation>计划：排到周一 … 周日</translation>
    </message>
    <message>
        <source>Plan: put the account on the day</source>
        <translation>计划：把客户排到这一天</translation>
    </message>
    <message>
        <source>Plan: earlier, later, today</source>
        <translation>计划：往前、往后、今天</translation>
    </message>
    <message>
        <source>Plan: week or month</source>
        <translation>计划：周或月</translation>
    </message>
    <message>
        <source>Record what is written</source>
        <translation>记下写的内容</translation>
    </message>
    <message>
        <source>Record and plan the next visit</source>
        <translation>记下并排进日程</translation>
    </message>
    <message>
        <source>Plan a visit on Today</source>
        <translation>在今日安排拜访</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>收工</translation>
    </message>
    <message>
        <source>In the evening: tomorrow, another day, drop</source>
        <translation>傍晚:明天、改到哪天、放弃</translation>
    </message>
    <message>
        <source>Put a visit of the day earlier or later in order</source>
        <translation>把当天的拜访往前或往后排</translation>
    </message>
    <message>
        <source>A quarter of an hour earlier or later</source>
        <translation>提早或推迟一刻钟</translation>
    </message>
    <message>
        <source>Edit the hour of a visit</source>
        <translation>改拜访的钟点</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>How it looks on this computer</source>
        <translation>这台电脑上的外观</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something you typed could not be saved to the book.</source>
        <translation>有些刚写的内容没能存进本子。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Stay to copy it, or to make room on the disk.</source>
        <translation>可以先留下来复制内容，或腾出磁盘空间。</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Put every customer into one of the four notebooks.</source>
        <translation>把每个客户放进四个本子之一。</translation>
    </message>
    <message>
        <source>After each visit, write what the next one is for.</source>
        <translation>每次拜访后写好下次策略。</translation>
    </message>
    <message>
        <source>Make the next step before the three days run out.</source>
        <translation>三天窗口变红之前走出下一步。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Four Notebooks</source>
        <translation>四本</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Write up a visit</source>
        <translation>记拜访</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print the day…</source>
        <translation>打印日程单…</translation>
    </message>
    <message>
        <source>Dossier of the account…</source>
        <translation>客户档案…</translation>
    </message>
    <message>
        <source>Day to the telephone…</source>
        <translation>发到手机…</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开别的本子…</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>最近的本子</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>新建本子…</translation>
    </message>
    <message>
        <source>Sample book</source>
        <translation>示例本</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy accounts as text</source>
        <translation>把客户复制为文字</translation>
    </message>
    <message>
        <source>Paste as accounts…</source>
        <translation>粘贴为客户…</translation>
    </message>
    <message>
        <source>Copy day report</source>
        <translation>复制日报</translation>
    </message>
    <message>
        <source>Copy week report</source>
        <translation>复制周报</translation>
    </message>
    <message>
        <source>Delete accounts</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>可能重复的客户…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签单…</translation>
    </message>
    <message>
        <source>Release to the pool…</source>
        <translation>放入公海…</translation>
    </message>
    <message>
        <source>Lock or unlock against release</source>
        <translation>锁定或解锁（不放入公海）</translation>
    </message>
    <message>
        <source>Bin…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>四本</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Sheets and call scripts</source>
        <translation>表格与话术</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Filter cards</source>
        <translation>筛选卡片</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>合上客户页</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Folder of crash reports</source>
        <translation>出错报告文件夹</translation>
    </message>
    <message>
        <source>About Four Notebooks</source>
        <translation>关于四本</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
</context>
<context>
    <name>MethodSection</name>
    <message>
        <source>The method and its numbers</source>
        <translation>方法和它的数字</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own numbers</source>
        <translation>恢复方法原来的数字</translation>
    </message>
    <message>
        <source>A visit without an hour counts as</source>
        <translation>没写钟点的拜访按</translation>
    </message>
    <message>
        <source>Colours of the window, by what is left of it</source>
        <translation>窗口颜色，按剩余比例</translation>
    </message>
    <message>
        <source>Green above</source>
        <translation>高于此为绿</translation>
    </message>
    <message>
        <source>Amber above</source>
        <translation>高于此为黄</translation>
    </message>
    <message>
        <source>Orange above, red below</source>
        <translation>高于此为橙，低于为红</translation>
    </message>
    <message>
        <source>Method: {name}</source>
        <translation>方法：{name}</translation>
    </message>
    <message>
        <source>A: payer met, B: one away, C: two away, D: will not buy.</source>
        <translation>A 见到付钱的人，B 差一级，C 差两级，D 不会买。</translation>
    </message>
    <message>
        <source>A: leads, B: followable, C: precise, D: signed.</source>
        <translation>A 意向，B 可跟进，C 精准，D 签单。</translation>
    </message>
    <message>
        <source>{notebooks} In brackets stand the method&apos;s own numbers.</source>
        <translation>{notebooks}括号里是方法原定的数。</translation>
    </message>
    <message>
        <source>Switch to {name}…</source>
        <translation>切换到{name}…</translation>
    </message>
    <message>
        <source>That number is not possible; it was put back.</source>
        <translation>这个数字不行，已改回去。</translation>
    </message>
    <message>
        <source>Reckoning every account by the new number…</source>
        <translation>正在按新的数字重算所有客户…</translation>
    </message>
    <message>
        <source>The colours are three falling fractions, such as 2/3.</source>
        <translation>颜色要三个依次减小的分数,例如 2/3。</translation>
    </message>
    <message>
        <source>There is no such hour; it was put back.</source>
        <translation>没有这个时刻,已还原。</translation>
    </message>
    <message>
        <source>Looking where every account goes…</source>
        <translation>正在看每个客户归到哪一本…</translation>
    </message>
    <message>
        <source>Switching the method…</source>
        <translation>正在切换方法…</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
    <message>
        <source>{name}: “{written}” is not possible, only {least} to {most}; {kept} was put back.</source>
        <translation>{name}:不能填“{written}”,只能是 {least} 到 {most};已还原为 {kept}。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>{n}°</source>
        <translation>{n}°</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Rhythm, long-term accounts</source>
        <translation>长线客户的节奏</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数上限</translation>
    </message>
    <message>
        <source>Sign within</source>
        <translation>签约期限</translation>
    </message>
    <message>
        <source>Warn before the end</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>Warn from day</source>
        <translation>从第几天起提醒</translation>
    </message>
    <message>
        <source>In every notebook</source>
        <translation>各本通用</translation>
    </message>
    <message>
        <source>Attempts outside B and C</source>
        <translation>B、C 本以外的次数</translation>
    </message>
    <message>
        <source>To reach the payer within</source>
        <translation>见到付钱的人最多</translation>
    </message>
    <message>
        <source>A move to D can be taken back for</source>
        <translation>放进 D 本后可收回的时间</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Engage</source>
        <translation>攻坚</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Then cools, to a third in about</source>
        <translation>之后变凉，约此天数剩三分之一</translation>
    </message>
    <message>
        <source>Down to</source>
        <translation>降到</translation>
    </message>
    <message>
        <source>Care and the pool</source>
        <translation>回访与公海</translation>
    </message>
    <message>
        <source>Care for signed accounts every</source>
        <translation>已签客户回访间隔</translation>
    </message>
    <message>
        <source>Second look after</source>
        <translation>公海再看一眼</translation>
    </message>
    <message>
        <source>Nothing repeated</source>
        <translation>不重复上次</translation>
    </message>
    <message>
        <source>Warn from a share of</source>
        <translation>重复到多少提醒</translation>
    </message>
    <message>
        <source>A clause is repeated from</source>
        <translation>一句话算重复，重合达到</translation>
    </message>
    <message>
        <source>Characters a clause has at least</source>
        <translation>一句话最少字数</translation>
    </message>
    <message>
        <source>Visits it is compared with</source>
        <translation>和最近几次拜访比</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>Visits a day holds</source>
        <translation>一天排几访</translation>
    </message>
    <message>
        <source>Visits it may hold</source>
        <translation>一天最多几访</translation>
    </message>
    <message>
        <source>Focus list</source>
        <translation>目标名单</translation>
    </message>
    <message>
        <source>In focus: windows with</source>
        <translation>进目标：窗口只剩</translation>
    </message>
    <message>
        <source>In focus: deadlines within</source>
        <translation>进目标：期限只剩</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>OwnPane</name>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Visits and notes</source>
        <translation>拜访和笔记</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>Answers of the sheets</source>
        <translation>表单回答</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Call scripts</source>
        <translation>邀约话术</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>An export of this program</source>
        <translation>本程序的导出文件</translation>
    </message>
    <message>
        <source>First accounts of the export</source>
        <translation>导出文件里的前几个客户</translation>
    </message>
    <message>
        <source>The book is empty: everything comes in as it was, the settings along with it.</source>
        <translation>这个本子是空的：全部照原样导入，连同设置。</translation>
    </message>
    <message>
        <source>The book has accounts already: it keeps its own settings, and accounts that are there are passed over with all they have.</source>
        <translation>本子里已有客户：设置不变，已有的客户连同它们的内容一律跳过。</translation>
    </message>
    <message>
        <source>{count} lines are damaged and stay out.</source>
        <translation>有 {count} 行损坏，不导入。</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 项</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Rows of the list</source>
        <translation>名单各行</translation>
    </message>
</context>
<context>
    <name>RecentBooks</name>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Told once, and listed on Today until dealt with</source>
        <translation>提醒一次,处理前一直列在今日</translation>
    </message>
    <message>
        <source>What is not ticked is listed all the same.</source>
        <translation>没有勾选的只列出,不弹通知。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s visits are told at</source>
        <translation>提醒明天拜访的时间</translation>
    </message>
    <message>
        <source>Nothing is told from</source>
        <translation>免打扰,从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>What is put off to tomorrow comes back at</source>
        <translation>推迟到明天的,几点再提醒</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Show notifications on the desktop</source>
        <translation>在桌面上弹出通知</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>系统托盘图标</translation>
    </message>
    <message>
        <source>Closing the window leaves the program in the tray</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>It waits in the tray if there is an icon; else its window opens.</source>
        <translation>有托盘图标时在托盘里等候,否则打开窗口。</translation>
    </message>
    <message>
        <source>An hour is written like 18:00.</source>
        <translation>时间写成 18:00 这样。</translation>
    </message>
    <message>
        <source>They are shown, with buttons where the desktop has them.</source>
        <translation>通知可以显示;桌面支持时带按钮。</translation>
    </message>
    <message>
        <source>No service for notifications has answered; reminders stand on Today.</source>
        <translation>没有找到通知服务;提醒都在今日页上。</translation>
    </message>
    <message>
        <source>With the reminders, a quick visit and a way to quit.</source>
        <translation>可看提醒、快速记拜访、退出。</translation>
    </message>
    <message>
        <source>This desktop has no tray; the window stays in the list of windows.</source>
        <translation>这个桌面没有系统托盘;窗口留在任务栏里。</translation>
    </message>
    <message>
        <source>The start at login could not be changed.</source>
        <translation>无法更改登录时启动。</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Rows that could not be taken</source>
        <translation>没能导入的行</translation>
    </message>
    <message>
        <source>These rows could not be taken:</source>
        <translation>这些行没能导入：</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>保存这些行…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Open the first new account</source>
        <translation>打开第一个新客户</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>在四本里看</translation>
    </message>
    <message>
        <source>It is in the book</source>
        <translation>已写入本子</translation>
    </message>
    <message>
        <source>{added} accounts added, {updated} changed, {duplicates} rows known already, {skipped} blank or left out. One Undo takes all of it back.</source>
        <translation>新增客户 {added} 个，改动 {updated} 个，已有 {duplicates} 行，空行或不导入 {skipped} 行。撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 项</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>保存这些行</translation>
    </message>
    <message>
        <source>rows-not-taken.csv</source>
        <translation>没能导入的行.csv</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RowDeeds</name>
    <message>
        <source>As for all</source>
        <translation>同全部</translation>
    </message>
    <message>
        <source>As for all ({choice})</source>
        <translation>同全部（{choice}）</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>It is the same: fill gaps</source>
        <translation>是同一家：补空</translation>
    </message>
    <message>
        <source>It is the same: update</source>
        <translation>是同一家：更新</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Choose a row to see what becomes of it.</source>
        <translation>选一行，看它会怎样。</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>In the book: {name} · {by}</source>
        <translation>本子里：{name} · {by}</translation>
    </message>
    <message>
        <source>The same as row {row} · {by}</source>
        <translation>与第 {row} 行相同 · {by}</translation>
    </message>
    <message>
        <source>A new account in {place}</source>
        <translation>新客户，放到{place}</translation>
    </message>
    <message>
        <source>A new account; perhaps it is {name} · {by}</source>
        <translation>新客户；可能就是{name} · {by}</translation>
    </message>
    <message>
        <source>{name} ({place})</source>
        <translation>{name}（{place}）</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Notebook by notebook</source>
        <translation>按本设置</translation>
    </message>
    <message>
        <source>{name}: the method&apos;s own</source>
        <translation>{name}:恢复原定的数</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Method and numbers</source>
        <translation>方法与数字</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Book and backups</source>
        <translation>本子与备份</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入与导出</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>Switch the method</source>
        <translation>切换方法</translation>
    </message>
    <message>
        <source>Switch to {name}?</source>
        <translation>切换到{name}？</translation>
    </message>
    <message>
        <source>{count} accounts change their notebook; the others stay. What lies in the bin comes along. One Undo takes it back.</source>
        <translation>{count} 个客户换本,其余不动。回收站里的一并处理。一次撤销即可还原。</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>{origin} → {goal}: {count}</source>
        <translation>{origin} → {goal}:{count} 个</translation>
    </message>
    <message>
        <source>No account changes its notebook.</source>
        <translation>没有客户要换本。</translation>
    </message>
    <message>
        <source>Accounts that change their notebook</source>
        <translation>要换本的客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Four Notebooks</source>
        <translation>四本</translation>
    </message>
    <message>
        <source>Four notebooks, one desk</source>
        <translation>四个本子，一张桌</translation>
    </message>
    <message>
        <source>Every customer is a card in one of four notebooks. A window of three days runs from every step forward: red means it is running out.</source>
        <translation>每个客户是一张卡片，放在四个本子之一。每往前走一步就开三天窗口，变红说明快到期了。</translation>
    </message>
    <message>
        <source>How do you want to keep the notebooks?</source>
        <translation>四个本子怎么记？</translation>
    </message>
    <message>
        <source>Can be changed later.</source>
        <translation>以后可以改。</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>怎么开始？</translation>
    </message>
    <message>
        <source>Sorted by how close you are to whoever signs and pays. For selling to companies, with days to sign in each notebook.</source>
        <translation>按离付钱的人差几级来分。适合跑企业客户，每个本子都有签约期限。</translation>
    </message>
    <message>
        <source>Sorted by how far the talk has come: from a lead to a signature. For many customers, 400 watched, 100 followed, 16 engaged.</source>
        <translation>按谈到哪一步来分，从意向到签单。适合客户多的：监视 400、跟踪 100、攻坚 16。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>空本开始</translation>
    </message>
    <message>
        <source>Write your customers in by hand, or paste their names.</source>
        <translation>手写客户，或粘贴一批名字。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>From Excel or CSV; you see everything before it is written.</source>
        <translation>Excel 或 CSV，写入前先全部给你看。</translation>
    </message>
    <message>
        <source>Look at the sample book</source>
        <translation>看示例本</translation>
    </message>
    <message>
        <source>120 invented customers with their visits, in a book of its own.</source>
        <translation>120 个虚构客户和他们的拜访记录，单独放在一个本子文件里。</translation>
    </message>
    <message>
        <source>Open a book you already have…</source>
        <translation>打开已有的本子…</translation>
    </message>
    <message>
        <source>No account, no network. Everything stays in one file of yours.</source>
        <translation>不用注册，不用联网，内容都在你自己的文件里。</translation>
    </message>
</context>
<context>
    <name>WizardParts</name>
    <message>
        <source>What is there already</source>
        <translation>已有的客户</translation>
    </message>
    <message>
        <source>Events that name no account become accounts</source>
        <translation>没提到客户的日程也建为客户</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Press a column&apos;s head to say what it holds.</source>
        <translation>点列头，说明这一列是什么。</translation>
    </message>
    <message>
        <source>If it is there already:</source>
        <translation>如果已有：</translation>
    </message>
</context>
</TS>
