// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/cursor.h"

#include "core/wire/envelope.h"
#include "tests/fuzz/target.h"

// Places in a feed. An input is one as a desk sends it, or, with line feeds in it, what it is made of. For the desk it
// is opaque: it must come back as it was given.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

void mustBeItsOwn(const QString &text)
{
    const auto cursor = board::cursorFromText(text);
    must(!cursor || (cursor->seq >= 0 && cursor->nonce >= 0), "no place has a number below zero");
}

void mustSurvive(const board::Cursor &cursor)
{
    const auto read = board::cursorFromText(board::toText(cursor));
    must(read && read->seq == cursor.seq && read->nonce == cursor.nonce, "a cursor is read as it was written");
    must(read->isOfScope(cursor.scope) && read->isOfEpoch(cursor.epoch), "a cursor is of its feed and its epoch");
    must(!read->isOfScope(cursor.scope + u'x') && !read->isOfEpoch(cursor.epoch + u'x'), "and of no other");
}

void mustComeBack(const QString &text)
{
    wire::SyncRequest request;
    request.cursors = {{u"org:x"_s, text}};
    const auto read = wire::readSyncRequest(wire::written(request));
    must(read && read->request.cursors == request.cursors, "a desk sends a cursor as it was given");
}

} // namespace

void run(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const QStringList parts = text.split(u'\n');
    mustBeItsOwn(text);
    mustComeBack(text);
    mustSurvive({parts.value(0), parts.value(1), parts.value(2).toUInt(), parts.value(3).toUInt()});
    // Base64 is not found by chance.
    mustBeItsOwn(QString::fromLatin1(input.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
}

} // namespace lianxin::fuzz
