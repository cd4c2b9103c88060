"""Write the table of readings that the package carries, from pypinyin.

Run from the top of the project: ``python packaging/make_pinyin.py`` writes
``src/four_notebooks/names/pinyin_table.py``; with ``--check`` it only tells whether
that file is up to date. pypinyin itself is too slow to load at every start, and it
gives a surname such as 单 one reading only, so the further ones stand here.
"""

from __future__ import annotations

import base64
import sys
import zlib
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/four_notebooks/names/pinyin_table.py"
FIRST, LAST = 0x4E00, 0x9FFF

# Every reading that a name of a person, a company or a place may take, the usual one
# first: surnames that read differently, places, and everyday characters with two readings.
READINGS = """
单 dan shan|解 jie xie|曾 zeng ceng|仇 qiu chou|查 cha zha|朴 pu piao|重 zhong chong|乐 le yue
盖 gai ge|区 qu ou|任 ren|覃 tan qin|尉 wei yu|俟 si qi|冼 xian|洗 xi xian|翟 zhai di
缪 miao mou miu|折 zhe she|宁 ning|都 du dou|藏 cang zang|召 zhao shao|秘 mi bi|黑 hei he
长 chang zhang|行 xing hang|朝 chao zhao|沈 shen chen|参 can shen|宿 su xiu|厦 xia sha|会 hui kuai
角 jiao jue|省 sheng xing|种 zhong chong|谌 chen shen|隗 wei kui|员 yuan yun|郗 xi chi|祭 ji zhai
牟 mou mu|车 che ju|柏 bai bo|薄 bo bao|番 fan pan|蚌 bang beng|六 liu lu|阿 a e
莘 shen xin|宓 mi fu|颉 jie xie|适 shi kuo|卜 bu bo|洞 dong tong|铅 qian yan|叶 ye|浚 jun xun
奇 qi ji|率 lv shuai|模 mo mu|降 jiang xiang|强 qiang jiang|系 xi ji|校 xiao jiao|便 bian pian
扁 bian pian|泊 bo po|畜 chu xu|提 ti di|弹 dan tan|度 du duo|佛 fo fu|盛 sheng cheng
晟 sheng cheng|虹 hong|稽 ji|茄 qie jia|贾 jia gu|劲 jin jing|卡 ka qia|壳 ke qiao|露 lu lou
绿 lv lu|泌 mi bi|娜 na nuo|弄 nong long|瀑 pu bao|曝 pu bao|塞 sai se|色 se shai|杉 shan sha
什 shi shen|似 si shi|拓 tuo ta|纤 xian qian|相 xiang|巷 xiang hang|血 xue xie|殷 yin yan
载 zai|择 ze zhai|扎 zha za|氏 shi zhi|著 zhu zhuo|琢 zhuo zuo|仔 zai zi|和 he|差 cha chai
属 shu zhu|传 chuan zhuan|调 tiao diao|堡 bao pu bu|屏 ping bing|澄 cheng deng|汤 tang shang
冯 feng ping|纶 lun guan|莞 guan wan|靓 liang jing|柞 zuo zha|呢 ne ni|艾 ai yi|陆 lu liu
称 cheng chen|乘 cheng sheng|勒 le lei|蔓 man wan|雀 que qiao|圈 quan juan|蛤 ha ge|耙 pa ba
还 hai huan|的 de di|了 le liao|着 zhe zhuo zhao|得 de dei|给 gei ji|没 mei mo|脉 mai mo
觉 jue jiao|削 xue xiao|钥 yao yue|辟 pi bi|暴 bao|恶 e wu|埋 mai man|臭 chou xiu
喳 zha cha|谁 shei shui|吓 xia he|粘 zhan nian|栅 zha shan|磅 bang pang|扛 kang|咳 ke hai
尾 wei yi|亲 qin qing|术 shu zhu|余 yu|曲 qu|数 shu shuo
无 wu|於 yu wu|令 ling|仉 zhang|逄 pang|郇 xun huan|郏 jia|逯 lu|妫 gui|肖 xiao|句 ju gou
过 guo|哈 ha|华 hua|纪 ji|那 na nuo|宛 wan yuan|洗 xi xian|燕 yan|应 ying|尹 yin
咯 ge lo|粥 zhou yu|筑 zhu|转 zhuan|幢 zhuang chuang|综 zong zeng|钻 zuan|浒 hu xu|涌 yong chong
亳 bo|郫 pi|郴 chen|丽 li|台 tai|六 liu lu|荥 xing ying|渑 mian sheng|陂 pi bei po|圩 wei xu
闵 min|呱 gua|龟 gui qiu|鄱 po|婼 ruo|坊 fang|坂 ban|埔 pu bu|尕 ga|儋 dan|歙 she xi
黟 yi|枞 zong cong|砀 dang|濉 sui|邗 han|邳 pi|睢 sui|盱 xu|眙 yi chi|郓 yun|莒 ju|郯 tan
牧 mu|铺 pu|铛 dang cheng|镐 gao hao|钭 tou dou|啜 chuo chuai|哦 o e|桔 ju jie|蔚 wei yu
"""

HEADER = '''"""Readings of Chinese characters, made by packaging/make_pinyin.py: do not edit.

``SYLLABLES`` are the syllables in order; ``PACKED`` is base64 of zlib of two bytes
per character of U+4E00-U+9FFF (all high bytes, then all low bytes): the number of its
usual syllable. ``FURTHER`` lists characters with several readings, the usual one first.
"""

'''


def further_readings() -> dict[str, tuple[str, ...]]:
    """The characters with two readings or more, or whose usual one pypinyin has otherwise."""
    entries = (entry.split() for line in READINGS.split("\n") for entry in line.split("|") if entry)
    return {entry[0]: tuple(entry[1:]) for entry in entries}


def usual_readings() -> list[str]:
    """The first reading of every character of the range, '' where there is none."""
    from pypinyin.contrib.tone_convert import to_normal
    from pypinyin.pinyin_dict import pinyin_dict

    firsts = (pinyin_dict.get(point, "").split(",")[0] for point in range(FIRST, LAST + 1))
    readings = [to_normal(first).replace("ü", "v") if first else "" for first in firsts]
    for character, further in further_readings().items():
        readings[ord(character) - FIRST] = further[0]
    return readings


def table_text() -> str:
    """The whole text of the table's module."""
    readings = usual_readings()
    syllables = sorted(set(readings))
    number = {syllable: i for i, syllable in enumerate(syllables)}
    high = bytes(number[reading] >> 8 for reading in readings)
    low = bytes(number[reading] & 255 for reading in readings)
    packed = base64.b64encode(zlib.compress(high + low, 9)).decode()
    further = {c: r for c, r in sorted(further_readings().items()) if len(r) > 1}
    lines = [packed[i : i + 92] for i in range(0, len(packed), 92)]
    return (
        HEADER
        + wrapped("SYLLABLES", ["."] + [s for s in syllables if s])
        + "PACKED = (\n"
        + "".join(f'    b"{line}"\n' for line in lines)
        + ")\n\n"
        + wrapped("FURTHER", [f"{c}:{'/'.join(r)}" for c, r in further.items()])
    ).rstrip("\n") + "\n"


def wrapped(name: str, words: list[str]) -> str:
    """A constant holding words separated by blanks, in short lines."""
    lines, line = [], ""
    for word in words:
        if len(line) + 2 * len(word) > 84:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line)
    return f"{name} = (\n" + "".join(f'    "{each}"\n' for each in lines) + ")\n\n"


def main(arguments: list[str]) -> int:
    """Write the table, or with ``--check`` compare it; 1 if it is out of date."""
    text = table_text()
    if "--check" in arguments:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("pinyin table up to date" if same else "pinyin table out of date")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
