// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/courierfile.h"

#include "core/wire/encoding.h"
#include "core/wire/envelope.h"

#include <array>
#include <QCryptographicHash>
#include <QtEndian>
#include <sodium.h>

//    0  magic     8   93 'L' 'X' 'C' 0D 0A 1A 0A: a transfer as text shows at once
//    8  version   2   1
//   10  kind      2   1 pack, 2 answer
//   12  board    16   SHA-256 of the board's id, its beginning
//   28  desk     16   the same of the desk's
//   44  number    8   of the pack; an answer bears that of its pack
//   52  length    8   of the box
//   60  box           crypto_box_seal of: SHA-256 of bytes 0 … 59 (32), then zstd of the text
//       signature 64  of an answer only: Ed25519, the board's, of everything before
//
// Numbers are big-endian. Nothing stands behind the end. A pack is sealed for the board, an answer for the desk, with
// the key that came inside its pack. The box stands for its own bytes, the hash inside it for those before it.

namespace lianxin::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic("\x93LXC\r\n\x1a\n", 8);
constexpr quint16 version = 1;
constexpr qsizetype markBytes = 16;
constexpr qsizetype headBytes = 60;
constexpr qsizetype hashBytes = 32;
constexpr qsizetype keyBytes = 32;
constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

using Kind = CourierLabel::Kind;

tl::unexpected<Error> invalid(const QString &reason)
{
    return failure(Error::Code::Invalid, reason);
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

// --- keys ------------------------------------------------------------------------------------------------------------

/// Half of a key pair for each purpose, made anew when needed and wiped behind.
template <size_t PublicBytes, size_t SecretBytes>
struct KeyPair {
    std::array<unsigned char, PublicBytes> open {};
    std::array<unsigned char, SecretBytes> secret {};

    KeyPair() = default;
    ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
    Q_DISABLE_COPY_MOVE(KeyPair)

    [[nodiscard]] QByteArray text() const
    {
        return QByteArray(reinterpret_cast<const char *>(open.data()), qsizetype(open.size()));
    }
};

struct BoxKeys : KeyPair<crypto_box_PUBLICKEYBYTES, crypto_box_SECRETKEYBYTES> {
    explicit BoxKeys(const QByteArray &seed) { crypto_box_seed_keypair(open.data(), secret.data(), bytes(seed)); }
};

struct SignKeys : KeyPair<crypto_sign_PUBLICKEYBYTES, crypto_sign_SECRETKEYBYTES> {
    explicit SignKeys(const QByteArray &seed) { crypto_sign_seed_keypair(open.data(), secret.data(), bytes(seed)); }
};

enum class Purpose { Box = 1, Sign = 2 };

/// A board has one seed and two key pairs.
QByteArray derived(const QByteArray &seed, Purpose purpose)
{
    static_assert(crypto_kdf_KEYBYTES == keyBytes);
    QByteArray key(keyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(bytes(key), size_t(key.size()), quint64(purpose), "lxcourie", bytes(seed));
    return key;
}

bool isSeed(const QByteArray &seed)
{
    return seed.size() == keyBytes;
}

/// The keys in a text, @p count of them behind each other; empty if it is none.
QByteArray keysIn(const QString &text, int count)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text.toLatin1(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == count * keyBytes ? *decoded : QByteArray();
}

// --- head ------------------------------------------------------------------------------------------------------------

template <class T>
void append(QByteArray &head, T value)
{
    const T big = qToBigEndian(value);
    head.append(reinterpret_cast<const char *>(&big), sizeof big);
}

template <class T>
T number(const QByteArray &file, qsizetype at)
{
    return qFromBigEndian<T>(file.constData() + at);
}

QByteArray headOf(Kind kind, const CourierParty &party, qint64 boxBytes)
{
    QByteArray head = magic.toByteArray();
    append(head, version);
    append(head, quint16(kind));
    head += courierMark(party.board) + courierMark(party.desk);
    append(head, party.number);
    append(head, boxBytes);
    Q_ASSERT(head.size() == headBytes);
    return head;
}

QByteArray hashOf(const QByteArray &head)
{
    return QCryptographicHash::hash(head, QCryptographicHash::Sha256);
}

/// What the head promises the whole file to be.
Result<qint64> promisedSize(const QByteArray &file, Kind kind)
{
    const auto box = number<qint64>(file, 52);
    if (box > maxCourierBytes)
        return invalid(u"courier-too-large"_s);
    if (box < qint64(crypto_box_SEALBYTES) + hashBytes)
        return invalid(u"courier-damaged"_s);
    return headBytes + box + (kind == Kind::Answer ? qint64(crypto_sign_BYTES) : 0);
}

/// The label of a file of that kind.
Result<CourierLabel> labelOf(const QByteArray &file, Kind wanted)
{
    auto label = courierLabel(file);
    if (label && label->kind != wanted)
        return invalid(u"courier-wrong-kind"_s);
    return label;
}

// --- box -------------------------------------------------------------------------------------------------------------

Result<QByteArray> sealedFile(Kind kind, const CourierParty &party, const QByteArray &text, const QByteArray &key)
{
    const QByteArray packed = compressed(text, Encoding::Zstd);
    const qint64 boxBytes = qint64(crypto_box_SEALBYTES) + hashBytes + packed.size();
    if (headBytes + boxBytes + qint64(crypto_sign_BYTES) > maxCourierBytes || text.size() > maxBodyBytes)
        return invalid(u"courier-too-large"_s);
    const QByteArray head = headOf(kind, party, boxBytes);
    const QByteArray inside = hashOf(head) + packed;
    QByteArray box(boxBytes, Qt::Uninitialized);
    if (crypto_box_seal(bytes(box), bytes(inside), size_t(inside.size()), bytes(key)) != 0)
        return invalid(u"courier-no-key"_s);
    return head + box;
}

Result<QByteArray> unsealed(const QByteArray &file, const BoxKeys &keys)
{
    const QByteArray box = file.mid(headBytes, number<qint64>(file, 52));
    QByteArray inside(box.size() - qint64(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(bytes(inside), bytes(box), size_t(box.size()), keys.open.data(), keys.secret.data()) != 0)
        return invalid(u"courier-damaged"_s);
    if (inside.first(hashBytes) != hashOf(file.first(headBytes)))
        return invalid(u"courier-damaged"_s);
    return decompressed(inside.sliced(hashBytes), Encoding::Zstd, maxBodyBytes).map_error([](const Error &why) {
        return Error {Error::Code::Invalid, u"courier-damaged"_s, why.reason, {}};
    });
}

bool isSignedBy(const QByteArray &file, const QByteArray &key)
{
    const QByteArray what = file.chopped(qsizetype(crypto_sign_BYTES));
    const QByteArray signature = file.last(qsizetype(crypto_sign_BYTES));
    return crypto_sign_verify_detached(bytes(signature), bytes(what), size_t(what.size()), bytes(key)) == 0;
}

} // namespace

// --- keys ------------------------------------------------------------------------------------------------------------

QByteArray newCourierSeed()
{
    QByteArray seed(keyBytes, Qt::Uninitialized);
    randombytes_buf(seed.data(), size_t(seed.size()));
    return seed;
}

QString courierKeyOfBoard(const QByteArray &seed)
{
    Q_ASSERT(isSeed(seed));
    const QByteArray both = BoxKeys(derived(seed, Purpose::Box)).text() + SignKeys(derived(seed, Purpose::Sign)).text();
    return QString::fromLatin1(both.toBase64(base64));
}

QString courierKeyOfDesk(const QByteArray &seed)
{
    Q_ASSERT(isSeed(seed));
    return QString::fromLatin1(BoxKeys(seed).text().toBase64(base64));
}

QByteArray courierMark(const QString &id)
{
    return QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).first(markBytes);
}

// --- files -----------------------------------------------------------------------------------------------------------

Result<CourierLabel> courierLabel(const QByteArray &file)
{
    if (!file.startsWith(magic))
        return invalid(!file.isEmpty() && magic.startsWith(file) ? u"courier-cut-short"_s : u"courier-not-one"_s);
    if (file.size() < headBytes)
        return invalid(u"courier-cut-short"_s);
    const auto saidVersion = number<quint16>(file, 8);
    const auto saidKind = number<quint16>(file, 10);
    if (saidVersion > version)
        return failure(Error::Code::TooNew, u"courier-too-new"_s);
    const CourierLabel label {Kind(saidKind), file.mid(12, markBytes), file.mid(28, markBytes),
                              number<qint64>(file, 44)};
    if (saidVersion == 0 || (label.kind != Kind::Pack && label.kind != Kind::Answer) || label.number <= 0)
        return invalid(u"courier-damaged"_s);
    const auto size = promisedSize(file, label.kind);
    if (!size)
        return tl::unexpected(size.error());
    if (file.size() != *size)
        return invalid(file.size() < *size ? u"courier-cut-short"_s : u"courier-damaged"_s);
    return label;
}

Result<QByteArray> sealedPack(const CourierParty &from, const QByteArray &text, const QString &boardKey)
{
    const QByteArray keys = keysIn(boardKey, 2);
    if (keys.isEmpty())
        return invalid(u"courier-no-key"_s);
    return sealedFile(Kind::Pack, from, text, keys.first(keyBytes));
}

Result<QByteArray> openedPack(const QByteArray &file, const QString &boardId, const QByteArray &boardSeed)
{
    const auto label = labelOf(file, Kind::Pack);
    if (!label)
        return tl::unexpected(label.error());
    if (label->board != courierMark(boardId))
        return failure(Error::Code::Refused, u"courier-other-board"_s);
    if (!isSeed(boardSeed))
        return invalid(u"courier-no-key"_s);
    return unsealed(file, BoxKeys(derived(boardSeed, Purpose::Box)));
}

Result<QByteArray> sealedAnswer(const CourierParty &to, const QByteArray &text, const QString &deskKey,
                                const QByteArray &boardSeed)
{
    const QByteArray key = keysIn(deskKey, 1);
    if (key.isEmpty() || !isSeed(boardSeed))
        return invalid(u"courier-no-key"_s);
    auto file = sealedFile(Kind::Answer, to, text, key);
    if (!file)
        return file;
    QByteArray signature(qsizetype(crypto_sign_BYTES), Qt::Uninitialized);
    crypto_sign_detached(bytes(signature), nullptr, bytes(std::as_const(*file)), size_t(file->size()),
                         SignKeys(derived(boardSeed, Purpose::Sign)).secret.data());
    return *file + signature;
}

Result<QByteArray> openedAnswer(const QByteArray &file, const CourierParty &who, const QString &boardKey,
                                const QByteArray &deskSeed)
{
    const auto label = labelOf(file, Kind::Answer);
    if (!label)
        return tl::unexpected(label.error());
    if (label->board != courierMark(who.board))
        return failure(Error::Code::Refused, u"courier-other-board"_s);
    if (label->desk != courierMark(who.desk))
        return failure(Error::Code::Refused, u"courier-other-desk"_s);
    const QByteArray keys = keysIn(boardKey, 2);
    if (keys.isEmpty() || !isSeed(deskSeed))
        return invalid(u"courier-no-key"_s);
    if (!isSignedBy(file, keys.last(keyBytes)))
        return invalid(u"courier-damaged"_s);
    return unsealed(file, BoxKeys(deskSeed));
}

} // namespace lianxin::wire
