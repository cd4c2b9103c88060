<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>In the bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>{letter} · {name}</source>
        <translation>{letter} 本 · {name}</translation>
    </message>
    <message>
        <source>first met today</source>
        <translation>今天首访</translation>
    </message>
    <message>
        <source>first met {days} day ago</source>
        <translation>首访 {days} 天前</translation>
    </message>
    <message>
        <source>first met {days} days ago</source>
        <translation>首访 {days} 天前</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>来自{source}</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>捡回</translation>
    </message>
    <message>
        <source>In D nothing is expected any more: let it go</source>
        <translation>D 本已不指望成交：放入公海吧</translation>
    </message>
    <message>
        <source>Let go {day}</source>
        <translation>{day}放入公海</translation>
    </message>
    <message>
        <source>Let go {day}: {reason}</source>
        <translation>{day}放入公海：{reason}</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>放入公海…</translation>
    </message>
    <message>
        <source>{advice}: to {notebooks}</source>
        <translation>{advice}:转 {notebooks}</translation>
    </message>
    <message>
        <source>{advice}: {notebook}</source>
        <translation>{advice}:{notebook}</translation>
    </message>
    <message>
        <source>To {notebook}</source>
        <translation>到 {notebook}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>visit {used}/{limit}</source>
        <translation>第 {used}/{limit} 次</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>ally</source>
        <translation>盟友</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>{step} (undone)</source>
        <translation>{step}(已撤销)</translation>
    </message>
    <message>
        <source>{what}: to {place}</source>
        <translation>{what}:到 {place}</translation>
    </message>
    <message>
        <source>{what}: {origin} → {place}</source>
        <translation>{what}:{origin} → {place}</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>lost by: {what}</source>
        <translation>输在:{what}</translation>
    </message>
    <message>
        <source>{kind} {minutes} min</source>
        <translation>{kind} {minutes} 分钟</translation>
    </message>
    <message>
        <source>somebody no longer listed</source>
        <translation>已移除的人</translation>
    </message>
    <message>
        <source>Purpose: </source>
        <translation>目的:</translation>
    </message>
    <message>
        <source>State: </source>
        <translation>状态:</translation>
    </message>
    <message>
        <source>Problem solved: </source>
        <translation>问题解决:</translation>
    </message>
    <message>
        <source>Next problem: </source>
        <translation>下一个问题:</translation>
    </message>
    <message>
        <source>no answer noted</source>
        <translation>没记答复</translation>
    </message>
    <message>
        <source>Asked for the order: </source>
        <translation>提出成交:</translation>
    </message>
    <message>
        <source>Made with: </source>
        <translation>当时策略:</translation>
    </message>
    <message>
        <source>{percent}% said before</source>
        <translation>{percent}% 谈过</translation>
    </message>
    <message>
        <source>nothing repeated</source>
        <translation>不重复上次</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>有销售目标</translation>
    </message>
    <message>
        <source>an ask</source>
        <translation>提出成交</translation>
    </message>
</context>
<context>
    <name>AlreadyThere</name>
    <message>
        <source>same registration code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
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
        <source>Perhaps already there: {name} ({place}) · {by}</source>
        <translation>可能已有：{name}（{place}）· {by}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>To the pool</source>
        <translation>放入公海</translation>
    </message>
    <message>
        <source>No reason written down</source>
        <translation>没写原因</translation>
    </message>
    <message>
        <source>Judged {day}</source>
        <translation>{day} 判定</translation>
    </message>
    <message>
        <source>Signed {day}</source>
        <translation>{day} 签约</translation>
    </message>
    <message>
        <source>visit {used}/{limit}</source>
        <translation>第 {used}/{limit} 次</translation>
    </message>
    <message>
        <source>asked {count}</source>
        <translation>提案 {count}</translation>
    </message>
    <message>
        <source>sheet {answered}/{all}</source>
        <translation>表 {answered}/{all}</translation>
    </message>
    <message>
        <source>care in {n} d</source>
        <translation>{n} 天后回访</translation>
    </message>
    <message>
        <source>care today</source>
        <translation>今天回访</translation>
    </message>
    <message>
        <source>care {n} d late</source>
        <translation>回访过期 {n} 天</translation>
    </message>
    <message>
        <source>{n} day past</source>
        <translation>签约超期 {n} 天</translation>
    </message>
    <message>
        <source>{n} days past</source>
        <translation>签约超期 {n} 天</translation>
    </message>
    <message>
        <source>{n} hour past</source>
        <translation>签约超期 {n} 小时</translation>
    </message>
    <message>
        <source>{n} hours past</source>
        <translation>签约超期 {n} 小时</translation>
    </message>
    <message>
        <source>sign in {n} day</source>
        <translation>签约还剩 {n} 天</translation>
    </message>
    <message>
        <source>sign in {n} days</source>
        <translation>签约还剩 {n} 天</translation>
    </message>
    <message>
        <source>sign in {n} hour</source>
        <translation>签约还剩 {n} 小时</translation>
    </message>
    <message>
        <source>sign in {n} hours</source>
        <translation>签约还剩 {n} 小时</translation>
    </message>
    <message>
        <source>{n}d past</source>
        <translation>超期 {n} 天</translation>
    </message>
    <message>
        <source>{n}h past</source>
        <translation>超期 {n}h</translation>
    </message>
    <message>
        <source>sign {n}d</source>
        <translation>签约 {n} 天</translation>
    </message>
    <message>
        <source>sign {n}h</source>
        <translation>签约 {n}h</translation>
    </message>
    <message>
        <source>window {left}</source>
        <translation>窗口 {left}</translation>
    </message>
    <message>
        <source>met {people}</source>
        <translation>见过 {people}</translation>
    </message>
    <message>
        <source>not met {people}</source>
        <translation>未见 {people}</translation>
    </message>
    <message>
        <source>strategy: {text}</source>
        <translation>策略：{text}</translation>
    </message>
    <message>
        <source>no strategy yet</source>
        <translation>还没有下次策略</translation>
    </message>
    <message>
        <source>heat {degrees}</source>
        <translation>{degrees} 度</translation>
    </message>
    <message>
        <source>locked against release</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>There is no book at {path}.</source>
        <translation>{path} 没有本子。</translation>
    </message>
    <message>
        <source>{path} is an empty file, not a book.</source>
        <translation>{path} 是空文件，不是本子。</translation>
    </message>
    <message>
        <source>{path} is damaged or is not a book.</source>
        <translation>{path} 已损坏，或不是本子。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the program. Nothing was changed.</source>
        <translation>{path} 是更新版本的程序写的。没有任何改动。</translation>
    </message>
    <message>
        <source>{path} is in use by another program.</source>
        <translation>{path} 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation>{path} 不能写入。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written to {path}.</source>
        <translation>磁盘满了，没有写入 {path}。</translation>
    </message>
    <message>
        <source>{path} could not be read or written.</source>
        <translation>{path} 读写失败。</translation>
    </message>
    <message>
        <source>This was changed in the meantime; please try again.</source>
        <translation>这里刚被改过，请再试一次。</translation>
    </message>
    <message>
        <source>Something is wrong with {path}.</source>
        <translation>{path} 有问题。</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The text is too long; {limit} characters fit.</source>
        <translation>文字太长，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>This account is no longer in the book.</source>
        <translation>这个客户已不在本子里。</translation>
    </message>
    <message>
        <source>This person is no longer in the book.</source>
        <translation>这个人已不在本子里。</translation>
    </message>
    <message>
        <source>This visit is no longer in the book.</source>
        <translation>这次拜访已不在本子里。</translation>
    </message>
    <message>
        <source>This planned visit is no longer in the book.</source>
        <translation>这次计划拜访已不在本子里。</translation>
    </message>
    <message>
        <source>This file is no longer in the book.</source>
        <translation>这个文件已不在本子里。</translation>
    </message>
    <message>
        <source>A visit cannot lie in the future; plan it instead.</source>
        <translation>拜访不能写在将来，请改为排计划。</translation>
    </message>
    <message>
        <source>A visit takes {least} to {most} minutes.</source>
        <translation>拜访时长为 {least} 到 {most} 分钟。</translation>
    </message>
    <message>
        <source>Heat is a number from 0 to 100.</source>
        <translation>温度是 0 到 100 的数。</translation>
    </message>
    <message>
        <source>A level is 1, 2, 3 or unknown.</source>
        <translation>级别是 1、2、3 或未知。</translation>
    </message>
    <message>
        <source>The amount is not a number that can be kept.</source>
        <translation>金额不是能保存的数字。</translation>
    </message>
    <message>
        <source>Nobody reports to himself.</source>
        <translation>上级不能是自己。</translation>
    </message>
    <message>
        <source>This account is not on the board.</source>
        <translation>这个客户不在四本里。</translation>
    </message>
    <message>
        <source>This account is not in the pool.</source>
        <translation>这个客户不在公海里。</translation>
    </message>
    <message>
        <source>This account is not signed.</source>
        <translation>这个客户还没签。</translation>
    </message>
    <message>
        <source>{name} is locked against release; unlock it first.</source>
        <translation>{name}已锁定，要先解锁才能放入公海。</translation>
    </message>
    <message>
        <source>{name} cannot be its own referral.</source>
        <translation>{name}不能介绍自己。</translation>
    </message>
    <message>
        <source>{name} was referred by this account before.</source>
        <translation>{name}已由这家介绍过。</translation>
    </message>
    <message>
        <source>A second look is put off by {least} to {most} days.</source>
        <translation>再看一眼可推迟 {least} 到 {most} 天。</translation>
    </message>
    <message>
        <source>This account is not in the bin.</source>
        <translation>这个客户不在回收站里。</translation>
    </message>
    <message>
        <source>The account cannot go to this notebook.</source>
        <translation>客户不能放进这个本。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>笔记是空的。</translation>
    </message>
    <message>
        <source>A note is not a visit.</source>
        <translation>笔记不是拜访。</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>那一天已经过去了。</translation>
    </message>
    <message>
        <source>There is no such day here; days run from {first} to {last}.</source>
        <translation>没有这一天；日期从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{name} is planned on that day already.</source>
        <translation>{name}那天已经排了。</translation>
    </message>
    <message>
        <source>A week needs a working day.</source>
        <translation>一周至少要有一个工作日。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not announced yet; Monday to Friday are worked.</source>
        <translation>{year} 年的节假日还没有公布，按周一到周五上班。</translation>
    </message>
    <message>
        <source>This setting cannot be kept.</source>
        <translation>这项设置不能保存。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>{first} to {last} is no period: from an earlier day to a later one.</source>
        <translation>{first} 到 {last} 不成一段时间:要从早的一天到晚的一天。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>The book is open for reading only.</source>
        <translation>本子是只读打开的。</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} 读不了。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is not a table (CSV, XLSX, XLS, ODS).</source>
        <translation>文件不是表格（CSV、XLSX、XLS、ODS）。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>文件有密码保护。</translation>
    </message>
    <message>
        <source>The file would unpack to far too much.</source>
        <translation>文件解压后过大。</translation>
    </message>
    <message>
        <source>The table has more than {limit} rows.</source>
        <translation>表格超过 {limit} 行。</translation>
    </message>
    <message>
        <source>The table has more than {limit} columns.</source>
        <translation>表格超过 {limit} 列。</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>表格里没有内容行。</translation>
    </message>
    <message>
        <source>The file is not written in {encoding}.</source>
        <translation>文件不是 {encoding} 编码。</translation>
    </message>
    <message>
        <source>Say which column holds the name.</source>
        <translation>请指出哪一列是名称。</translation>
    </message>
    <message>
        <source>The ending of {name} says no form; known are {forms}, or none for a folder.</source>
        <translation>{name} 的后缀不是能写的格式；可用 {forms}，不带后缀则写成文件夹。</translation>
    </message>
    <message>
        <source>{path} is not an empty folder.</source>
        <translation>{path} 不是空文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
        <source>{path} is the book itself; choose another name.</source>
        <translation>{path} 就是本子自己，请换个名字。</translation>
    </message>
    <message>
        <source>The file is no export of this program.</source>
        <translation>这个文件不是本程序导出的。</translation>
    </message>
    <message>
        <source>The file was written by a newer version of the program.</source>
        <translation>这个文件是更新版本的程序写的。</translation>
    </message>
    <message>
        <source>The file nests too deep to be read.</source>
        <translation>文件嵌套太深，无法读取。</translation>
    </message>
    <message>
        <source>The file is no board of Trello or Obsidian.</source>
        <translation>文件不是 Trello 或 Obsidian 看板。</translation>
    </message>
    <message>
        <source>The event has no day that can be read.</source>
        <translation>日程没有可读的日期。</translation>
    </message>
    <message>
        <source>The line is damaged.</source>
        <translation>这一行已损坏。</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>这一行太长。</translation>
    </message>
    <message>
        <source>The line stands there twice.</source>
        <translation>这一行重复出现。</translation>
    </message>
    <message>
        <source>The account it belongs to did not come along.</source>
        <translation>它所属的客户没有一起来。</translation>
    </message>
    <message>
        <source>The call script it belongs to did not come along.</source>
        <translation>它所属的话术没有一起来。</translation>
    </message>
    <message>
        <source>The attached file is damaged.</source>
        <translation>附件已损坏。</translation>
    </message>
    <message>
        <source>The name is too long; {limit} characters fit.</source>
        <translation>名称太长，最多 {limit} 字。</translation>
    </message>
    <message>
        <source>There is no such question of evidence.</source>
        <translation>没有这个判断问题。</translation>
    </message>
    <message>
        <source>This sheet is no longer in the book.</source>
        <translation>这张表已不在本子里。</translation>
    </message>
    <message>
        <source>The sheet does not ask this.</source>
        <translation>表里没有这个问题。</translation>
    </message>
    <message>
        <source>This call script is no longer in the book.</source>
        <translation>这条话术已不在本子里。</translation>
    </message>
    <message>
        <source>A sheet asks at most {limit} questions; this one asks more.</source>
        <translation>一张表最多 {limit} 个问题,这张超过了。</translation>
    </message>
    <message>
        <source>A sheet has at most {limit} sections; this one has more.</source>
        <translation>一张表最多 {limit} 节,这张超过了。</translation>
    </message>
    <message>
        <source>A question offers at most {limit} choices.</source>
        <translation>一个问题最多 {limit} 个选项。</translation>
    </message>
    <message>
        <source>Sections lie at most {limit} deep in one another.</source>
        <translation>节最多套 {limit} 层。</translation>
    </message>
    <message>
        <source>“{title}” is too long; {limit} characters fit.</source>
        <translation>“{title}”太长了,最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>A sheet, section or question has no name.</source>
        <translation>有一张表、一节或一个问题没有名称。</translation>
    </message>
    <message>
        <source>“{id}” is no name that answers can be kept under.</source>
        <translation>“{id}”不能用作编号。</translation>
    </message>
    <message>
        <source>“{id}” is there twice; answers could not be told apart.</source>
        <translation>编号“{id}”出现了两次,答案会分不清。</translation>
    </message>
    <message>
        <source>This is not a sheet: something is wrong with “{key}”.</source>
        <translation>这不是一张表:“{key}”有问题。</translation>
    </message>
    <message>
        <source>There is no kind “{kind}”.</source>
        <translation>没有“{kind}”这一类。</translation>
    </message>
    <message>
        <source>It cannot be put there.</source>
        <translation>不能放到那里。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB; a sheet is smaller.</source>
        <translation>文件超过 {limit} MB,一张表没有这么大。</translation>
    </message>
    <message>
        <source>Line {line}: the file goes too deep; a sheet does not.</source>
        <translation>第 {line} 行:层次太深,不是一张表。</translation>
    </message>
    <message>
        <source>Line {line}: the file holds far too much for a sheet.</source>
        <translation>第 {line} 行:内容太多,不是一张表。</translation>
    </message>
    <message>
        <source>Line {line}: a sheet refers to nothing else, and so has no &amp; and no *.</source>
        <translation>第 {line} 行:表里不能有引用(&amp; 和 *)。</translation>
    </message>
    <message>
        <source>Line {line}: a sheet has no tags (!).</source>
        <translation>第 {line} 行:表里不能有标签(!)。</translation>
    </message>
    <message>
        <source>Line {line}: “{key}” is there twice.</source>
        <translation>第 {line} 行:“{key}”出现了两次。</translation>
    </message>
    <message>
        <source>Line {line}: this cannot be read as YAML.</source>
        <translation>第 {line} 行:不是能读的 YAML。</translation>
    </message>
    <message>
        <source>That is too many; {limit} fit.</source>
        <translation>太多了，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>这里做不了。</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Signed on</source>
        <translation>签单日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次拜访</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day}签单</translation>
    </message>
    <message>
        <source>from {notebook}</source>
        <translation>来自{notebook}</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>上次拜访{day}</translation>
    </message>
    <message>
        <source>care {when}</source>
        <translation>{when}回访</translation>
    </message>
    <message>
        <source>care today</source>
        <translation>今天回访</translation>
    </message>
    <message>
        <source>care {since}</source>
        <translation>回访{since}</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>还没请过</translation>
    </message>
    <message>
        <source>asked {asked} · given {given}</source>
        <translation>请 {asked} 次 · 得 {given} 家</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lost by</source>
        <translation>丢在</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>放入日</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>再看一眼</translation>
    </message>
    <message>
        <source>lost by: {what}</source>
        <translation>丢在：{what}</translation>
    </message>
    <message>
        <source>let go {day}</source>
        <translation>{day}放入公海</translation>
    </message>
    <message>
        <source>second look: {when}</source>
        <translation>再看一眼：{when}</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>已看过</translation>
    </message>
    <message>
        <source>due</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in {n} day</source>
        <translation>{n} 天后</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n} 天后</translation>
    </message>
    <message>
        <source>due for {n} day</source>
        <translation>过期 {n} 天</translation>
    </message>
    <message>
        <source>due for {n} days</source>
        <translation>过期 {n} 天</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Agreed on the next visit.</source>
        <translation>约好了下次见面。</translation>
    </message>
    <message>
        <source>Has to ask the boss.</source>
        <translation>要请示老板。</translation>
    </message>
    <message>
        <source>Comparing offers.</source>
        <translation>在比价。</translation>
    </message>
    <message>
        <source>Wants a written offer.</source>
        <translation>要书面报价。</translation>
    </message>
    <message>
        <source>The budget is not approved yet.</source>
        <translation>预算还没批。</translation>
    </message>
    <message>
        <source>Promised an introduction to KP1.</source>
        <translation>答应引荐 KP1。</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{month_name} {day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{month_name} {day}, {year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>the day after tomorrow</source>
        <translation>后天</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>{name}, window {left}</source>
        <translation>{name}，窗口 {left}</translation>
    </message>
    <message>
        <source>Fold {count} older late ones</source>
        <translation>收起更早过期的 {count} 个</translation>
    </message>
    <message>
        <source>{count} more late</source>
        <translation>还有 {count} 个过期</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The window has run out</source>
        <translation>窗口已过期</translation>
    </message>
    <message>
        <source>Attempts used up: reach the next level at this visit, or release</source>
        <translation>次数用完：这次见不到上一级就放手</translation>
    </message>
    <message>
        <source>Nine days gone and not yet at the payer</source>
        <translation>九天了还没见到拍板人</translation>
    </message>
    <message>
        <source>The signing deadline has passed</source>
        <translation>签约已超期</translation>
    </message>
    <message>
        <source>The signing deadline is near</source>
        <translation>签约快到期</translation>
    </message>
    <message>
        <source>Ask for the order</source>
        <translation>提出成交</translation>
    </message>
    <message>
        <source>Reach the next level</source>
        <translation>见上一级</translation>
    </message>
    <message>
        <source>No strategy yet</source>
        <translation>还没有下次策略</translation>
    </message>
    <message>
        <source>No visit planned</source>
        <translation>还没排下次拜访</translation>
    </message>
    <message>
        <source>The planned visit is too late</source>
        <translation>排的拜访太晚</translation>
    </message>
    <message>
        <source>The last visit repeated earlier ones</source>
        <translation>上次拜访在重复</translation>
    </message>
    <message>
        <source>The evidence says another notebook</source>
        <translation>依据指向别的本</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>宽裕</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>还来得及</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>紧</translation>
    </message>
    <message>
        <source>running out</source>
        <translation>将尽</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No purchasing power</source>
        <translation>没有购买力</translation>
    </message>
    <message>
        <source>Sees no value</source>
        <translation>不认可价值</translation>
    </message>
    <message>
        <source>No need</source>
        <translation>没有需求</translation>
    </message>
    <message>
        <source>No way to the payer</source>
        <translation>见不到拍板人</translation>
    </message>
    <message>
        <source>Attempts used up</source>
        <translation>次数用完</translation>
    </message>
    <message>
        <source>Deadline passed</source>
        <translation>签约超期</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>没说</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户自己</translation>
    </message>
    <message>
        <source>Our follow-up</source>
        <translation>我们跟进不力</translation>
    </message>
    <message>
        <source>The offer</source>
        <translation>方案或报价</translation>
    </message>
    <message>
        <source>Attitude unknown</source>
        <translation>态度不明</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Against us</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Type unknown</source>
        <translation>类型不明</translation>
    </message>
    <message>
        <source>Owl</source>
        <translation>猫头鹰</translation>
    </message>
    <message>
        <source>Peacock</source>
        <translation>孔雀</translation>
    </message>
    <message>
        <source>Tiger</source>
        <translation>老虎</translation>
    </message>
    <message>
        <source>Koala</source>
        <translation>考拉</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Purchasing power</source>
        <translation>购买力</translation>
    </message>
    <message>
        <source>Sees the value</source>
        <translation>认可价值</translation>
    </message>
    <message>
        <source>Short-term</source>
        <translation>着急</translation>
    </message>
    <message>
        <source>Long-term</source>
        <translation>不着急</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在跟</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公海</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>成交分类</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>四本漏斗</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>撤回签约</translation>
    </message>
    <message>
        <source>Released to the pool</source>
        <translation>放入公海</translation>
    </message>
    <message>
        <source>Picked up from the pool</source>
        <translation>从公海捡回</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>new accounts</source>
        <translation>新建多个客户</translation>
    </message>
    <message>
        <source>change of account</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>change of order</source>
        <translation>调整顺序</translation>
    </message>
    <message>
        <source>taking D back</source>
        <translation>收回 D 的判定</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>taking the signature back</source>
        <translation>撤回签约</translation>
    </message>
    <message>
        <source>release</source>
        <translation>放入公海</translation>
    </message>
    <message>
        <source>picking up</source>
        <translation>捡回</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>正问反问</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>拜访记录</translation>
    </message>
    <message>
        <source>change of entry</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>deletion of entries</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>moving of entries to another account</source>
        <translation>记录移到别的客户</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>new contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>change of contact</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>deletion of contacts</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>planned visit</source>
        <translation>排拜访</translation>
    </message>
    <message>
        <source>change of plan</source>
        <translation>改拜访计划</translation>
    </message>
    <message>
        <source>moving of plans</source>
        <translation>挪动计划</translation>
    </message>
    <message>
        <source>order of the day</source>
        <translation>调整当天顺序</translation>
    </message>
    <message>
        <source>closing of plans</source>
        <translation>处理未访计划</translation>
    </message>
    <message>
        <source>deletion of plans</source>
        <translation>删除计划</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>removal of attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>sample book</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>change of method</source>
        <translation>更换方法</translation>
    </message>
    <message>
        <source>change of sheet</source>
        <translation>表格修改</translation>
    </message>
    <message>
        <source>removal of sheet</source>
        <translation>删除表格</translation>
    </message>
    <message>
        <source>import of sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>answer on a sheet</source>
        <translation>表格作答</translation>
    </message>
    <message>
        <source>call script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>removal of call scripts</source>
        <translation>删除话术</translation>
    </message>
    <message>
        <source>call with a script</source>
        <translation>按话术打电话</translation>
    </message>
    <message>
        <source>putting off</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>reminder dealt with</source>
        <translation>处理提醒</translation>
    </message>
    <message>
        <source>asking for a referral</source>
        <translation>请求转介绍</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>unlocking</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>merging of accounts</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>the method&apos;s own numbers</source>
        <translation>恢复默认数字</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销{step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做{step}</translation>
    </message>
    <message>
        <source>Sign now</source>
        <translation>马上签</translation>
    </message>
    <message>
        <source>One away</source>
        <translation>差一级</translation>
    </message>
    <message>
        <source>Two away</source>
        <translation>差两级</translation>
    </message>
    <message>
        <source>Will not buy</source>
        <translation>不会买</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Followable</source>
        <translation>可跟进</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>精准</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>待分本</translation>
    </message>
    <message>
        <source>Nobody met yet</source>
        <translation>还没见过</translation>
    </message>
    <message>
        <source>Contact details gathered</source>
        <translation>拿到联系方式</translation>
    </message>
    <message>
        <source>A real conversation</source>
        <translation>真正谈过</translation>
    </message>
    <message>
        <source>Needs and pains known</source>
        <translation>清楚需求和痛点</translation>
    </message>
    <message>
        <source>Care and referrals</source>
        <translation>回访与转介绍</translation>
    </message>
    <message>
        <source>KP1 · need · power · {days} d</source>
        <translation>KP1 · 需求 · 预算 · {days} 天</translation>
    </message>
    <message>
        <source>KP2 met · {days} d</source>
        <translation>见到 KP2 · {days} 天</translation>
    </message>
    <message>
        <source>User met · {days} d</source>
        <translation>见到使用者 · {days} 天</translation>
    </message>
    <message>
        <source>any one missing · let go</source>
        <translation>缺一项即是 · 放手</translation>
    </message>
    <message>
        <source>late {days}d</source>
        <translation>过期 {days}天</translation>
    </message>
    <message>
        <source>late {hours}h</source>
        <translation>过期 {hours}h</translation>
    </message>
    <message>
        <source>late {minutes}m</source>
        <translation>过期 {minutes}m</translation>
    </message>
    <message>
        <source>{days}d {hours}h</source>
        <translation>{days}天{hours}h</translation>
    </message>
    <message>
        <source>{hours}h</source>
        <translation>{hours}h</translation>
    </message>
    <message>
        <source>{hours}h{minutes}m</source>
        <translation>{hours}h{minutes}m</translation>
    </message>
    <message>
        <source>{minutes}m</source>
        <translation>{minutes}m</translation>
    </message>
</context>
</TS>
