// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/pictureparts.h"

#include <algorithm>
#include <array>
#include <optional>

// A GIF file:
//
//     "GIF89a"  7 bytes, of which the 5th tells the size of the table of colours that may follow
//     2C 9 bytes [table] 1 byte  sub-blocks      a picture; its 9th byte tells of its own table
//     21 label  sub-blocks                       an extension: F9 timing, FE a comment, FF an application's, 01 text
//     3B                                         end
//
// Sub-blocks: length(1) data, again and again, until a length of 0.

namespace lianxin {

namespace {

constexpr qsizetype screenEnd = 13;
enum Block : uchar { Picture = 0x2c, Extension = 0x21, End = 0x3b };
enum Label : uchar { CommentLabel = 0xfe, ApplicationLabel = 0xff };

/// The bytes of a file, one after another; reading past the end is remembered, and gives zeros.
class Bytes
{
public:
    explicit Bytes(QByteArrayView file) : m_file(file) { }

    [[nodiscard]] bool isShort() const { return m_at > m_file.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] uchar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_file.size() ? uchar(m_file[m_at + ahead]) : uchar(0);
    }
    uchar take()
    {
        const uchar byte = peek();
        ++m_at;
        return byte;
    }
    void skip(qsizetype count) { m_at += count; }

private:
    QByteArrayView m_file;
    qsizetype m_at = 0;
};

qsizetype tableSize(uchar flags)
{
    return flags & 0x80 ? 3 * (2 << (flags & 7)) : 0;
}

void skipSubBlocks(Bytes &bytes)
{
    while (const uchar length = bytes.take())
        bytes.skip(length);
}

void skipPicture(Bytes &bytes)
{
    const uchar flags = bytes.peek(9);
    bytes.skip(10 + tableSize(flags) + 1);
    skipSubBlocks(bytes);
}

/// How often a moving picture is shown, and its colour profile.
bool isKeptApplication(QByteArrayView extension)
{
    constexpr std::array kept {"NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"};
    const QByteArrayView name = extension.size() >= 14 ? extension.sliced(3, 11) : QByteArrayView();
    return std::ranges::any_of(kept, [&](const char *known) { return name == known; });
}

bool isKept(QByteArrayView block)
{
    if (uchar(block[0]) != Extension)
        return true;
    const auto label = uchar(block[1]);
    return label == ApplicationLabel ? isKeptApplication(block) : label != CommentLabel;
}

/// The block that begins where @p bytes stand, which then stand behind it; nothing if it is none, or not whole.
std::optional<QByteArrayView> nextBlock(QByteArrayView file, Bytes &bytes)
{
    const qsizetype start = bytes.at();
    if (bytes.peek() == Picture) {
        skipPicture(bytes);
    } else if (bytes.peek() == Extension) {
        bytes.skip(2);
        skipSubBlocks(bytes);
    } else {
        return std::nullopt;
    }
    return bytes.isShort() ? std::nullopt : std::optional(file.sliced(start, bytes.at() - start));
}

} // namespace

Result<QByteArray> cleanGif(QByteArrayView file)
{
    Bytes bytes(file);
    bytes.skip(screenEnd);
    bytes.skip(file.size() > screenEnd ? tableSize(uchar(file[10])) : 0);
    if (bytes.at() >= file.size())
        return damagedPicture("a GIF without picture");
    QByteArray clean = file.first(bytes.at()).toByteArray();
    while (bytes.peek() != End) {
        const auto block = nextBlock(file, bytes);
        if (!block)
            return damagedPicture("a block of a GIF does not fit");
        if (isKept(*block))
            clean.append(*block);
    }
    return clean.append(char(End));
}

} // namespace lianxin
