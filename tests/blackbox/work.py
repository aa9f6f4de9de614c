# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of an office do next with a case, by its status. Each step gives a Deed."""
from promises import Deed, Letter, Operation, text_hash
from words import CATEGORIES, PLACES


class Work:
    """At one desk. Its clerk takes in, hands out and handles; its leader signs."""

    def __init__(self, desk, clerk, leader, words, promises, dice):
        self.desk, self.clerk, self.leader = desk, clerk, leader
        self.words, self.promises, self.dice = words, promises, dice

    def clerk_and_leader(self):
        return [self.clerk, self.leader]

    def next_with(self, key):
        status = self.desk.cases[key]["status"]
        steps = BY_STATUS.get(status, []) + [(0.7, Work.note), (0.5, Work.contact), (0.3, Work.annotate)]
        weights, chosen = zip(*steps)
        return self.dice.choices(chosen, weights)[0](self, key)

    def deed(self, person, key, words, kind, **fields):
        return Deed(person, [words[0], key, *words[1:]], [Operation(kind, fields)], key)

    # --- letters ------------------------------------------------------------------------------------------------------

    def letter(self):
        mark = self.words.mark()
        channel = self.dice.choice(["phone", "walk_in", "letter"])
        fields = {"subject": f"来信{mark}", "body": self.words.letter(), "channel": channel}
        if self.dice.random() < 0.5:
            fields.update(resident_name="周桂兰", resident_phone="19900001234")
        else:
            fields.update(anonymous=True)
        return Letter(mark, fields, self.desk.name, is_shared=self.dice.random() < 0.25)

    def take_in(self, is_sealed=None):
        """A report of wrongdoing now and then; the clerk who wrote it down cannot read it any more."""
        letter = self.letter()
        letter.is_sealed = self.dice.random() < 0.06 if is_sealed is None else is_sealed
        words = ["register", "--track", "report" if letter.is_sealed else "complaint"]
        for field, option in (("subject", "--subject"), ("body", "--body"), ("channel", "--channel"),
                              ("resident_name", "--name"), ("resident_phone", "--phone")):  # fmt: skip
            if field in letter.fields:
                words += [option, letter.fields[field]]
        words += ["--anonymous"] * ("anonymous" in letter.fields)
        makes = [Operation("intake", {}, letter)]
        if not letter.is_sealed and self.dice.random() < 0.8:
            demand, place = self.words.short("修好"), self.words.short("四组")
            words += ["--demand", demand, "--category", self.dice.choice(CATEGORIES), "--place", place]
            makes += [Operation("set_demands", {"demands": [{"no": 1, "text": demand}]}), Operation("register")]
        self.promises.letters[letter.mark] = letter
        return Deed(self.clerk, words, makes)

    def take_list(self, path):
        """A hotline's list; the same again until it is in."""
        letters = [self.letter() for _ in range(self.dice.randint(2, 8))]
        for letter in letters:
            letter.fields = {"subject": f"来信{letter.mark}", "body": f"热线转来：{letter.mark}", "source": "热线"}
            self.promises.letters[letter.mark] = letter
        write_list(path, letters)
        words = ["import", path, "--source", "热线"]
        return Deed(self.clerk, words, [Operation("intake", {}, letter) for letter in letters], is_list=True)

    # --- with words ---------------------------------------------------------------------------------------------------

    def note(self, key):
        text = self.words.text("内部备注")
        return self.deed(self.dice.choice([self.clerk, self.leader]), key, ["note", text], "note", text=text)

    def contact(self, key):
        text = self.words.text("已电话联系")
        return self.deed(self.clerk, key, ["contact", text], "contact", text=text)

    def visit(self, key):
        found, place = self.words.text("现场查看"), self.dice.choice(PLACES)
        return self.deed(self.clerk, key, ["visit", found, "--place", place], "visit", found=found, place=place)

    def annotate(self, key):
        note = self.words.text("批注")
        mark = next((m for m in self.promises.letters if m in self.desk.cases[key]["subject"]), None)
        passage = self.promises.letters[mark].fields["body"][:4] if mark else "没有这句"
        return self.deed(self.clerk, key, ["annotate", passage, "--note", note], "annotate", note=note)

    def ask(self, key):
        question = self.words.text("请补充")
        return self.deed(self.clerk, key, ["ask", question], "ask_resident", question=question)

    def resident_answered(self, key):
        text = self.words.text("居民补充")
        return self.deed(self.clerk, key, ["resident-answered", text], "resident_answered", text=text)

    def classify(self, key):
        category, place = self.dice.choice(CATEGORIES), self.words.short("五组")
        words = ["classify", "--category", category, "--place", place]
        return self.deed(self.clerk, key, words, "classify", category=category, place=place)

    def demands(self, key):
        texts = [self.words.short("要求") for _ in range(self.dice.randint(1, 3))]
        wanted = [{"no": n + 1, "text": text} for n, text in enumerate(texts)]
        return self.deed(self.clerk, key, ["demands", *texts], "set_demands", demands=wanted)

    def propose_decline(self, key):
        text = self.words.text("不属于受理范围")
        words = ["decline", "--ground", "other_level", "--text", text]
        return self.deed(self.clerk, key, words, "propose_decline", text=text)

    def refuse_decline(self, key):
        text = self.words.text("应当受理")
        return self.deed(self.leader, key, ["decline", "--refuse", "--text", text], "refuse_decline", reason=text)

    def assign(self, key):
        unit = self.words.short("村建办")
        words = ["assign", "--to", self.clerk, "--unit", unit]
        return self.deed(self.clerk, key, words, "assign", unit=unit, owner_name=self.clerk)

    def send_back(self, key):
        comment = self.words.text("请改")
        return self.deed(self.leader, key, ["send-back", comment], "send_back", comment=comment)

    def withdraw(self, key):
        reason = self.words.text("撤回")
        return self.deed(self.leader, key, ["withdraw", reason], "withdraw", reason=reason)

    # --- without ------------------------------------------------------------------------------------------------------

    def prepare(self, key):
        """What a letter needs before it can be registered."""
        return self.classify(key) if not self.desk.cases[key]["category"] else self.demands(key)

    def register(self, key):
        return self.deed(self.clerk, key, ["register"], "register")

    def accept(self, key):
        return self.deed(self.clerk, key, ["accept"], "accept")

    def decline(self, key):
        return self.deed(self.leader, key, ["decline"], "decline")

    def start(self, key):
        return self.deed(self.clerk, key, ["start"], "start_work")

    def take_up(self, key):
        return self.deed(self.clerk, key, ["take-up"], "take_up_again")

    # --- the answer ---------------------------------------------------------------------------------------------------

    def draft(self, key):
        """Makes no operation; what is typed is promised all the same."""
        text = self.words.letter().replace("事情的经过是这样的。", "答复如下。")
        return Deed(self.clerk, ["answer", key, text, *(["--point", "1:已办"] * self.dice.randint(0, 1))], [], key)

    def submit(self, key):
        text = self.promises.drafts.get((self.desk.name, key, self.clerk))
        if text is None:
            return self.draft(key)
        return self.deed(self.clerk, key, ["submit"], "submit", text=text)

    def read_answer(self, key):
        """The hash of the text the leader has before the eyes, and its number."""
        answers = self.desk.read("show", key, person=self.leader)[0]["case"].get("answers", [])
        return (text_hash(answers[-1]["text"]), answers[-1]["answer_no"]) if answers else (None, 0)

    def sign(self, key):
        seen, number = self.read_answer(key)
        makes = [Operation("sign", {"sha256": seen}), Operation("publish", {"sha256": seen, "answer_no": number})]
        hold = self.dice.random() < 0.3
        return Deed(self.leader, ["sign", key, *["--hold"] * hold], makes[: 1 if hold else 2], key)

    def send(self, key):
        seen, number = self.read_answer(key)
        return self.deed(self.leader, key, ["send"], "publish", sha256=seen, answer_no=number)


BY_STATUS = {
    "NEW": [(3, Work.prepare), (0.5, Work.classify), (2, Work.register)],
    "REG": [(6, Work.accept), (1, Work.classify), (1, Work.ask), (0.5, Work.propose_decline),
            (0.5, Work.decline), (0.5, Work.refuse_decline)],
    "INFO": [(3, Work.resident_answered)],
    "ACC": [(6, Work.assign), (1, Work.ask), (1, Work.demands)],
    "ASG": [(6, Work.start), (1, Work.assign)],
    "WORK": [(4, Work.draft), (4, Work.submit), (1, Work.visit)],
    "REV": [(6, Work.sign), (1, Work.send_back)],
    "BACK": [(4, Work.take_up)],
    "SIGN": [(4, Work.send), (1, Work.withdraw)],
    "OUTB": [(0.5, Work.withdraw)],
}  # fmt: skip


def write_list(path, letters):
    with open(path, "w", encoding="utf-8") as out:
        out.write("subject,body\n")
        for letter in letters:
            out.write('"%s","%s"\n' % (letter.fields["subject"], letter.fields["body"]))
