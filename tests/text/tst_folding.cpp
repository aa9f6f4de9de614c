// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"
#include "core/text/similarity.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

TEST_CASE("texts that look the same fold to the same", "[text]")
{
    const auto [text, plain] = GENERATE(table<QString, QString>({
        {u"１２３４５ ＡＢＣ"_s, u"12345 abc"_s},
        {u"電動車充電樁壞了"_s, u"电动车充电桩坏了"_s},
        {u"乾隆與乾燥"_s, u"干隆与干燥"_s},
        {u"⼈⺠⼯⻅"_s, u"人民工见"_s},
        {u"路\u200b灯\ufeff\u00ad"_s, u"路灯"_s},
        {u"50㎡，㈱，½"_s, u"50m2,(株),1⁄2"_s},
        {u"𠮷野家"_s, u"𠮷野家"_s},
        {u"ﬁn Straße"_s, u"fin strasse"_s},
        {u""_s, u""_s},
    }));

    CHECK(folded(text) == plain);
    CHECK(folded(plain) == plain);
}

TEST_CASE("folding twice changes nothing, for any character", "[text]")
{
    int changed = 0;
    for (char32_t c = 0; c < 0x110000; ++c) {
        foldCharacter(c, [&](char32_t once) {
            int count = 0;
            foldCharacter(once, [&](char32_t twice) { count += twice == once ? 1 : 2; });
            changed += count != 1;
        });
    }
    CHECK(changed == 0);
}

TEST_CASE("lone surrogates and NUL pass through folding", "[text]")
{
    const QString odd = u"a\0b"_s + QChar(0xd842) + u'乙' + QChar(0xdfb7);

    CHECK(folded(odd) == odd);
    CHECK(foldedInPlace(odd) == odd);
    CHECK(wellFormed(odd + u"𠮷"_s) == u"a\0b\ufffd乙\ufffd𠮷"_s);
}

TEST_CASE("folding in place keeps every position", "[text]")
{
    const QString text = u"㎡１電\u200b𠮷Ａ"_s;

    CHECK(foldedInPlace(text) == u"㎡1电\u200b𠮷a");
}

TEST_CASE("the same words have the same fingerprint, whatever stands between them", "[text]")
{
    const quint64 original = fingerprint(u"东沟村 3 组路灯不亮，请修！");

    CHECK(fingerprint(u"東溝村３組路燈不亮\n請修") == original);
    CHECK(fingerprint(u"东沟村 4 组路灯不亮，请修！") != original);
    CHECK(fingerprint(u"，。 👍") == 0);
    // Stored in files: it must never change.
    CHECK(original == 0x5cd8b7d0fb7b701a);
}

TEST_CASE("texts resemble each other by the share of their common shingles", "[text]")
{
    const auto letter = shingles(u"东沟村路灯不亮已经半个月");

    CHECK(jaccard(letter, shingles(u"東溝村，路燈不亮，已經半個月！")) == 1);
    CHECK(jaccard(letter, shingles(u"东沟村路灯不亮快一个月了")) == Approx(5.0 / 15).margin(0.01));
    CHECK(jaccard(letter, shingles(u"自来水发黄")) == 0);
    CHECK(jaccard(letter, shingles(u"！？")) == 0);
    CHECK(shingles(u"水").size() == 1);
    CHECK(shingles(u"水水水水水水").size() == 1);
}
