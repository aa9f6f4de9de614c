// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encoding.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace lianxin::wire;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = 64 << 20;

QByteArray letter()
{
    return u"村口的路灯坏了三个月，老人晚上出门摔倒两次。𠮷家村\r\n"_s.toUtf8().repeated(2000);
}

} // namespace

TEST_CASE("a body comes out of each encoding as it went in", "[wire]")
{
    const auto encoding = GENERATE(Encoding::Identity, Encoding::Gzip, Encoding::Zstd);
    const auto plain = GENERATE(QByteArray(), QByteArray("x"), letter(), QByteArray(3 << 20, '\0'));

    CHECK(*REQUIRE_OK(decompressed(compressed(plain, encoding), encoding, plenty)) == plain);
}

TEST_CASE("a stream cut anywhere is no body", "[wire]")
{
    const auto encoding = GENERATE(Encoding::Gzip, Encoding::Zstd);
    const QByteArray whole = compressed(letter(), encoding);

    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto out = decompressed(whole.first(size), encoding, plenty);
        REQUIRE_FALSE(out);
        CHECK(out.error().reason == u"cut-short");
    }
}

TEST_CASE("a stream with something behind it is no body", "[wire]")
{
    const auto encoding = GENERATE(Encoding::Gzip, Encoding::Zstd);
    const auto behind = GENERATE(QByteArray("x"), QByteArray("\0", 1), compressed("more", Encoding::Gzip),
                                 compressed("more", Encoding::Zstd));

    const auto out = decompressed(compressed(letter(), encoding) + behind, encoding, plenty);

    REQUIRE_FALSE(out);
    CHECK(out.error().reason == u"trailing-bytes");
}

TEST_CASE("a stream with any byte changed never passes for the original", "[wire]")
{
    const auto encoding = GENERATE(Encoding::Gzip, Encoding::Zstd);
    const QByteArray plain = u"请尽快修好。"_s.toUtf8();
    const QByteArray whole = compressed(plain, encoding);

    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x55);
        const auto out = decompressed(damaged, encoding, plenty);
        CHECK((!out || *out == plain)); // gzip's header has bytes that mean nothing
    }
}

TEST_CASE("a bomb is stopped at the limit", "[wire]")
{
    const auto encoding = GENERATE(Encoding::Identity, Encoding::Gzip, Encoding::Zstd);
    const QByteArray bomb = compressed(QByteArray(10 << 20, '\0'), encoding);

    CHECK(decompressed(bomb, encoding, 10 << 20));
    const auto out = decompressed(bomb, encoding, (10 << 20) - 1);

    REQUIRE_FALSE(out);
    CHECK(out.error().reason == u"too-large");
}

TEST_CASE("a bomb comes out a little at a time", "[wire]")
{
    const QByteArray plain(50 << 20, '\0');
    const QByteArray packed = compressed(plain, Encoding::Zstd);

    ZstdStream stream;
    QByteArray out;
    QByteArrayView left = packed;
    for (qsizetype before = -1; out.size() > before || !left.isEmpty();) {
        before = out.size();
        (void)REQUIRE_OK(stream.unpack(left, out));
        REQUIRE(out.size() - before <= 1 << 20);
    }
    CHECK(stream.isOver());
    CHECK(out == plain);
}

TEST_CASE("encodings are named by their header words", "[wire]")
{
    const auto [header, encoding] = GENERATE(table<const char *, std::optional<Encoding>>({
        {"", Encoding::Identity},
        {"identity", Encoding::Identity},
        {" GZip ", Encoding::Gzip},
        {"zstd", Encoding::Zstd},
        {"br", std::nullopt},
        {"gzip, zstd", std::nullopt},
    }));

    CHECK(encodingNamed(header) == encoding);
}

TEST_CASE("the best encoding that is accepted is chosen", "[wire]")
{
    const auto [header, encoding] = GENERATE(table<const char *, Encoding>({
        {"", Encoding::Identity},
        {"br", Encoding::Identity},
        {"gzip", Encoding::Gzip},
        {"zstd, gzip", Encoding::Zstd},
        {"gzip;q=1.0, zstd;q=0", Encoding::Gzip},
        {"zstd;q=0.5,gzip;q=1", Encoding::Zstd},
    }));

    CHECK(bestAccepted(header) == encoding);
}

TEST_CASE("a digest names exactly one body", "[wire]")
{
    // The SHA-256 of nothing, as everybody knows it.
    CHECK(contentDigest({}) == "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
    CHECK(digestMatches(contentDigest(letter()), letter()));
    CHECK(digestMatches("sha-512=:AAAA:, " + contentDigest("a"), "a"));
    CHECK_FALSE(digestMatches(contentDigest("a"), "b"));
    CHECK_FALSE(digestMatches("", "a"));
    CHECK_FALSE(digestMatches("sha-256=::", ""));
}
