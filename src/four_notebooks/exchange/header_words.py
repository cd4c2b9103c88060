"""Headers as company registers, CRMs, address books and spreadsheets write them, by field.

Compared after folding (no case, no blanks, no asterisk). ``HEADERS`` are whole headers,
``PARTS`` patterns tried afterwards in their order. They are the columns of the exports of
企查查, 天眼查, 爱企查, 纷享销客, 销售易, 用友, 金蝶, 红圈, 悟空, Pipedrive, HubSpot,
Salesforce, Google Contacts (both its forms) and Outlook, as these programs name them.
"""

from __future__ import annotations

HEADERS = {
    "name": (
        "原文件导入名称|客户公司名称|往来单位|往来单位名称|客户(公司)名称|"
        "Associated Company (Primary)|Primary Associated Company|Company / Account|"
        "Organization 1 - Name|Person - Organization|Deal - Organization|Lead - Organization|"
        "Lead - Organization name|"
        "客户名称|客户|客户名|公司名称|公司|公司名|企业名称|企业|企业名|单位名称|单位|名称|"
        "客户全称|公司全称|企业全称|商户名称|店名|门店名称|商家名称|客户公司|"
        "工作单位|业主|业主姓名|客户姓名|Company|Company Name|Account|Account Name|"
        "Organization|Organisation|Organization - Name|Organization Name|Name|Customer|"
        "Customer Name|Client|Client Name|Business Name|Firma|Associated Company"
    ),
    "short_name": ("简称|客户简称|公司简称|企业简称|Short name|Alias|曾用名简称"),
    "code": (
        "统一信用代码|统一社会信用代码(税号)|工商注册号码|营业执照号|营业执照号码|"
        "VAT Registration Number|Company number|"
        "统一社会信用代码|社会信用代码|信用代码|统一代码|注册号|工商注册号|纳税人识别号|税号|"
        "纳税人识别码|组织机构代码|统一社会信用代码/注册号|Registration code|"
        "Registration number|Tax ID|VAT|VAT number|VAT ID|Company registration number|"
        "Credit code"
    ),
    "phone": (
        "法人电话|法定代表人电话|更多联系电话|推荐电话|电话号|企业联系电话|公司座机|公司固话|"
        "固话|其他号码|总机电话|Company Main Phone|Business Phone|Work Phone Number|"
        "Head office phone|"
        "电话|联系电话|固定电话|座机|公司电话|企业电话|更多电话|其他电话|办公电话|电话号码|"
        "客户电话|有效手机号|更多号码|总机|单位电话|注册电话|企业公示电话|联系方式|Phone|"
        "Phones|Telephone|Tel|Phone number|Company phone|Organization - Phone|Work phone|"
        "Office phone|Main phone|Landline"
    ),
    "mobile": (
        "更多手机|更多手机号|手机1|联系人手机/电话|移动手机|Mobile Phone Number|Home Phone|"
        "Other Phone|Primary Phone|Phone - Value|Car Phone|Radio Phone|WhatsApp Phone Number|"
        "WhatsApp|"
        "手机|手机号|手机号码|移动电话|联系手机|客户手机|Mobile|Mobile phone|Mobile number|"
        "Cell|Cell phone"
    ),
    "area": (
        "国家/省/市|所属省市|省份/直辖市|所在区县|所在地区|行政区|行政区划|片区|大区|"
        "所属区域|客户区域|区域名称|客户所在地|省市县|地区分类|Country/Region|State/Province|"
        "Billing City|Billing State|Billing State/Province|Billing Country|Mailing City|"
        "Mailing State|Mailing State/Province|Mailing Country|Business City|Business State|"
        "Business Country|Business Country/Region|Address - City|Address - Region|"
        "Address - Country|Organization - Address - City|"
        "City/town/village/locality of Address|State/county of Address|Region of Address|"
        "Country of Address|Sales territory|"
        "省|市|区|县|省份|城市|区县|区域|地区|所属省份|所属城市|所属区县|所属地区|所在地|"
        "所在城市|所在省份|省市|省市区|省/市/区|所属市|所属省|Region|City|State|Province|"
        "County|District|State/Region|Country|Area|Territory|Town"
    ),
    "address": (
        "企业注册地址|企业地址(注册地址)|年报地址|收货地址|送货地址|发货地址|邮寄地址|"
        "所在地址|客户地址|客户详细地址|联系人地址|工商地址|街道地址|住所|Street Address 2|"
        "Billing Street|Mailing Street|Business Street|Business Address|Company Street|"
        "Address - Formatted|Full/combined address of Address|Visiting address|"
        "地址|注册地址|详细地址|公司地址|企业地址|联系地址|通信地址|通讯地址|经营地址|办公地址|"
        "单位地址|最新年报地址|住址|小区|楼盘|Address|Street|Street address|"
        "Organization - Address|Company address|Billing address|Mailing address"
    ),
    "industry": (
        "一级行业|二级行业|国标行业门类|国标行业大类|国标行业中类|所属国标行业|行业大类|"
        "行业小类|Industry Group|Company industry|"
        "行业|客户行业|所属行业|国标行业|行业类别|行业分类|所属行业分类|行业类型|Industry|"
        "Sector|Line of business|Trade"
    ),
    "source": (
        "数据来源|获取渠道|信息来源|客户渠道|线索渠道|Lead - Source|Source origin|"
        "Deal - Source channel|Person - Source|Original Traffic Source|Record source|"
        "来源|客户来源|线索来源|渠道|来源渠道|获客渠道|Source|Lead source|Original source|"
        "Deal - Source|Channel"
    ),
    "tags": (
        "标签|客户标签|企业标签|Tags|Tag|Labels|Label|Organization - Label|Person - Label|"
        "Organization - Labels|Person - Labels|Deal - Label|Deal - Labels|Lead - Labels|"
        "Group Membership|Categories|资质标签|关键词标签"
    ),
    "amount": (
        "预计销售金额|预期金额|商机预计金额|销售金额|预计收入|成交金额预估|"
        "Opportunity Amount|Expected Revenue|Amount in company currency|Lead - Value|"
        "Estimated value|"
        "金额|预计金额|预计成交金额|预计签单金额|商机金额|预算|预估金额|意向金额|Amount|"
        "Deal - Value|Deal value|Expected amount|Value|Budget|Deal amount"
    ),
    "website": (
        "公司官网|企业官网|网站地址|官方网站|Web Page|Website - Value|Organization - Website|"
        "Company Website|Web Site|Web address|"
        "网址|官网|网站|公司网址|企业网址|公司网站|主页|Website|Website URL|URL|Web|Homepage|"
        "Company domain name|Domain"
    ),
    "mail": (
        "联系邮箱|推荐邮箱|其他邮箱|邮箱地址|E-mail Address|E-mail - Value|Work email|"
        "Primary email|Email Addresses|"
        "邮箱|电子邮箱|邮件|公司邮箱|企业邮箱|更多邮箱|电子邮件|Email|E-mail|Mail|"
        "Email address|Organization - Email"
    ),
    "remark": (
        "最近活动记录|最新跟进内容|最近沟通记录|最近拜访记录|跟进情况|客户情况|需求描述|"
        "客户需求|意向产品|Deal Description|Lead - Notes|Organization - Notes|Person - Notes|"
        "Opportunity Description|Note content|Body|"
        "备注|客户备注|说明|描述|备注信息|跟进记录|最新跟进记录|跟进内容|最近跟进|沟通记录|"
        "拜访记录|客户描述|补充说明|Note|Notes|Remark|Remarks|Comment|Comments|Description|"
        "Deal - Notes|Last note"
    ),
    "legal_person": (
        "法定代表人(负责人)|企业法定代表人|法人名称|法人/负责人|"
        "法定代表人|法人|法人代表|法人姓名|法定代表人姓名|法定代表人/负责人|企业法人|"
        "Legal representative|Legal person"
    ),
    "contact": (
        "客户联系人姓名|主联系人|首要联系人姓名|第一联系人|负责人姓名|决策人|"
        "Associated Contact|Primary Associated Contact|Contact persons|Lead - Contact person|"
        "Lead - Person|Primary Contact Name|"
        "联系人|联系人姓名|姓名|主要联系人|首要联系人|关键人|对接人|客户联系人|负责联系人|"
        "联系人名称|Contact|Contact name|Contact person|"
        "Deal - Contact person|Primary contact"
    ),
    "person": (
        "Person - Name|Person|Full name|Display name|Contact full name|Lead - Person name|"
        "联系人全名"
    ),
    "contact_first": ("First name|Firstname|Given name|Person - First name|名"),
    "contact_last": ("Last name|Lastname|Surname|Family name|Person - Last name|姓"),
    "contact_title": (
        "担任职务|职称|职务/职位|联系人岗位|Organization 1 - Title|Organization Title|"
        "Contact job title|"
        "职务|职位|联系人职务|联系人职位|岗位|头衔|Title|Job title|Position|Person - Job title|Role"
    ),
    "contact_phone": (
        "关键人电话|关键人手机|对接人电话|联系人固话|联系人座机|Person - Phone - Home|"
        "Person - Phone - Other|Deal - Person phone|"
        "联系人电话|联系人手机|联系人手机号|联系人联系方式|联系人移动电话|Person - Phone|"
        "Person - Mobile|Contact phone|Person - Phone - Work|Person - Phone - Mobile"
    ),
    "contact_mail": (
        "联系人邮箱|联系人邮件|Person - Email|Contact email|Person - Email - Work|"
        "Person - Email - Home|Person - Email - Other|联系人电子邮箱"
    ),
    "contact_wechat": ("微信|微信号|联系人微信|WeChat|WeChat ID|Weixin"),
    "next_visit": (
        "计划联系时间|下次跟进时间点|下次沟通时间|下次行动时间|下一步跟进时间|Next Activity|"
        "Next Task Date|Next Meeting|Person - Next activity date|Next Activity Due Date|"
        "下次联系时间|下次跟进时间|下次跟进日期|下次联系日期|下次拜访时间|下次拜访日期|"
        "下次回访时间|计划拜访时间|计划跟进时间|预约时间|下次跟进|下次联系|Next activity date|"
        "Next visit|Next contact|Next follow-up|Follow up date|Next activity|Next contact date|"
        "Organization - Next activity date|Deal - Next activity date|Next step date"
    ),
    "next_purpose": (
        "下一步计划|下次计划|下次行动|下次行动计划|下一步行动|Deal - Next activity subject|"
        "Next steps|Next activity note|"
        "下次联系内容|下次跟进内容|下次拜访目的|计划内容|Next step|Next activity subject|"
        "Next activity type"
    ),
    "extra": (
        "上级客户|父级客户|母公司|企业规模|企业(机构)类型|客户类型|客户类别|客户分类|"
        "客户分组|客户编码|客户编号|编码|编号|企业状态|成交状态|锁定状态|生命状态|公海|"
        "所属公海|所属团队|归属部门|国家|邮政编码|开户银行|开户行|银行账号|银行账户|信用额度|"
        "专营业务员|发展日期|经度|纬度|直属上级|是否关键决策人|决策关系|称谓|爱好|英文名称|"
        "曾用名称|注销日期|Account Owner|Account ID|Account Type|Parent Account|"
        "Opportunity Owner|Close Date|Probability (%)|Pipeline|Deal Stage|Deal owner|"
        "Deal Type|Type|Salutation|Annual Revenue|Middle Name|Additional Name|Nickname|"
        "File As|Organization 1 - Department|Organization Department|Organization 1 - Type|"
        "Business Fax|Home Fax|Other Fax|Assistant's Phone|Assistant's Name|Manager's Name|"
        "Pager|Callback|Telex|ISDN|TTY/TDD Phone|Home Street|Home City|Home State|"
        "Home Postal Code|Home Country/Region|Home Country|Other Street|Other City|"
        "Other State|Other Country/Region|Home Address PO Box|Other Address PO Box|"
        "Business Address PO Box|Business Postal Code|Billing Zip/Postal Code|"
        "Mailing Zip/Postal Code|Zip/Postal Code|Address - Postal Code|Address - PO Box|"
        "Address - Street|Address - Extended Address|Address - City and Region|"
        "Street/road name of Address|House number of Address|ZIP/Postal code of Address|"
        "Apartment/suite no of Address|District/sublocality of Address|"
        "Associated Company IDs|Associated Company IDs (Primary)|Associated Contact IDs|"
        "Associated Deal|Associated Deal IDs|Event - Value|Relation - Value|IM - Value|"
        "Office Location|Location|Spouse|Children|Profession|Anniversary|"
        "客户级别|级别|客户等级|等级|客户状态|状态|登记状态|经营状态|企业状态|跟进状态|"
        "客户阶段|阶段|负责人|客户负责人|所有者|归属人|业务员|销售|销售负责人|创建人|创建时间|"
        "创建日期|更新时间|最后跟进时间|最近联系时间|最后联系时间|成立日期|成立时间|注册资本|"
        "实缴资本|经营范围|企业类型|公司类型|参保人数|人员规模|英文名|曾用名|核准日期|营业期限|"
        "登记机关|传真|邮编|性别|生日|所属部门|部门|分组|Lifecycle stage|Lead status|Stage|"
        "Status|Owner|Contact owner|Company owner|Deal - Stage|Deal - Status|Created|"
        "Create date|Created at|Updated|Last activity date|Last contacted|Fax|Zip|Postal code|"
        "Employees|Number of employees|Annual revenue|Rating|Grade|Level|Priority|Record ID|ID|"
        "Gender|Birthday|Department|Deal - Title|Organization - Owner|Person - Owner|"
        "Deal - Owner"
    ),
    "skip": (
        "序号|行号|No.|No|#|失败原因|原因|Row|Reason|Photo|Phone - Type|Phone - Label|"
        "E-mail - Type|"
        "E-mail - Label|Address - Type|Address - Label|Website - Type|Website - Label|Event - Type|"
        "Event - Label|Relation - Type|Relation - Label|IM - Type|IM - Service|Custom Field - Type|"
        "Custom Field - Label|E-mail Type|E-mail Display Name|Directory Server|Sensitivity|"
        "Internet Free Busy|Private"
    ),
}

PLAIN_NAMES = "名称|客户|企业|公司|单位|原文件导入名称|Name|Customer|Client|Account"
"""Headers that name whatever the list is about: the account, unless another column says
more plainly that it names a company; ``Name`` is then the person's."""
TITLES = (
    "项目名称|线索名称|商机名称|机会名称|Lead - Title|Deal - Title|Deal Name|Opportunity Name|"
    "Deal|Lead|Opportunity"
)
"""Headers of a deal's or a lead's own title: the account only where nothing else names it."""

PARTS = (
    (r"失败原因|未导入原因", "skip"),
    (r"^(上级|父级|母)|parent", "extra"),
    (r"联系人.*(性别|生日|部门|称谓)|传真|fax|yomi|phonetic|prefix|suffix", "extra"),
    (r"(法定代表|法人).*(电话|手机|号码)", "phone"),
    (r"级别|等级|状态|阶段|负责人|创建|更新|最后|最近|资本|人数|规模", "extra"),
    (r"stage|status|owner|created", "extra"),
    (r"联系人.*(电话|手机|号码)|(contact|person).*(phone|mobile|tel)", "contact_phone"),
    (r"联系人.*(邮箱|邮件)|(contact|person).*mail", "contact_mail"),
    (r"联系人.*(职务|职位)|jobtitle|职务|职位", "contact_title"),
    (r"微信|wechat", "contact_wechat"),
    (r"(下次|计划|预约).*(时间|日期)|next.*(date|visit|activity)|follow-?up", "next_visit"),
    (r"信用代码|纳税人识别|注册号", "code"),
    (r"法定代表|法人", "legal_person"),
    (r"手机|mobile", "mobile"),
    (r"电话|座机|phone|telephone", "phone"),
    (r"邮箱|邮件|e-?mail", "mail"),
    (r"网址|官网|网站|website", "website"),
    (r"地址|address", "address"),
    (r"省份|城市|区县|地区", "area"),
    (r"行业|industry", "industry"),
    (r"来源|source", "source"),
    (r"标签", "tags"),
    (r"备注|跟进记录|remark|comment", "remark"),
    (r"(客户|公司|企业|单位|商户)(名称|全称|名)|company.*name|account.*name", "name"),
    (r"联系人", "contact"),
)
