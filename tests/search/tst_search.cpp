// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid7.h"
#include "core/search/termbatch.h"
#include "core/search/wordindex.h"
#include "core/search/wordquery.h"
#include "core/text/folding.h"
#include "tests/catchqt.h"

#include <QStringList>
#include <QTemporaryDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

struct Index {
    QTemporaryDir dir;
    Database db {dir.filePath(u"search.db"_s)};

    Index()
    {
        db.executeScript(R"(
            CREATE TABLE word_run (n INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
                bytes INTEGER NOT NULL, state TEXT NOT NULL, merged_to BLOB) STRICT;
            CREATE TABLE word_page (run INTEGER NOT NULL, term BLOB NOT NULL, part INTEGER NOT NULL,
                bytes BLOB NOT NULL, PRIMARY KEY (run, term, part)) STRICT, WITHOUT ROWID;
            CREATE TABLE word_gone (document INTEGER PRIMARY KEY) STRICT;
        )");
    }

    /// As one run.
    void add(const QStringList &texts)
    {
        TermBatch batch;
        for (const QString &text : texts)
            batch.add({text});
        addRun(db, qint64(batch.count()), batch.pages());
    }
    void add(const QString &text) { add(QStringList {text}); }

    [[nodiscard]] std::vector<qint64> found(const QString &typed) { return documentsWith(db, typed); }

    qint64 countOf(std::string_view sql) { return *db.value<qint64>(sql); }
    void mergeAll()
    {
        while (!mergeRuns(db, 2)) { }
    }
};

/// Every surrogate of these texts is half of a Han character.
CharacterKind kindAt(const QString &text, qsizetype i)
{
    return text[i].isSurrogate() ? CharacterKind::Cjk : kindOf(text[i].unicode());
}

/// Folded, and without what stands between a word and Chinese: 3 号 is 3号.
QString readable(const QString &text)
{
    QString result;
    qsizetype afterRun = 0;
    const QString plain = folded(text);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const CharacterKind kind = kindAt(plain, i);
        if (kind != CharacterKind::Gap && afterRun > 0 && kindAt(result, afterRun - 1) != kind)
            result.truncate(afterRun);
        result += plain[i];
        if (kind != CharacterKind::Gap)
            afterRun = result.size();
    }
    return result;
}

/// The promise of phrasesOf() by brute force: a word is found from its beginning, everything else anywhere.
bool holds(const QString &text, const QString &term)
{
    for (qsizetype at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        const bool isInsideWord = at > 0 && kindAt(text, at - 1) == CharacterKind::Word;
        if (kindAt(term, 0) != CharacterKind::Word || !isInsideWord)
            return true;
    }
    return false;
}

/// Texts of few characters, so that they share much; the pieces of a query come from the same heap.
class Generator
{
public:
    QString text()
    {
        return pieces(u"路灯燈亮電电水泥坑𠮷𠀀村 東东灯路，。\n\u200b１12aBＡ市3㎡号"_s, 1 + int(m_random.next() % 40));
    }
    QString term()
    {
        return pieces(u"路灯燈亮電电水泥坑𠮷𠀀村東东灯路１12aBＡ市3㎡号"_s, 1 + int(m_random.next() % 4));
    }

private:
    QString pieces(const QString &heap, int count)
    {
        const auto characters = heap.toUcs4();
        QString result;
        for (int i = 0; i < count; ++i) {
            const char32_t c = characters[qsizetype(m_random.next() % quint64(characters.size()))];
            result += QString::fromUcs4(&c, 1);
        }
        return result;
    }

    SeededRandom m_random {20261123};
};

} // namespace

namespace {

/// Four hundred texts, and what each search for words of theirs must find.
struct Letters {
    Generator generator;
    QStringList texts, plain;

    Letters()
    {
        for (int i = 0; i < 400; ++i) {
            texts += generator.text();
            plain += readable(texts.back());
        }
    }

    [[nodiscard]] std::vector<qint64> thatHold(const QStringList &terms) const
    {
        std::vector<qint64> rows;
        for (qsizetype row = 0; row < plain.size(); ++row)
            if (std::ranges::all_of(terms, [&](const QString &term) { return holds(plain[row], readable(term)); }))
                rows.push_back(row + 1);
        return rows;
    }
};

/// How many were found in fifteen hundred searches, each what reading every letter finds.
int searched(Index &index, Letters &letters)
{
    int hits = 0;
    for (int i = 0; i < 1500; ++i) {
        QStringList terms {letters.generator.term()};
        if (i % 3 == 0)
            terms += letters.generator.term();
        const auto expected = letters.thatHold(terms);
        hits += int(expected.size());
        INFO(terms.join(u' ').toStdString());
        REQUIRE(index.found(terms.join(u' ')) == expected);
    }
    return hits;
}

} // namespace

TEST_CASE("search finds exactly what reading every letter finds", "[search]")
{
    Index index;
    Letters letters;
    const qsizetype lettersPerRun = GENERATE(1, 7, 400);
    for (qsizetype i = 0; i < letters.texts.size(); i += lettersPerRun)
        index.add(letters.texts.sliced(i, std::min(lettersPerRun, letters.texts.size() - i)));

    CHECK(searched(index, letters) > 10'000);
}

TEST_CASE("at every step of merging the same is found", "[search]")
{
    Index index;
    Letters letters;
    for (const QString &text : letters.texts)
        index.add(text);
    const auto typed = GENERATE(u"路灯"_s, u"电"_s, u"1"_s, u"水 灯"_s, u"村1"_s);
    const auto expected = letters.thatHold(typed.split(u' '));
    REQUIRE(expected.size() > 5);
    int steps = 0;

    for (; !mergeRuns(index.db, 1); ++steps)
        REQUIRE(index.found(typed) == expected);

    CHECK(steps > 20);
    CHECK(index.countOf("SELECT COUNT(*) FROM word_run") < 8);
    CHECK(index.countOf("SELECT COUNT(*) FROM word_page WHERE run NOT IN (SELECT n FROM word_run)") == 0);
    CHECK(searched(index, letters) > 10'000);
}

TEST_CASE("merging leaves out what has been forgotten", "[search]")
{
    Index index;
    for (int i = 0; i < 8; ++i)
        index.add(u"石桥村的路灯坏了"_s);
    forgetDocument(index.db, 3);
    forgetDocument(index.db, 8);

    index.mergeAll();

    CHECK(index.found(u"路灯"_s) == std::vector<qint64> {1, 2, 4, 5, 6, 7});
    CHECK(index.countOf("SELECT COUNT(*) FROM word_gone") == 0);
    CHECK(nextDocument(index.db) == 9);
}

TEST_CASE("a word of thousands of letters is found in all of them", "[search]")
{
    Index index;
    constexpr int count = 30'000;
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts += u"路灯%1"_s.arg(i % 100);
    const int runs = GENERATE(1, 10);
    for (int i = 0; i < runs; ++i)
        index.add(texts.sliced(count / runs * i, count / runs));

    CHECK(index.found(u"路灯"_s).size() == count);
    CHECK(index.found(u"路灯77"_s).size() == count / 100);
    CHECK(index.found(u"7"_s).size() == count / 100 * 11);
    index.mergeAll();
    REQUIRE(index.countOf("SELECT COUNT(*) FROM word_page WHERE part > 0") > 0);
    CHECK(index.found(u"路灯"_s).size() == count);
    CHECK(index.found(u"路灯77"_s).size() == count / 100);
    CHECK(index.found(u"灯 7"_s).size() == count / 100 * 11);
}

TEST_CASE("no phrase reaches from one field into another", "[search]")
{
    Index index;
    TermBatch batch;
    batch.add({u"LY 12", u"34 路灯", u"坏了"});
    addRun(index.db, 1, batch.pages());

    CHECK(index.found(u"LY-12"_s).size() == 1);
    CHECK(index.found(u"12-34"_s).empty());
    CHECK(index.found(u"灯坏"_s).empty());
}

TEST_CASE("a page that is damaged ends early and leads nowhere else", "[search]")
{
    Index index;
    index.add(QStringList(200, u"石桥村12号的路灯坏了三天"_s));
    const auto page = *index.db.value<QByteArray>("SELECT bytes FROM word_page");
    SeededRandom random {7};

    for (int i = 0; i < 2000; ++i) {
        QByteArray bad = page.first(qsizetype(random.next() % quint64(page.size())));
        for (int k = 0; k < 3 && !bad.isEmpty(); ++k)
            bad[qsizetype(random.next() % quint64(bad.size()))] = char(random.next());
        index.db.execute("UPDATE word_page SET bytes = ?", bad);
        CHECK_NOTHROW(index.found(u"路灯坏 12"_s));
    }
}

TEST_CASE("one and two characters are enough to find a letter", "[search]")
{
    Index index;
    index.add(u"東溝村噪音擾民，電話１２３４５打不通"_s);
    const auto typed = GENERATE(u"噪音"_s, u"噪"_s, u"民"_s, u"东沟"_s, u"12345"_s, u"123"_s, u"通"_s, u"电话12345打"_s,
                                u"扰民 噪音"_s, u"“噪音”"_s, u"噪音。"_s, u"噪音\" OR \"x"_s.first(3));

    CHECK(index.found(typed).size() == 1);
}

TEST_CASE("anything a person types is looked for, and nothing else", "[search]")
{
    Index index;
    index.add(u"or not near body"_s);
    const auto typed
        = GENERATE(u"\""_s, u"\"\"\""_s, u"a\"b"_s, u"*"_s, u"OR OR x"_s, u"NEAR(a b, 2)"_s, u"body:路"_s, u"^路"_s,
                   u"-a b"_s, u"(("_s, u"{a b}"_s, u"a+b"_s, u"'; DROP TABLE letter; --"_s, u"路\0灯"_s, u"\\"_s,
                   u"👍"_s, u""_s, u"　"_s, QString(QChar(0xd842)), QString(40'000, u'灯'), u"灯 "_s.repeated(20'000));

    CHECK(index.found(typed).empty());
}

TEST_CASE("a query without a letter or digit is empty", "[search]")
{
    CHECK(phrasesOf(u" ，。！\"* 👍"_s).empty());
    CHECK(phrasesOf(u"路灯坏 12"_s)
          == std::vector<Phrase> {{{u"路灯"_s.toUtf8(), u"灯坏"_s.toUtf8()}, false}, {{"12"}, true}});
}
