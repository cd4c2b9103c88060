"""Lists of other programs by their true headers: invented rows become the right leads."""

from __future__ import annotations

from four_notebooks.exchange.columns import Field, guess
from four_notebooks.exchange.leads import Lead, LeadContact, lead_of
from four_notebooks.exchange.tables_in import Table


def read(row: dict[str, str], header: int = 0) -> Lead:
    """The lead that one row under a program's headers gives."""
    table = Table("list", "csv", (tuple(row), tuple(row.values())), header)
    return lead_of(table.lines[0].cells, table.headers, guess(table))


def fields(*headers: str, filled: str = "一") -> tuple[Field, ...]:
    return guess(Table("list", "csv", (headers, (filled,) * len(headers)), 0)).fields


# Company registers ---------------------------------------------------------------------------


def test_a_list_of_qichacha() -> None:
    lead = read(
        {
            "企业名称": "恒远印务（南通）有限公司",
            "登记状态": "存续",
            "法定代表人": "吴启明",
            "注册资本": "500万元人民币",
            "实缴资本": "-",
            "成立日期": "2011-03-08",
            "核准日期": "2024-05-06",
            "所属省份": "江苏省",
            "所属城市": "南通市",
            "所属区县": "崇川区",
            "电话": "0513-8550 0001",
            "更多电话": "13900000001; 13900000002",
            "邮箱": "info@hengyuan.example",
            "更多邮箱": "-",
            "统一社会信用代码": "91320600MA1N0000X1",
            "纳税人识别号": "91320600MA1N0000X1",
            "注册号": "320600000012345",
            "组织机构代码": "MA1N0000X",
            "参保人数": "46",
            "企业类型": "有限责任公司",
            "所属行业": "印刷和记录媒介复制业",
            "曾用名": "-",
            "英文名": "-",
            "网址": "www.hengyuan.example",
            "企业地址": "南通市工业路1号",
            "经营范围": "包装装潢印刷",
        }
    )

    assert (lead.name, lead.registration_code) == ("恒远印务（南通）有限公司", "91320600MA1N0000X1")
    assert lead.area == "江苏省 南通市 崇川区"
    assert lead.phones == ("0513-8550 0001", "13900000001", "13900000002")
    assert lead.contacts == (LeadContact("吴启明", title="法定代表人"),)
    assert dict(lead.extra)["登记状态"] == "存续"
    assert dict(lead.extra)["注册号"] == "320600000012345"
    assert (lead.website, lead.address) == ("www.hengyuan.example", "南通市工业路1号")


def test_the_credit_code_is_the_code_wherever_it_stands() -> None:
    assert fields("公司名称", "注册号", "纳税人识别号", "统一社会信用代码") == (
        Field.NAME,
        Field.EXTRA,
        Field.EXTRA,
        Field.CODE,
    )


def test_a_list_of_tianyancha() -> None:
    assert fields(
        "公司名称",
        "经营状态",
        "法定代表人",
        "注册资本",
        "成立日期",
        "统一社会信用代码",
        "企业公示的注册地址",
        "电话",
        "其他电话",
        "法人电话",
        "企业公示的网址",
        "企业公示的邮箱",
        "所属行业",
        "经营范围",
    ) == (
        Field.NAME,
        Field.EXTRA,
        Field.LEGAL_PERSON,
        Field.EXTRA,
        Field.EXTRA,
        Field.CODE,
        Field.ADDRESS,
        Field.PHONE,
        Field.PHONE,
        Field.PHONE,
        Field.WEBSITE,
        Field.MAIL,
        Field.INDUSTRY,
        Field.EXTRA,
    )


def test_a_list_of_aiqicha() -> None:
    assert fields(
        "企业名称", "企业状态", "法定代表人", "省份", "城市", "区县", "有效手机号", "更多电话",
        "国标行业门类", "工商注册号", "注册地址", "官网",
    ) == (
        Field.NAME, Field.EXTRA, Field.LEGAL_PERSON, Field.AREA, Field.AREA, Field.AREA,
        Field.PHONE, Field.PHONE, Field.INDUSTRY, Field.CODE, Field.ADDRESS, Field.WEBSITE,
    )  # fmt: skip


# Chinese CRMs --------------------------------------------------------------------------------


def test_accounts_of_fxiaoke() -> None:
    lead = read(
        {
            "客户名称（必填）": "海纳物流有限公司",
            "客户编号": "C-0007",
            "上级客户": "海纳集团有限公司",
            "客户级别": "重点客户",
            "客户来源": "展会",
            "一级行业": "物流",
            "成交状态": "未成交",
            "国家": "中国",
            "省": "江苏省",
            "市": "苏州市",
            "区": "吴中区",
            "详细地址": "东路17号",
            "电话": "0512-66120002",
            "传真": "0512-66120003",
            "网址": "hainawuliu.example",
            "备注": "要双温层车",
            "负责人（必填）": "我",
            "归属部门": "销售一部",
        }
    )

    assert (lead.name, lead.source, lead.industry) == ("海纳物流有限公司", "展会", "物流")
    assert (lead.area, lead.address) == ("江苏省 苏州市 吴中区", "东路17号")
    assert lead.phones == ("0512-66120002",)
    assert lead.remarks == ("要双温层车",)
    assert dict(lead.extra)["上级客户"] == "海纳集团有限公司"
    assert dict(lead.extra)["传真"] == "0512-66120003"
    assert dict(lead.extra)["负责人（必填）"] == "我"


def test_people_of_a_chinese_crm_join_their_company() -> None:
    lead = read(
        {
            "姓名": "赵敏",
            "客户名称": "海纳物流有限公司",
            "职务": "采购经理",
            "部门": "采购部",
            "手机1": "13900000003",
            "手机2": "13900000004",
            "邮件": "zhao@haina.example",
            "微信": "zhao-haina",
            "直属上级": "孙总",
        }
    )

    [person] = lead.contacts
    assert lead.name == "海纳物流有限公司"
    assert (person.name, person.title) == ("赵敏", "采购经理")
    assert person.phones == ("13900000003", "13900000004")
    assert (person.mail, person.wechat) == ("zhao@haina.example", "zhao-haina")


def test_customers_of_an_enterprise_system() -> None:
    assert fields(
        "客户编码", "客户名称", "客户简称", "所属分类码", "地区", "联系人", "电话", "手机号码",
        "传真", "邮政编码", "地址", "税号", "开户银行", "银行账号", "专营业务员", "发展日期",
    ) == (
        Field.EXTRA, Field.NAME, Field.SHORT_NAME, Field.EXTRA, Field.AREA, Field.CONTACT,
        Field.PHONE, Field.MOBILE, Field.EXTRA, Field.EXTRA, Field.ADDRESS, Field.CODE,
        Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.EXTRA,
    )  # fmt: skip


def test_customers_of_wukong_and_hongquan() -> None:
    assert fields(
        "客户名称(*)", "手机", "电话", "客户来源", "客户行业", "客户级别", "下次联系时间",
        "成交状态", "负责人", "最后跟进时间", "距进入公海天数", "客户地址", "联系人姓名",
        "联系人电话", "联系人性别",
    ) == (
        Field.NAME, Field.MOBILE, Field.PHONE, Field.SOURCE, Field.INDUSTRY, Field.EXTRA,
        Field.NEXT_VISIT, Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.EXTRA, Field.ADDRESS,
        Field.CONTACT, Field.CONTACT_PHONE, Field.EXTRA,
    )  # fmt: skip


def test_opportunities_are_about_their_customer() -> None:
    assert fields("商机名称", "客户名称", "商机金额", "预计成交日期", "销售阶段") == (
        Field.EXTRA,
        Field.NAME,
        Field.AMOUNT,
        Field.EXTRA,
        Field.EXTRA,
    )


def test_several_people_in_one_cell_are_several_people() -> None:
    lead = read({"公司名称": "德邻酒店", "联系人": "周丽；陈工", "联系人电话": "13900000005"})
    assert [(one.name, one.phones) for one in lead.contacts] == [
        ("周丽", ("13900000005",)),
        ("陈工", ()),
    ]


# Pipedrive -----------------------------------------------------------------------------------


def test_organizations_of_pipedrive() -> None:
    lead = read(
        {
            "Organization - Name": "Northern Bearings Ltd",
            "Organization - Label": "Warm lead, Trade fair",
            "Organization - Address": "1 Mill Lane, Leeds",
            "Organization - City/town/village/locality of Address": "Leeds",
            "Organization - ZIP/Postal code of Address": "LS1 1AA",
            "Organization - Owner": "Me",
            "Organization - Next activity date": "2026-12-01",
            "Organization - Won deals": "0",
            "Organization - ID": "17",
        }
    )

    assert (lead.name, lead.address, lead.area) == (
        "Northern Bearings Ltd",
        "1 Mill Lane, Leeds",
        "Leeds",
    )
    assert lead.tags == ("Warm lead", "Trade fair")
    assert lead.visit is not None
    assert dict(lead.extra)["Organization - Owner"] == "Me"


def test_people_of_pipedrive() -> None:
    row = {
        "Person - Name": "Ann Lee",
        "Person - Organization": "Northern Bearings Ltd",
        "Person - Email - Work": "ann@northern.example",
        "Person - Phone - Work": "+44 113 496 0001",
        "Person - Phone - Mobile": "+44 7700 900001",
        "Person - Job title": "Buyer",
        "Person - Owner": "Me",
        "Person - Next activity date": "",
    }

    lead = read(row)
    alone = read(row | {"Person - Organization": ""})

    assert lead.name == "Northern Bearings Ltd"
    assert lead.contacts == (
        LeadContact(
            "Ann Lee",
            title="Buyer",
            phones=("+44 113 496 0001", "+44 7700 900001"),
            mail="ann@northern.example",
        ),
    )
    assert (alone.name, alone.contacts) == ("Ann Lee", ())
    assert alone.phones == ("+44 113 496 0001", "+44 7700 900001")


def test_deals_of_pipedrive() -> None:
    row = {
        "Deal - Title": "Bearings for line 4",
        "Deal - Organization": "Northern Bearings Ltd",
        "Deal - Contact person": "Ann Lee",
        "Deal - Value": "12000",
        "Deal - Stage": "Proposal made",
        "Deal - Expected close date": "2027-01-31",
        "Deal - Next activity date": "2026-12-01",
    }

    lead = read(row)
    untold = {header: cell for header, cell in row.items() if header != "Deal - Organization"}

    assert (lead.name, lead.amount) == ("Northern Bearings Ltd", 12_000_00)
    assert [one.name for one in lead.contacts] == ["Ann Lee"]
    assert dict(lead.extra)["Deal - Title"] == "Bearings for line 4"
    assert read(untold).name == "Bearings for line 4"


# HubSpot and Salesforce ----------------------------------------------------------------------


def test_companies_of_hubspot() -> None:
    assert fields(
        "Record ID", "Company name", "Company owner", "Create Date", "Phone Number",
        "Last Activity Date", "City", "Country/Region", "Industry", "State/Region",
        "Street Address", "Company Domain Name", "Number of Employees", "Lifecycle Stage",
        "Associated Contact", "Associated Contact IDs",
    ) == (
        Field.EXTRA, Field.NAME, Field.EXTRA, Field.EXTRA, Field.PHONE,
        Field.EXTRA, Field.AREA, Field.AREA, Field.INDUSTRY, Field.AREA,
        Field.ADDRESS, Field.WEBSITE, Field.EXTRA, Field.EXTRA,
        Field.CONTACT, Field.EXTRA,
    )  # fmt: skip


def test_contacts_of_hubspot() -> None:
    lead = read(
        {
            "Record ID": "351",
            "First Name": "Ann",
            "Last Name": "Lee",
            "Email": "ann@northern.example",
            "Phone Number": "+44 113 496 0001",
            "Mobile Phone Number": "+44 7700 900001",
            "Job Title": "Buyer",
            "Contact owner": "Me",
            "Associated Company": "Northern Bearings Ltd",
            "Associated Company IDs": "17",
            "Lead Status": "Open",
        }
    )

    assert (lead.name, lead.phones) == ("Northern Bearings Ltd", ("+44 113 496 0001",))
    assert lead.contacts == (
        LeadContact(
            "Ann Lee", title="Buyer", phones=("+44 7700 900001",), mail="ann@northern.example"
        ),
    )


def test_deals_of_hubspot() -> None:
    lead = read(
        {
            "Record ID": "9",
            "Deal Name": "Bearings for line 4",
            "Deal Stage": "Contract Sent",
            "Close Date": "2027-01-31",
            "Deal owner": "Me",
            "Amount": "12,000.00",
            "Associated Contact": "Ann Lee (ann@northern.example);Bo Xu (bo@northern.example)",
            "Associated Company": "Northern Bearings Ltd",
        }
    )

    assert (lead.name, lead.amount) == ("Northern Bearings Ltd", 12_000_00)
    assert [(one.name, one.mail) for one in lead.contacts] == [
        ("Ann Lee", "ann@northern.example"),
        ("Bo Xu", "bo@northern.example"),
    ]


def test_accounts_leads_and_opportunities_of_salesforce() -> None:
    assert fields(
        "Account Name", "Type", "Rating", "Billing Street", "Billing City",
        "Billing State/Province", "Billing Zip/Postal Code", "Phone", "Fax", "Website",
        "Account Owner", "Parent Account",
    ) == (
        Field.NAME, Field.EXTRA, Field.EXTRA, Field.ADDRESS, Field.AREA,
        Field.AREA, Field.EXTRA, Field.PHONE, Field.EXTRA, Field.WEBSITE,
        Field.EXTRA, Field.EXTRA,
    )  # fmt: skip
    assert fields(
        "Salutation", "First Name", "Last Name", "Title", "Company / Account", "Email", "Mobile",
        "Lead Source", "Lead Status",
    ) == (
        Field.EXTRA, Field.CONTACT_FIRST, Field.CONTACT_LAST, Field.CONTACT_TITLE, Field.NAME,
        Field.MAIL, Field.MOBILE, Field.SOURCE, Field.EXTRA,
    )  # fmt: skip
    assert fields(
        "Opportunity Name", "Account Name", "Stage", "Amount", "Close Date", "Next Step",
        "Opportunity Owner",
    ) == (
        Field.EXTRA, Field.NAME, Field.EXTRA, Field.AMOUNT, Field.EXTRA, Field.NEXT_PURPOSE,
        Field.EXTRA,
    )  # fmt: skip


# Address books -------------------------------------------------------------------------------

GOOGLE = {
    "First Name": "Ann",
    "Middle Name": "",
    "Last Name": "Lee",
    "Phonetic First Name": "",
    "Name Prefix": "",
    "Nickname": "",
    "File As": "",
    "Organization Name": "Northern Bearings Ltd",
    "Organization Title": "Buyer",
    "Organization Department": "Purchasing",
    "Birthday": "",
    "Notes": "Met at the fair",
    "Photo": "https://photos.example/1",
    "Labels": "Trade fair ::: * myContacts",
    "E-mail 1 - Label": "Work",
    "E-mail 1 - Value": "ann@northern.example",
    "Phone 1 - Label": "Mobile",
    "Phone 1 - Value": "+44 7700 900001 ::: +44 7700 900002",
    "Phone 2 - Label": "Work",
    "Phone 2 - Value": "+44 113 496 0001",
    "Address 1 - Label": "Work",
    "Address 1 - Formatted": "1 Mill Lane\nLeeds",
    "Address 1 - City": "Leeds",
    "Website 1 - Label": "Work",
    "Website 1 - Value": "northern.example",
    "Custom Field 1 - Label": "",
    "Custom Field 1 - Value": "",
}


def test_contacts_of_google_join_their_company() -> None:
    lead = read(GOOGLE)

    assert lead.name == "Northern Bearings Ltd"
    assert lead.contacts == (
        LeadContact(
            "Ann Lee",
            title="Buyer",
            phones=("+44 7700 900001", "+44 7700 900002", "+44 113 496 0001"),
            mail="ann@northern.example",
        ),
    )
    assert (lead.area, lead.tags, lead.remarks) == ("Leeds", ("Trade fair",), ("Met at the fair",))
    assert dict(lead.extra) == {"Organization Department": "Purchasing"}


def test_a_contact_of_google_without_a_company_is_an_account() -> None:
    lead = read(GOOGLE | {"Organization Name": "", "Organization Title": ""})
    assert (lead.name, lead.contacts) == ("Ann Lee", ())
    assert lead.phones == ("+44 7700 900001", "+44 7700 900002", "+44 113 496 0001")


def test_the_older_form_of_google_contacts() -> None:
    row = {
        "Name": "Ann Lee",
        "Given Name": "Ann",
        "Family Name": "Lee",
        "Group Membership": "* myContacts ::: Trade fair",
        "E-mail 1 - Type": "* Work",
        "E-mail 1 - Value": "ann@northern.example",
        "Phone 1 - Type": "Mobile",
        "Phone 1 - Value": "+44 7700 900001",
        "Organization 1 - Type": "",
        "Organization 1 - Name": "Northern Bearings Ltd",
        "Organization 1 - Title": "Buyer",
    }

    lead, alone = read(row), read(row | {"Organization 1 - Name": ""})

    assert lead.name == "Northern Bearings Ltd"
    assert [(one.name, one.title, one.phones) for one in lead.contacts] == [
        ("Ann Lee", "Buyer", ("+44 7700 900001",))
    ]
    assert lead.tags == ("Trade fair",)
    assert (alone.name, alone.phones) == ("Ann Lee", ("+44 7700 900001",))


def test_contacts_of_outlook() -> None:
    lead = read(
        {
            "Title": "Dr.",
            "First Name": "Ann",
            "Middle Name": "",
            "Last Name": "Lee",
            "Company": "Northern Bearings Ltd",
            "Department": "Purchasing",
            "Job Title": "Buyer",
            "Business Street": "1 Mill Lane",
            "Business City": "Leeds",
            "Business Postal Code": "LS1 1AA",
            "Home Street": "2 Elm Road",
            "Business Fax": "+44 113 496 0009",
            "Business Phone": "+44 113 496 0001",
            "Mobile Phone": "+44 7700 900001",
            "Assistant's Phone": "+44 113 496 0002",
            "Account": "",
            "Categories": "Trade fair",
            "E-mail Address": "ann@northern.example",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "Ann Lee (ann@northern.example)",
            "E-mail 2 Address": "",
            "Notes": "Met at the fair",
            "Web Page": "northern.example",
        }
    )

    assert (lead.name, lead.address, lead.area) == ("Northern Bearings Ltd", "1 Mill Lane", "Leeds")
    assert lead.phones == ("+44 113 496 0001",)
    assert lead.contacts == (
        LeadContact(
            "Ann Lee", title="Buyer", phones=("+44 7700 900001",), mail="ann@northern.example"
        ),
    )
    assert (lead.tags, lead.website) == (("Trade fair",), "northern.example")
    assert dict(lead.extra)["Title"] == "Dr."
    assert dict(lead.extra)["Home Street"] == "2 Elm Road"


def test_a_list_of_first_and_last_names_alone_names_its_accounts() -> None:
    assert (
        read({"First name": "Ann", "Last name": "Lee", "Phone": "0113 496 0001"}).name == "Ann Lee"
    )
    assert read({"名": "启明", "姓": "吴", "电话": "13900000001"}).name == "吴启明"
