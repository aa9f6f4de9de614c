// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid7.h"
#include "core/search/bigramtokenizer.h"
#include "core/search/ftsquery.h"
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
        registerBigramTokenizer(db);
        db.execute("CREATE VIRTUAL TABLE letter USING fts5 (body, tokenize = 'bigram')");
    }

    void add(const QString &body) { db.execute("INSERT INTO letter (body) VALUES (?)", body); }

    std::vector<qint64> found(const QString &typed)
    {
        const QString expression = ftsQuery(typed);
        std::vector<qint64> ids;
        if (expression.isEmpty())
            return ids;
        auto query = db.prepare("SELECT rowid FROM letter WHERE letter MATCH ? ORDER BY rowid");
        query.bind(expression);
        while (query.step())
            ids.push_back(query.value<qint64>());
        return ids;
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

/// The promise of ftsQuery by brute force: a word is found from its beginning, everything else anywhere.
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

TEST_CASE("search finds exactly what reading every letter finds", "[search]")
{
    Index index;
    Generator generator;
    QStringList texts;
    for (int i = 0; i < 400; ++i) {
        const QString text = generator.text();
        index.add(text);
        texts += readable(text);
    }
    int hits = 0;

    for (int i = 0; i < 1500; ++i) {
        const QStringList terms
            = i % 3 ? QStringList {generator.term()} : QStringList {generator.term(), generator.term()};
        std::vector<qint64> expected;
        for (qsizetype row = 0; row < texts.size(); ++row) {
            if (std::ranges::all_of(terms, [&](const QString &term) { return holds(texts[row], readable(term)); }))
                expected.push_back(row + 1);
        }
        hits += int(expected.size());
        INFO(terms.join(u' ').toStdString());
        REQUIRE(index.found(terms.join(u' ')) == expected);
    }
    CHECK(hits > 10'000);
}

TEST_CASE("one and two characters are enough to find a letter", "[search]")
{
    Index index;
    index.add(u"東溝村噪音擾民，電話１２３４５打不通"_s);
    const auto typed = GENERATE(u"噪音"_s, u"噪"_s, u"民"_s, u"东沟"_s, u"12345"_s, u"123"_s, u"通"_s, u"电话12345打"_s,
                                u"扰民 噪音"_s, u"“噪音”"_s, u"噪音。"_s, u"噪音\" OR \"x"_s.first(3));

    CHECK(index.found(typed).size() == 1);
}

TEST_CASE("nothing a person types is a syntax error", "[search]")
{
    Index index;
    index.add(u"and or not near body"_s);
    const auto typed = GENERATE(u"\""_s, u"\"\"\""_s, u"a\"b"_s, u"*"_s, u"a*"_s, u"AND"_s, u"OR OR"_s, u"NOT"_s,
                                u"NEAR(a b, 2)"_s, u"body:路"_s, u"^路"_s, u"-a"_s, u"(("_s, u"{a b}"_s, u"a+b"_s,
                                u"'; DROP TABLE letter; --"_s, u"路\0灯"_s, u"\\"_s, u"👍"_s, u""_s, u"　"_s,
                                QString(QChar(0xd842)), QString(40'000, u'灯'), u"灯 "_s.repeated(20'000));

    CHECK_NOTHROW(index.found(typed));
}

TEST_CASE("a query without a letter or digit is empty", "[search]")
{
    CHECK(ftsQuery(u" ，。！\"* 👍"_s).isEmpty());
    CHECK(ftsQuery(u"路灯 12"_s) == u"\"路灯\" AND \"12\" *");
}

TEST_CASE("an index without texts of its own follows its table", "[search]")
{
    Index index;
    index.db.executeScript(R"(
        CREATE TABLE paper (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE paper_text USING fts5 (body, content = 'paper', content_rowid = 'id', tokenize = 'bigram');
        INSERT INTO paper VALUES (1, '路灯坏了'), (2, '自来水黄');
        INSERT INTO paper_text (rowid, body) SELECT id, body FROM paper;
        INSERT INTO paper_text (paper_text, rowid, body) SELECT 'delete', id, body FROM paper WHERE id = 2;
        DELETE FROM paper WHERE id = 2;
    )");
    constexpr std::string_view count = "SELECT COUNT(*) FROM paper_text WHERE paper_text MATCH ?";

    CHECK(index.db.value<int>(count, ftsQuery(u"灯"_s)) == 1);
    CHECK(index.db.value<int>(count, ftsQuery(u"水"_s)) == 0);
}

TEST_CASE("a connection without the tokenizer cannot touch the index", "[search]")
{
    Index index;
    Database other(index.db.path(), {.access = Database::Access::ReadOnly});

    CHECK_THROWS_AS((void)other.value<qint64>("SELECT COUNT(*) FROM letter"), DbError);
}
