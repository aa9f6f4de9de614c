// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace lianxin {

/// The body of a POST that can be read once. QNetworkAccessManager silently sends a POST a second time when the
/// connection closes before the answer; it must rewind the body for that, and this one cannot be rewound.
class OnceBody final : public QIODevice
{
public:
    OnceBody(QByteArray bytes, QObject *parent);
    [[nodiscard]] qint64 taken() const { return m_taken; } ///< bytes the line has asked for

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_taken; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_taken = 0;
};

} // namespace lianxin
