"""The sentences of the sample book's journals, by the stage of a sale.

Slots: ``{who}`` the person met, ``{next}`` the next one up, ``{boss}`` the payer,
``{thing}`` our offer, ``{place}``, ``{pain}``, ``{pain2}``, ``{number}``, ``{work}`` how
they do without, ``{rival}``, ``{n}`` a small number. One visit takes a
few sentences of its stage, and an account takes each of them once.
"""

from __future__ import annotations

from collections.abc import Mapping

OPENING = (
    "{who}带我看了{place},一路都在说{pain}。",
    "第一次见{who},先听他讲:{pain},现在靠{work}顶着。",
    "{who}让我先看{place},自己说了一句{pain}。",
    "在{place}门口等了一刻钟,{who}出来就说{pain}。",
)

USER = (
    "{who}估算{number},没人真正记过。",
    "目前靠{work},{who}说能用但累。",
    "{who}直说自己只管用,买不买要{next}点头。",
    "问到以前看过谁家的,{who}提了{rival},报价嫌高就没下文。",
    "要到了{next}的分机,{who}答应先替我打个招呼。",
    "{who}对{pain}怨气最大,说领导不下来看不到。",
    "请购节点问清了:先填单,再过{next},最后老板签。",
    "{who}担心上了系统要多填表,我把扫码那一步演示给他看。",
    "留了一份半页纸的说明,没留全套资料。",
    "{who}说月底有一次内部评审,想赶在那之前看效果。",
    "旁边的同事插话:{pain2},比这个还急。",
    "他愿意拿自己那个班先试一周。",
    "{who}说上一家供应商答应的培训一直没来。",
    "问了谁最怕这件事:不是怕花钱,是怕出错担责任。",
)

MANAGER = (
    "{who}一上来就问{number}能降多少,我按他们的数当面算了一遍。",
    "{who}认可{thing}这个方向,问上线要停几天。",
    "把两家同行的上线周期摆出来,{who}记了下来。",
    "{who}说预算在{boss}手里,年初留了一笔,没写用途。",
    "{who}最在意{pain},对别的模块兴趣一般。",
    "给{who}看了做成之后本季度奖金的测算,她笑了笑没接话。",
    "{who}提到{rival}上个月也来过,讲的是价格。",
    "问{who}怎么跟{boss}说,他说要有一页纸、三个数。",
    "{who}愿意引荐{boss},但怕他嫌贵。",
    "采购流程问清:比价三家、{who}初审、{boss}终审,十天左右。",
    "{who}说{pain2}也归他管,能一起解决最好。",
    "答应{who}出一份正反两面的测算:做了怎样,不做又怎样。",
    "{who}让财务也看了付款方式,分三笔可以接受。",
    "{who}把下个月的产量计划给我看了,旺季前必须定。",
)

PAYER = (
    "{who}只问两件事:多久见效,出了问题找谁。",
    "{who}认需求,说{pain}他心里有数。",
    "{who}说把交期写进合同,他就约合伙人碰一次。",
    "{who}嫌首付高,我提首付三成、验收后再付四成,他没反对。",
    "{who}问{rival}为什么便宜,我只讲了上线之后的差别。",
    "{who}当场打电话叫财务进来,问这个季度还有多少额度。",
    "{who}要两家用了一年以上的客户,给了名单和电话。",
    "确认了交期:签约后 {n} 周进场,{who}点头。",
    "合同第二条{who}要改,违约金上限写清楚。",
    "{who}说要和合伙人通个气,约好给我答复的时间。",
    "把三年用量的测算表给了{who},他让人复印了一份。",
    "{who}问能不能先上一半,我说可以分两期但价格分开算。",
    "{who}临走说了一句:年前能弄好就弄。",
    "{who}对验收标准很较真,逐条过了一遍。",
)

PHONE = (
    "电话约时间,{who}说这周都在外面,下周一上午再打。",
    "打给{who}确认样品收到没有,说放在桌上还没看。",
    "{who}电话里问了一句价格,我没报数,约了当面算。",
    "前台转了两次才找到{who},答应见二十分钟。",
    "{who}说刚开完会,{pain}又被点名了,让我早点过去。",
    "确认明天的时间:{who}上午都在,让我直接上楼。",
    "{who}回电,说{rival}今天也约了他们。",
    "跟{who}对了一遍测算里的数,{number}这个口径他认。",
    "{who}说上次的资料传给同事看了,有两个问题要当面问。",
    "{who}让晚两天再来,盘点走不开。",
)

MESSAGE = (
    "发了同行上线前后的两张对比图,{who}回了个大拇指。",
    "把会议要点发给{who},请他改,改回来两处。",
    "{who}发来{place}的照片,问能不能装得下。",
    "发了一条三十秒的演示视频,{who}转给了同事。",
    "给{who}发了明天的时间和地点,已确认。",
    "{who}问有没有同城的客户,把地址发过去了。",
    "节前问候,顺带提了一句测算表已经更新。",
    "{who}发来一句:上面又问起这件事了。",
)

CARE = (
    "回访:{who}说{pain}少多了,现场人也习惯了。",
    "签约后第一次回访,{who}提了两个小改动,当场记下转给实施。",
    "{who}答应介绍一家同行,名片拍给我了。",
    "验收资料送到,{who}签收,顺便问了二期的价格。",
    "{who}说{number}降了一半,愿意写一段使用感受。",
    "打电话问使用情况,{who}说培训再来一次更好。",
    "陪{who}带同行参观了{place},对方留了电话。",
)

STATES = (
    "卡在{next}还没见到,不在价格。",
    "{who}是支持的,但说话分量不够。",
    "真正怕的是上线停产,不是钱。",
    "意愿有七成,差一个不得不定的日子。",
    "{who}想要功劳又不想担风险,要给他台阶。",
    "还停在了解,没有紧迫感。",
    "{rival}压价在前,要把话题拉回上线之后。",
    "预算有,决定权不在{who}手里。",
    "部门之间互相推,要找一个受益最大的人来推。",
)

PAYER_STATES = (
    "已经信任我们,等一个能签字的场合。",
    "钱不是问题,怕的是出事没人兜底。",
    "在拿{rival}压我们的价,底线是交期。",
    "意愿有八成,差一个不得不定的日子。",
    "嘴上说不急,已经在问付款方式了。",
    "合伙人那一关还没过。",
    "要看得见的样子,看过同行现场就会定。",
)

NEXT_PROBLEMS = (
    "付款方式",
    "上线那几天谁来顶班",
    "老板嫌贵怎么回",
    "{rival}会来压价",
    "和老系统的数据怎么接",
    "怎么当面见到{next}",
    "旺季前赶不赶得上",
    "财务要三家比价",
)

PAYER_PROBLEMS = (
    "付款方式",
    "验收标准写多细",
    "合伙人不点头",
    "{rival}再降一次价",
    "违约金上限",
    "分期的价格怎么算",
    "旺季前赶不赶得上",
)

PURPOSES: Mapping[int, tuple[str, ...]] = {
    0: (
        "提出签约",
        "确认交期与付款",
        "把合同第二条谈完",
        "要一个准日子",
        "过一遍验收标准",
        "对完报价当场定",
    ),
    1: (
        "弄清谁付款",
        "见到{boss}",
        "定下测算的口径",
        "让{who}引荐{boss}",
        "对付款方式探底",
        "把采购流程问清",
    ),
    2: (
        "看{place},找最疼的一处",
        "把请购流程问清",
        "让{who}引荐{next}",
        "要{next}的联系方式",
        "弄清谁说了算",
        "看他们现在怎么顶着",
    ),
}

ANSWERS = (
    "再想两天",
    "要和合伙人商量",
    "价格再谈谈",
    "原则同意,等合同",
    "年前定",
    "先试一条线再说",
)

GOALS: Mapping[int, tuple[str, ...]] = {
    0: (
        "当面定下签约日子,带合同去。",
        "提出签约,首付三成,今天要一个答复。",
        "只谈付款和工期,不再讲功能。",
        "把验收标准定死,当场请{boss}签字。",
        "请{boss}选:一次上还是分两期,二选一。",
    ),
    1: (
        "请{who}引荐{boss},当面十分钟。",
        "让{who}陪着见{boss},先谈奖金测算。",
        "约{boss}看同行现场,{who}一起去。",
        "补齐{who}要的三个数,换一次和{boss}的见面。",
        "请{who}今天下班前把{boss}的时间定下来。",
    ),
    2: (
        "问清请购节点、谁签字、要哪些文件。",
        "让{who}带我去见{next},就在隔壁办公室。",
        "用{place}的实测数据换一次见{next}的机会。",
        "请{who}约{next},明天二十分钟。",
        "找出受益最大的部门,换一个人推。",
    ),
}

PAYER_WAYS_IN = (
    "{pain}:上周又出了一次,从这里开口。",
    "他上次说的那句话:年前能弄好就弄。",
    "三年用量的账,一页纸。",
    "{rival}上线拖了四个月的那家,请他们自己讲。",
    "审核的日子快到了,{pain2}过不了关。",
    "同行的现场,约他一起去看一眼。",
)

WAYS_IN = (
    "{pain}:上周又出了一次,从这里开口。",
    "{who}的季度奖金测算,正反两面各一页。",
    "{rival}上线拖了四个月的那家,请他们自己讲。",
    "他刚接手,需要一件马上见效的事。",
    "{place}的实测视频,三十秒。",
    "老板上次说的那句话:年前能弄好就弄。",
    "审核的日子快到了,{pain2}过不了关。",
)

NEWS = (
    "两家同行的上线周期。",
    "按他们的数重算的测算表。",
    "可以分三笔付款。",
    "样机已经到办事处,随时能搬来。",
    "培训改成上门两次。",
    "同城一家用了一年,愿意接待参观。",
    "交期从八周缩到六周。",
)

ASKS: Mapping[int, tuple[str, ...]] = {
    0: ("今天能不能签?", "签约:首付三成。", "请他在合同上签字。", "定签约日子,周五之前。"),
    1: ("现在就带我去见{boss},十分钟。", "引荐{boss}。", "请{who}当场给{boss}打电话。"),
    2: ("请{who}带我上楼见{next}。", "引荐{next},今天就见。", "要{next}的时间。"),
}

HEADINGS = ("说了什么", "看到什么", "答应的事")
"""Headings of the longer journal entries, as a salesperson's own form has them."""

PROMISES = (
    "周三前把测算表发过去",
    "下次带样品",
    "替他问清税点",
    "发两家可以参观的客户名单",
    "把合同第二条改好再发",
    "安排工程师上门看现场",
    "出一页纸的对比",
)

REMARKS = (
    "展会上留的名片,要样品。",
    "老客户介绍,说他们正在扩线。",
    "官网留言:想了解价格和周期。",
    "前年报过价,嫌贵没成。",
    "路过看到在招人,可能要扩产。",
    "同行群里看到他们在找供应商。",
)

REFERRALS = (
    "{boss}说想一想,月底给我两个名字。",
    "问了{boss},说同行里不熟,帮着留意。",
    "{boss}答应在老乡群里提一句。",
)
REFERRAL_LEADS = (
    "{boss}当场打了电话,让我下周过去。",
    "{boss}推了名片,说对方正在找人做。",
    "{boss}的老同学,先加了微信。",
)
RELEASE_NOTES = (
    "三次都没见到能拍板的人。",
    "今年没有预算,明年三月再看。",
    "老板的亲戚在做同样的事,插不进去。",
    "约好的两次都临时取消,我跟得也慢了。",
    "他们选了更便宜的一家。",
    "需求其实是别的部门的,找错了人。",
)

ENGLISH: Mapping[str, tuple[str, ...]] = {
    "opening": (
        "{who} showed me {place}; the first thing said was that {pain}.",
        "First talk with {who}: {pain}, and they get by with {work}.",
    ),
    "user": (
        "{who} puts it at {number}, though nobody has counted.",
        "They looked at {rival} once and heard nothing after the quote.",
        "{who} will try it on one shift for a week.",
        "Buying goes through {next}, then the top signs.",
        "{who} is afraid of more forms, so I showed the scan step only.",
        "Left half a page, not the whole folder.",
    ),
    "manager": (
        "{who} asked how far {number} would come down; we worked it out on the spot.",
        "There is money set aside this year, and {boss} holds it.",
        "{who} liked {thing} and asked how many days the line would stand still.",
        "Showed {who} what it does to this quarter's bonus.",
        "{who} would introduce me to {boss} but fears the price.",
        "Three quotes are needed, which takes about ten days.",
    ),
    "payer": (
        "{who} asked two things: when it shows, and whom to call.",
        "{who} will talk to the partners once delivery is in the contract.",
        "A third up front is too much, the rest on acceptance is fine.",
        "{who} wants to hear from two customers who have run it for a year.",
        "{who} called finance in to see what is left this quarter.",
    ),
    "phone": (
        "{who} is travelling this week; Monday morning again.",
        "Checked the figures with {who}: {number} stands.",
        "{who} asked for a price on the phone; I offered to work it out in person.",
    ),
    "message": (
        "Sent two pictures, before and after; {who} passed them on.",
        "Sent my minutes to {who}, who corrected two lines.",
        "Confirmed tomorrow's time with {who}.",
    ),
    "care": (
        "{who} says the trouble with {place} has halved.",
        "{who} will introduce a friend in the same trade.",
    ),
    "state0": ("Trust is there; an occasion to sign is missing.", "Plays us off against {rival}."),
    "state": (
        "The block is {next}, not the price.",
        "{who} is for it but carries little weight.",
        "No reason yet to hurry.",
    ),
    "problem0": ("terms of payment", "how acceptance is measured"),
    "problem": ("terms of payment", "who signs", "data from the old system"),
    "purpose0": ("ask for the order", "settle terms and delivery"),
    "purpose1": ("find out who pays", "get to {boss}", "agree on the figures"),
    "purpose2": ("see {place}", "learn who decides", "get to {next}"),
    "answer": ("two days to think", "in principle yes, send the contract"),
    "goal0": (
        "Ask for the order with a third up front.",
        "Settle terms and the date, no features.",
    ),
    "goal1": (
        "Be introduced to {boss}, ten minutes today.",
        "Trade the figures for a talk with {boss}.",
    ),
    "goal2": (
        "Get upstairs to {next} right after the tour.",
        "Find out who signs and which papers.",
    ),
    "way_in0": ("{pain}: it happened again last week.", "Three years of cost on one page."),
    "way_in": ("{pain}: it happened again last week.", "The bonus calculation, both sides."),
    "news": ("Delivery is down to six weeks.", "A customer in town will receive visitors."),
    "ask0": ("Can we sign today?",),
    "ask1": ("Please introduce me to {boss}.",),
    "ask2": ("Can we see {next} now?",),
    "remark": ("Card from the fair, wants samples.", "Asked for a price on the web page."),
    "referral": ("{boss} wants to think of two names.",),
    "referral_lead": ("{boss} called them while I sat there.",),
    "release": ("No budget before spring.", "Never got past the front desk."),
}
"""The same, smaller, for the accounts that are written about in English."""
