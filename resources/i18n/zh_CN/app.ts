<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Four Notebooks</source>
        <translation>四本</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>{shown} of {total} are listed; --limit lists more.</source>
        <translation>共 {total} 条，列出 {shown} 条；--limit 可多列。</translation>
    </message>
    <message>
        <source>The search index is not complete; check --rebuild-index makes it anew. The texts themselves were searched.</source>
        <translation>搜索索引不完整，可用 check --rebuild-index 重建；这次直接查了原文。</translation>
    </message>
    <message>
        <source>There is no filter “{word}”; it was looked for as text.</source>
        <translation>没有“{word}”这个筛选词，已当作文字查找。</translation>
    </message>
    <message>
        <source>“{word}” asks for something that filter does not know; it was looked for as text.</source>
        <translation>“{word}”里的取值无法识别，已当作文字查找。</translation>
    </message>
    <message>
        <source>“{word}” says nothing behind its colon.</source>
        <translation>“{word}”冒号后面没有内容。</translation>
    </message>
    <message>
        <source>No visits planned.</source>
        <translation>没有排拜访。</translation>
    </message>
    <message>
        <source>To be written up</source>
        <translation>该补录</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>to be written up</source>
        <translation>该补录</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>没去</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>取消了</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>No strategy, no visit!</source>
        <translation>没有策略不拜访！</translation>
    </message>
    <message>
        <source>Planned after the window.</source>
        <translation>排在窗口关闭之后。</translation>
    </message>
    <message>
        <source>“{word}” is none of: {words}.</source>
        <translation>“{word}”不在可选之列：{words}。</translation>
    </message>
    <message>
        <source>A file name is empty.</source>
        <translation>文件名是空的。</translation>
    </message>
    <message>
        <source>“{word}” is not a time; write it like 2026-11-21T17:00+08:00.</source>
        <translation>“{word}”不是时间，请写成 2026-11-21T17:00+08:00。</translation>
    </message>
    <message>
        <source>“{word}” is not a day; write it like 2026-11-21.</source>
        <translation>“{word}”不是日期，请写成 2026-11-21。</translation>
    </message>
    <message>
        <source>There is no such day here; days run from {first} to {last}.</source>
        <translation>没有这一天；日期从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>“{word}” is not a number from 1 to {most}.</source>
        <translation>“{word}”不是 1 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>“{word}” is not a size; write it like 1440x900.</source>
        <translation>“{word}”不是尺寸，请写成 1440x900。</translation>
    </message>
    <message>
        <source>“{word}” is not a scale; write it like 1.5.</source>
        <translation>“{word}”不是倍数，请写成 1.5。</translation>
    </message>
    <message>
        <source>“{word}” says no list and notebook; write it like Leads=B.</source>
        <translation>“{word}”没写明列表和本子；请写成：线索=B。</translation>
    </message>
    <message>
        <source>There is no option {option} here.</source>
        <translation>这里没有选项 {option}。</translation>
    </message>
    <message>
        <source>{option} wants a value: {shown}.</source>
        <translation>{option} 后面要写值：{shown}。</translation>
    </message>
    <message>
        <source>Something is missing: {shown}.</source>
        <translation>缺少内容：{shown}。</translation>
    </message>
    <message>
        <source>“{word}” is one word too many: {shown}.</source>
        <translation>多了“{word}”：{shown}。</translation>
    </message>
    <message>
        <source>The book is sound.</source>
        <translation>本子完好。</translation>
    </message>
    <message>
        <source>{path} has faults: {count}.</source>
        <translation>{path} 有 {count} 处问题。</translation>
    </message>
    <message>
        <source>Search index: {done} of {of}</source>
        <translation>搜索索引：{done} / {of}</translation>
    </message>
    <message>
        <source>{path} is there already; nothing was written.</source>
        <translation>{path} 已经存在，没有写入。</translation>
    </message>
    <message>
        <source>{book} is restored; what it was is in {kept}.</source>
        <translation>{book} 已恢复；原来的内容在 {kept}。</translation>
    </message>
    <message>
        <source>{count} written to {path}.</source>
        <translation>已把 {count} 项写到 {path}。</translation>
    </message>
    <message>
        <source>{file} has no list “{list}”; it has: {lists}.</source>
        <translation>{file} 里没有列表“{list}”；有：{lists}。</translation>
    </message>
    <message>
        <source>Would be: {added} added, {updated} changed, {duplicates} known already, {skipped} blank. Nothing was written.</source>
        <translation>将会：新增 {added}，更改 {updated}，已有 {duplicates}，空行 {skipped}。什么也没写入。</translation>
    </message>
    <message>
        <source>{added} added, {updated} filled in, {duplicates} known already, {skipped} blank.</source>
        <translation>新增 {added}，补全 {updated}，已有 {duplicates}，空行 {skipped}。</translation>
    </message>
    <message>
        <source>{count} left out.</source>
        <translation>略过 {count}。</translation>
    </message>
    <message>
        <source>Row {row}: {name} is {match}. {changes}</source>
        <translation>第 {row} 行：{name} 就是 {match}。{changes}</translation>
    </message>
    <message>
        <source>Row {row}: {name} · {why}</source>
        <translation>第 {row} 行：{name} · {why}</translation>
    </message>
    <message>
        <source>New accounts cannot go to D: in the funnel it holds those that are signed.</source>
        <translation>新客户不能放进 D：漏斗里 D 是已签约的客户。</translation>
    </message>
    <message>
        <source>Row {row}: {name} is new; perhaps {match}.</source>
        <translation>第 {row} 行：{name} 为新增；也许是 {match}。</translation>
    </message>
    <message>
        <source>Row {row}: {name} is new.</source>
        <translation>第 {row} 行：{name} 为新增。</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
    <message>
        <source>{path} has accounts already; name another with --book.</source>
        <translation>{path} 里已经有客户，请用 --book 指定别的文件。</translation>
    </message>
    <message>
        <source>{count} accounts in {path}.</source>
        <translation>{path} 里有 {count} 个客户。</translation>
    </message>
    <message>
        <source>There is no page “{page}” yet; pages: {pages}.</source>
        <translation>还没有“{page}”这一页，可用：{pages}。</translation>
    </message>
    <message>
        <source>There is no tab “{tab}”; tabs: {tabs}.</source>
        <translation>没有“{tab}”这一页；可选：{tabs}。</translation>
    </message>
    <message>
        <source>Name the file to be looked at with --file.</source>
        <translation>用 --file 指定要看的文件。</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} 写不进去。</translation>
    </message>
    <message>
        <source>There is no display to open a window on; without one, use a command such as “screenshot”.</source>
        <translation>没有显示器，打不开窗口；请改用“screenshot”之类的命令。</translation>
    </message>
    <message>
        <source>“{word}” is neither a command nor a file.</source>
        <translation>“{word}”既不是命令也不是文件。</translation>
    </message>
    <message>
        <source>{first} to {last} is no period: from an earlier day to a later one.</source>
        <translation>{first} 到 {last} 不成一段时间:要从早的一天到晚的一天。</translation>
    </message>
    <message>
        <source>Say where to: --pdf FILE, --html FILE.</source>
        <translation>写到哪里：--pdf 文件，--html 文件。</translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation>没有客户“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” may be: {names}.</source>
        <translation>“{name}” 可能是：{names}。</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message>
        <source>{book} – Four Notebooks</source>
        <translation>{book} – 四本</translation>
    </message>
    <message>
        <source>{book} (reading only) – Four Notebooks</source>
        <translation>{book}（只读）– 四本</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Books ({endings})</source>
        <translation>本子 ({endings})</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>打开本子</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>新建本子</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>程序出错了。</translation>
    </message>
    <message>
        <source>What you typed is safe. A report was written to {path}.</source>
        <translation>写过的内容都在。报告写到了 {path}。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write up a visit</source>
        <translation>记一次拜访</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Reminders: {n}</source>
        <translation>提醒:{n}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Restore the last good backup ({day})</source>
        <translation>恢复最近一份完好的备份（{day}）</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open another book…</source>
        <translation>打开别的本子…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Close the other program first, or read only for now.</source>
        <translation>请先关掉另一个程序，或暂时只读打开。</translation>
    </message>
    <message>
        <source>Nothing was written to the file. What do you want to do?</source>
        <translation>文件没有被改动。要怎么做？</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
</context>
</TS>
