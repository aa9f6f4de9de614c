// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simfiles.h"

#include "core/wire/encoding.h"

#include <memory>
#include <QCryptographicHash>
#include <QDir>
#include <zstd.h>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sector = 512;
constexpr qint64 largest = 1 << 26;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(bytes);
}

QByteArray torn(QByteArray bytes, Random &dice)
{
    const auto at = qint64(dice.next() % quint64(bytes.size() + 1));
    if (dice.next() % 2)
        return bytes.first(at);
    const qint64 from = at / sector * sector, size = std::min(sector, bytes.size() - from);
    return bytes.replace(from, size, QByteArray(size, '\0'));
}

QByteArray packedByLine(const QByteArray &plain)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(plain.size()))) + 64 * (plain.count('\n') + 1),
                      Qt::Uninitialized);
    ZSTD_outBuffer out {packed.data(), size_t(packed.size()), 0};
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype end = plain.indexOf('\n', at) + 1;
        ZSTD_inBuffer in {plain.constData() + at, size_t(end - at), 0};
        ZSTD_compressStream2(context.get(), &out, &in, end == plain.size() ? ZSTD_e_end : ZSTD_e_flush);
        at = end;
    }
    return packed.first(qsizetype(out.pos));
}

} // namespace

void clear(const QString &folder)
{
    QDir dir(folder);
    if (dir.exists())
        dir.removeRecursively();
}

void loseSome(const QString &folder, Random &dice)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        const quint64 luck = dice.next() % 4;
        if (luck == 0)
            QFile::remove(file.filePath());
        else if (luck < 3 && file.suffix() == u"zst") // what stands beside it is written whole or not at all
            write(file.filePath(), torn(contents(file.filePath()), dice));
    }
}

void packByLine(const QString &folder, const std::function<QByteArray(const QByteArray &plain)> &rewritten)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.zst"_s}, QDir::Files, QDir::Name)) {
        const auto plain = wire::decompressed(contents(file.filePath()), wire::Encoding::Zstd, largest);
        if (!plain)
            continue;
        const QByteArray packed = packedByLine(rewritten ? rewritten(*plain) : *plain);
        const QByteArray hash = QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex();
        const QString prefix = file.fileName().section(u'-', 0, 1);
        QFile::remove(file.filePath());
        write(u"%1/%2-%3.zst"_s.arg(folder, prefix, QString::fromLatin1(hash)), packed);
    }
}

} // namespace lianxin::sim
