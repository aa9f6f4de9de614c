# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of the office and residents write: never twice the same, and with much in it that goes wrong easily."""
import re

ODD = [
    "", "", "<b>粗体</b>&amp;&nbsp;", "\"双\"'单'\\反", "😀🏮", "𠮷𡈼", "制表\t符", "　全角　空格　", "\u200b\u202e", "e\u0301é",
    "\r\n换行\r\n", "\n\n空行\n", "%s %1 {0} ${x}", "';DROP TABLE cases;--", "null", "\ufeff", "末尾空格  ", "\u2028",
]  # fmt: skip
PLACES = ["张家村三组", "柳溪村", "石桥村市场路", "清溪街"]
MATTERS = ["路灯不亮", "自来水浑浊", "垃圾没有清运", "村道塌方", "桥栏杆松动"]
CATEGORIES = ["道路水利/路灯照明", "道路水利/村道养护", "环境卫生/垃圾清运", "道路水利/农村饮水"]

MARK = re.compile(r"m\d+q")  # in every text, to know it again by


class Words:
    def __init__(self, dice):
        self.dice, self.count = dice, 0

    def mark(self):
        self.count += 1
        return f"m{self.count}q"

    def short(self, what):
        """A line for a field that takes one."""
        return f"{what}{self.mark()}"

    def text(self, what):
        odd = "".join(self.dice.choice(ODD) for _ in range(self.dice.randint(0, 3)))
        return f"{what}，{self.mark()}。{odd}"

    def letter(self):
        """A long one now and then, over many pages of a file."""
        long = "事情的经过是这样的。" * (self.dice.randint(300, 3000) if self.dice.random() < 0.05 else 0)
        return self.text(self.dice.choice(PLACES) + self.dice.choice(MATTERS)) + long
