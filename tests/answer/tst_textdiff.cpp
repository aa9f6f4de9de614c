// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/textdiff.h"

#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

/// "same[-removed-]{+added+}", so that a whole difference is read at a glance.
QString dump(const std::vector<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts)
        switch (part.kind) {
        case DiffPart::Kind::Same:
            text += part.text;
            break;
        case DiffPart::Kind::Removed:
            text += u"[-"_s + part.text + u"-]"_s;
            break;
        case DiffPart::Kind::Added:
            text += u"{+"_s + part.text + u"+}"_s;
            break;
        }
    return text;
}

QString side(const std::vector<DiffPart> &parts, DiffPart::Kind other)
{
    QString text;
    for (const DiffPart &part : parts)
        if (part.kind == DiffPart::Kind::Same || part.kind == other)
            text += part.text;
    return text;
}

} // namespace

TEST_CASE("a difference shows what a reviewer looks for", "[textdiff]")
{
    struct Row {
        QString before, now, shown;
    };
    const auto row = GENERATE(values<Row>({
        {u""_s, u""_s, u""_s},
        {u"路灯已修好。"_s, u"路灯已修好。"_s, u"路灯已修好。"_s},
        {u""_s, u"您好！"_s, u"{+您好！+}"_s},
        {u"您好！"_s, u""_s, u"[-您好！-]"_s},
        {u"路灯将在12月修好。谢谢。"_s, u"路灯将在11月修好。谢谢。"_s, u"路灯将在1[-2-]{+1+}月修好。谢谢。"_s},
        {u"一句。二句。"_s, u"一句。中间。二句。"_s, u"一句。{+中间。+}二句。"_s},
        {u"我们高度重视。已转相关部门。"_s, u"10月22日换了电池。已转相关部门。"_s,
         u"[-我们高度重视。-]{+10月22日换了电池。+}已转相关部门。"_s},
        {u"住户𠮷先生。"_s, u"住户𠮶先生。"_s, u"住户[-𠮷-]{+𠮶+}先生。"_s},
    }));

    CHECK(dump(textDiff(row.before, row.now)) == row.shown);
}

TEST_CASE("both versions can be read back from their difference", "[textdiff]")
{
    const QString before = u"一、路灯。\n\n二、排水😀沟堵了；请清。三、谢谢"_s;
    const QString now = u"一、路灯两盏。\n二、排水沟不堵了；请清一清。\n三、谢谢！"_s;

    const auto parts = textDiff(before, now);

    CHECK(side(parts, DiffPart::Kind::Removed) == before);
    CHECK(side(parts, DiffPart::Kind::Added) == now);
}

TEST_CASE("two letters too long to compare in the window still give a whole difference", "[textdiff]")
{
    QString before, now;
    for (int i = 0; i < 3000; ++i) {
        before += u"甲%1。"_s.arg(i);
        now += u"乙%1。"_s.arg(i);
    }

    const auto parts = textDiff(before, now);

    CHECK(side(parts, DiffPart::Kind::Removed) == before);
    CHECK(side(parts, DiffPart::Kind::Added) == now);
}
