<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Report</name>
    <message>
        <source>Day report {date} {weekday}</source>
        <translation>日报 {date} {weekday}</translation>
    </message>
    <message>
        <source>No visit was recorded.</source>
        <translation>没有记录拜访。</translation>
    </message>
    <message>
        <source>{visits} visits, {meetings} of them meetings; asked {asked} times.</source>
        <translation>拜访 {visits} 次,其中面谈 {meetings} 次;提单 {asked} 次。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>heat {heat}</source>
        <translation>热度 {heat}</translation>
    </message>
    <message>
        <source>asked for the order</source>
        <translation>已提单</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>next: {what}</source>
        <translation>下一步:{what}</translation>
    </message>
    <message>
        <source>Met the payer: {names}</source>
        <translation>见到 KP1:{names}</translation>
    </message>
    <message>
        <source>Windows kept: {names}</source>
        <translation>守住窗口:{names}</translation>
    </message>
    <message>
        <source>Windows run out: {names}</source>
        <translation>窗口过期:{names}</translation>
    </message>
    <message>
        <source>Signed: {names}</source>
        <translation>签单:{names}</translation>
    </message>
    <message>
        <source>Let go: {names}</source>
        <translation>放入公海:{names}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等,另有 {n} 家</translation>
    </message>
    <message>
        <source>Tomorrow: nothing planned yet.</source>
        <translation>明天:还没有计划。</translation>
    </message>
    <message>
        <source>Tomorrow, {n} visits:</source>
        <translation>明天 {n} 个拜访:</translation>
    </message>
    <message>
        <source>no strategy yet</source>
        <translation>还没有策略</translation>
    </message>
    <message>
        <source>- {hour}{name}: {goal}</source>
        <translation>- {hour}{name}:{goal}</translation>
    </message>
    <message>
        <source>Week report {first} – {last}</source>
        <translation>周报 {first} – {last}</translation>
    </message>
    <message>
        <source>{visits} visits, {meetings} of them meetings; asked {asked} times; {late} recorded later.</source>
        <translation>拜访 {visits} 次,其中面谈 {meetings} 次;提单 {asked} 次;隔天补录 {late} 次。</translation>
    </message>
    <message>
        <source>Windows: {kept} kept, {lost} run out.</source>
        <translation>三天窗口:守住 {kept} 个,过期 {lost} 个。</translation>
    </message>
    <message>
        <source>Per day: {days}</source>
        <translation>每天:{days}</translation>
    </message>
    <message>
        <source>Expected amount signed: {amount}</source>
        <translation>签单预计金额:{amount}</translation>
    </message>
    <message>
        <source>Planned next week: {n} visits.</source>
        <translation>下周已排 {n} 个拜访。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>k</source>
        <translation>万</translation>
    </message>
    <message>
        <source>M</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Later written up</source>
        <translation>隔天补录</translation>
    </message>
    <message>
        <source>Asked for the order</source>
        <translation>提单</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>phone, messages</source>
        <translation>电话、微信</translation>
    </message>
    <message>
        <source>No visit was recorded in these days.</source>
        <translation>这些天没有记录拜访。</translation>
    </message>
    <message>
        <source>Visits per day</source>
        <translation>每天的拜访</translation>
    </message>
    <message>
        <source>Visits per week</source>
        <translation>每周的拜访</translation>
    </message>
    <message>
        <source>Visits per month</source>
        <translation>每月的拜访</translation>
    </message>
    <message>
        <source>{n} on a day with visits</source>
        <translation>有拜访的日子平均 {n} 次</translation>
    </message>
    <message>
        <source>{name}: {meetings} meetings, {others} others</source>
        <translation>{name}:面谈 {meetings},其他 {others}</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Windows kept</source>
        <translation>守住窗口</translation>
    </message>
    <message>
        <source>{n} meetings</source>
        <translation>面谈 {n} 次</translation>
    </message>
    <message>
        <source>{kept} kept · {lost} run out</source>
        <translation>守住 {kept} · 过期 {lost}</translation>
    </message>
    <message>
        <source>Windows run out</source>
        <translation>过期的窗口</translation>
    </message>
    <message>
        <source>Same-day write-up</source>
        <translation>当天记录</translation>
    </message>
    <message>
        <source>{n} later</source>
        <translation>隔天补录 {n} 次</translation>
    </message>
    <message>
        <source>Visits written up later</source>
        <translation>隔天补录的拜访</translation>
    </message>
    <message>
        <source>Asks per visit</source>
        <translation>每访提单</translation>
    </message>
    <message>
        <source>asked {n} times</source>
        <translation>提单 {n} 次</translation>
    </message>
    <message>
        <source>Repeating visits</source>
        <translation>谈月亮</translation>
    </message>
    <message>
        <source>{n} of {all} visits</source>
        <translation>{all} 次中有 {n} 次</translation>
    </message>
    <message>
        <source>Visits that repeat</source>
        <translation>重复上次的拜访</translation>
    </message>
    <message>
        <source>expected {amount}</source>
        <translation>预计 {amount}</translation>
    </message>
    <message>
        <source>no amount given</source>
        <translation>没有填金额</translation>
    </message>
    <message>
        <source>Watch, track, engage</source>
        <translation>监视 · 跟踪 · 攻坚</translation>
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
        <source>{name}: {count} of at most {limit}</source>
        <translation>{name}:{count} 家,上限 {limit}</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>守住</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还开着</translation>
    </message>
    <message>
        <source>Share kept</source>
        <translation>守住的比例</translation>
    </message>
    <message>
        <source>Three-day windows</source>
        <translation>三天窗口</translation>
    </message>
    <message>
        <source>{share} kept</source>
        <translation>守住 {share}</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>No window was open, kept or lost in these days.</source>
        <translation>这些天没有窗口打开、守住或过期。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>after (median)</source>
        <translation>停留(中位)</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>还在</translation>
    </message>
    <message>
        <source>for (median)</source>
        <translation>已停留(中位)</translation>
    </message>
    <message>
        <source>Days in a notebook</source>
        <translation>在本里停留几天</translation>
    </message>
    <message>
        <source>medians</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>还在</translation>
    </message>
    <message>
        <source>No account lay in a notebook.</source>
        <translation>没有客户在本里。</translation>
    </message>
    <message>
        <source>{name}: {ended} left after {left}; {lying} still there for {there} (medians)</source>
        <translation>{name}:{ended} 家离开,停留 {left};{lying} 家还在,已 {there}(中位数)</translation>
    </message>
    <message>
        <source>{left} · {there}</source>
        <translation>{left} · {there}</translation>
    </message>
    <message>
        <source>{origin} → {to}</source>
        <translation>{origin} → {to}</translation>
    </message>
    <message>
        <source>Moves between notebooks</source>
        <translation>换本</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>共 {n} 次</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>从 → 到</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Nothing was moved in these days.</source>
        <translation>这些天没有换本。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Let go, by reason and what lost it</source>
        <translation>放入公海:原因与丢在哪</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} 家</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放入公海</translation>
    </message>
    <message>
        <source>Nothing was let go in these days.</source>
        <translation>这些天没有放入公海。</translation>
    </message>
    <message>
        <source>let go, later signed</source>
        <translation>放手后又签单</translation>
    </message>
    <message>
        <source>of these lost by our follow-up</source>
        <translation>其中丢在自己跟进</translation>
    </message>
    <message>
        <source>{share} · {part} of {all}</source>
        <translation>{share} · {all} 家中 {part} 家</translation>
    </message>
    <message>
        <source>Lines to beat</source>
        <translation>要超过的线</translation>
    </message>
    <message>
        <source>in the field {later} and {ours}</source>
        <translation>行业 {later} 和 {ours}</translation>
    </message>
    <message>
        <source>in the field</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>In the field</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>The fifth with the largest amounts</source>
        <translation>金额最大的五分之一</translation>
    </message>
    <message>
        <source>The largest fifth holds</source>
        <translation>最大的五分之一占</translation>
    </message>
    <message>
        <source>Four fifths are held by</source>
        <translation>八成金额在</translation>
    </message>
    <message>
        <source>All with an amount</source>
        <translation>填了金额的</translation>
    </message>
    <message>
        <source>Without an amount</source>
        <translation>没填金额的</translation>
    </message>
    <message>
        <source>{n} hold {share}</source>
        <translation>{n} 家占 {share}</translation>
    </message>
    <message>
        <source>Expected amounts now, 80/20</source>
        <translation>预计金额 · 二八曲线</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>No active account has an expected amount yet.</source>
        <translation>还没有客户填预计金额。</translation>
    </message>
</context>
</TS>
