// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <QIODevice>

struct zip;
struct zip_file;

namespace lianxin {

/// One file inside an archive, unpacked as it is read. Lives shorter than its archive.
/// Refuses to give more than it may hold: 512 MB, and beyond 50 MB no more than 200 times its packed size.
class ZipPart final : public QIODevice
{
public:
    struct Size {
        qint64 packed = 0;
        qint64 unpacked = 0; ///< as the archive claims
    };

    ZipPart(zip_file *file, Size size);
    ~ZipPart() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_size.unpacked; }
    [[nodiscard]] qint64 given() const { return m_given; } ///< bytes read so far
    /// Why reading stopped early: Corrupt "zip-bomb" or "broken-xlsx".
    [[nodiscard]] const std::optional<Error> &failed() const { return m_failed; }

    [[nodiscard]] static qint64 allowance(qint64 packed);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct CloseFile {
        void operator()(zip_file *file) const;
    };

    std::unique_ptr<zip_file, CloseFile> m_file;
    Size m_size;
    qint64 m_given = 0;
    std::optional<Error> m_failed;
};

/// A zip file opened for reading.
class ZipArchive
{
public:
    /// NotFound "no-such-file", Io "unreadable-file", Corrupt "broken-xlsx".
    [[nodiscard]] static Result<ZipArchive> open(const QString &path);

    [[nodiscard]] bool has(const QString &name) const;
    /// Corrupt "broken-xlsx" if it is not there, "zip-bomb"; Invalid "password-protected".
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> part(const QString &name) const;

private:
    struct Discard {
        void operator()(zip *archive) const;
    };

    explicit ZipArchive(zip *archive) : m_archive(archive) { }

    std::unique_ptr<zip, Discard> m_archive;
};

} // namespace lianxin
