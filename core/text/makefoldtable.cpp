// SPDX-License-Identifier: GPL-3.0-or-later
// Writes foldtable.cpp to standard output. Per character: ICU's NFKC with case folding (which also narrows full-width
// forms and drops the invisible), then radicals to the characters they look like, then OpenCC's traditional to
// simplified, until nothing changes any more.
#include "core/text/foldtable.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <opencc/opencc.h>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <vector>

namespace {

// PDF files made from some fonts give these instead of the characters, and NFKC leaves them alone.
constexpr std::u32string_view radicals
    = U"⺠民⺩王⺜日⺝月⺟母⺧牛⺬示⺮竹⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻏邑⻑长⻓长⻔门⻕阜⻗雨"
      U"⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻳龟";

using Page = std::array<std::uint32_t, 0x100>;

struct Folder {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkcCasefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    opencc::SimpleConverter toSimplified {"t2s.json"};
    std::map<char32_t, char32_t> lookalikes;

    Folder()
    {
        if (U_FAILURE(status))
            throw std::runtime_error(u_errorName(status));
        for (std::size_t i = 0; i < radicals.size(); i += 2)
            lookalikes[radicals[i]] = radicals[i + 1];
    }

    /// One at a time: in a row OpenCC would see phrases.
    icu::UnicodeString simplified(UChar32 c)
    {
        const icu::UnicodeString one(c);
        if (!u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
            return one;
        std::string utf8;
        return icu::UnicodeString::fromUTF8(toSimplified.Convert(one.toUTF8String(utf8)));
    }

    icu::UnicodeString once(const icu::UnicodeString &text)
    {
        icu::UnicodeString plain;
        const icu::UnicodeString narrow = nfkcCasefold->normalize(text, status);
        for (int i = 0; i < narrow.length(); i = narrow.moveIndex32(i, 1)) {
            const auto found = lookalikes.find(char32_t(narrow.char32At(i)));
            plain += simplified(found == lookalikes.end() ? narrow.char32At(i) : UChar32(found->second));
        }
        return plain;
    }

    std::u32string folded(char32_t c)
    {
        icu::UnicodeString text = UChar32(c);
        for (icu::UnicodeString next = once(text); next != text; next = once(text))
            text = next;
        std::u32string result;
        for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1))
            result += char32_t(text.char32At(i));
        return result;
    }
};

template <class Numbers>
void printNumbers(const Numbers &numbers)
{
    int column = 0;
    for (const auto number : numbers)
        std::printf("%#x,%s", unsigned(number), ++column % 16 == 0 ? "\n" : "");
}

struct Table {
    std::vector<std::uint16_t> pageOf;
    std::vector<Page> pages = {Page {}};
    std::u32string sequences;

    void addPage(std::uint32_t first, Folder &folder)
    {
        Page page;
        bool isPlain = true;
        for (std::uint32_t c = first; c < first + 0x100; ++c) {
            page[c & 0xff] = entry(c, folder);
            isPlain = isPlain && page[c & 0xff] == c;
        }
        pageOf.push_back(isPlain ? 0 : std::uint16_t(pages.size()));
        if (!isPlain)
            pages.push_back(page);
    }

    std::uint32_t entry(std::uint32_t c, Folder &folder)
    {
        if (c == 0 || U_IS_SURROGATE(c))
            return c;
        const std::u32string folded = folder.folded(c);
        if (folded.size() == 1)
            return folded[0];
        const std::size_t known = sequences.find(folded);
        const std::size_t offset = known == std::u32string::npos ? sequences.size() : known;
        if (known == std::u32string::npos)
            sequences += folded;
        if (offset > 0xffff)
            throw std::runtime_error("too many sequences");
        return lianxin::foldsToSequence | std::uint32_t(folded.size()) << 16 | std::uint32_t(offset);
    }

    void print() const
    {
        std::puts("// Made by makefoldtable.\n#include \"core/text/foldtable.h\"\nnamespace lianxin {");
        std::puts("const std::uint16_t foldPages[0x1100] = {");
        printNumbers(pageOf);
        std::puts("};\nconst std::uint32_t foldEntries[][0x100] = {");
        for (const Page &page : pages) {
            std::puts("{");
            printNumbers(page);
            std::puts("},");
        }
        std::puts("};\nconst char32_t foldSequences[] = {");
        printNumbers(sequences);
        std::puts("};\n}");
    }
};

} // namespace

int main()
{
    try {
        Folder folder;
        Table table;
        for (std::uint32_t first = 0; first < 0x110000; first += 0x100)
            table.addPage(first, folder);
        table.print();
        return EXIT_SUCCESS;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "makefoldtable: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
