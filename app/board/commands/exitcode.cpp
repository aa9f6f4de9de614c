// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/exitcode.h"

#include <cstdio>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

struct Explanation {
    const char16_t *reason;
    const char16_t *sentence;
};

constexpr Explanation explanations[] = {
    {u"board-is-running", u"The board is running with this file. Stop it first."},
    {u"another-version-runs",
     u"The board is running with another version of this program. Give the command with that version, or stop the "
     u"board and serve with this one."},
    {u"still-read",
     u"Another program still reads the file. What is in the file of the same name that ends in -wal belongs "
     u"to it: copy both."},
    {u"target-exists", u"There is a file of that name already. It was not touched; give another name."},
    {u"blobs-missing",
     u"The copy is there, but files of cases are missing or damaged on the board, and so in the copy."},
    {u"no-such-board", u"There is no board of that name. A new one is made with: lianxin-board init --db FILE"},
    {u"no-such-file", u"There is no such file."},
    {u"board-exists", u"There is a file of that name already. It was not touched."},
    {u"no-such-org", u"There is no office of that name. Add it with: lianxin-board org add NAME"},
    {u"org-exists", u"There is an office of that name already."},
    {u"prefix-taken", u"Another office uses that prefix for its case numbers. Choose one with --prefix."},
    {u"bad-prefix", u"A prefix is one to eight capital letters, A to Z."},
    {u"bad-name", u"A name has 1 to 100 characters, none of them a control character, and no blank at its ends."},
    {u"no-role", u"A person needs at least one role."},
    {u"unknown-role", u"There is no such role."},
    {u"person-exists", u"There is a person of that name in the office already. A new code for that person: "
                       u"lianxin-board token NAME"},
    {u"no-such-person", u"There is no person of that name. See: lianxin-board user list"},
    {u"ambiguous-person", u"Several offices have a person of that name. Say which with --org."},
    {u"no-such-device", u"No desk of that name has come to this board. See: lianxin-board device list"},
    {u"ambiguous-device", u"Several desks begin with that. Give more of the name."},
    {u"bad-address", u"Give the address to listen on as 127.0.0.1:PORT."},
    {u"plain-http-beyond",
     u"The board speaks plain HTTP, and others could read it there. Listen on 127.0.0.1 behind a TLS proxy on this "
     u"machine; if the proxy is on another one, add --behind-proxy and let nobody else reach the address."},
    {u"cannot-read", u"The file cannot be read."},
    {u"cannot-write", u"The answer cannot be written there. What the file held is taken: the same command again, with "
                      u"another --out, gives the same answer."},
    {u"courier-not-one", u"This is no file for a courier. Nothing was taken."},
    {u"courier-cut-short", u"The file is cut short. Nothing was taken; have it copied again."},
    {u"courier-damaged", u"The file is damaged, or somebody has changed it. Nothing was taken."},
    {u"courier-wrong-kind", u"This is the answer of a board. It belongs on its desk."},
    {u"courier-too-large", u"The file is larger than any of ours. Nothing was taken."},
    {u"courier-too-new", u"A newer version has written this file. Update the board. Nothing was taken."},
    {u"courier-other-board", u"The file is for another board. Nothing was taken."},
    {u"courier-nobody-known", u"None of the people whose work is in the file has a token this board accepts. Nothing "
                              u"was taken."},
    {u"cannot-listen", u"Nothing can listen there: the port is taken, or the address is not this machine's."},
    {u"store-from-newer-version", u"A newer version of the board wrote this file. It was left alone."},
    {u"no-header", u"No row of the list looks like headings."},
    {u"column-missing", u"No column of the list holds what every letter needs. Name it with --map column=field."},
    {u"unknown-column", u"--map names a column the list does not have."},
    {u"unknown-field", u"--map names a field the board does not know."},
    {u"field-twice", u"--map gives one field to two columns."},
    {u"bad-mapping", u"Give --map as column=field,column=field."},
    {u"empty-file", u"The list is empty."},
    {u"old-xls", u"This is an .xls of the old kind. Save it as .xlsx."},
    {u"password-protected", u"The list is protected by a password. Save it without one."},
    {u"html-table", u"This is a web page that was named .xls. Open it and save it as .xlsx."},
};

QString sentenceFor(const Error &error)
{
    for (const auto &[reason, sentence] : explanations)
        if (error.reason == QStringView(reason))
            return QString::fromUtf16(sentence);
    if (error.code == Error::Code::DiskFull)
        return u"The disk is full. Nothing was written."_s;
    if (error.code == Error::Code::Corrupt)
        return u"The file is damaged, or belongs to another program. It was not touched."_s;
    return u"It did not work: %1 %2"_s.arg(error.reason, error.detail).trimmed();
}

int exitCodeOf(const Error &error)
{
    if (error.reason.startsWith(u"courier-"))
        return 65;
    switch (error.code) {
    case Error::Code::Busy:
        return 75;
    case Error::Code::Invalid:
        return 65;
    case Error::Code::NotFound:
        return 66;
    case Error::Code::Conflict:
        return 73;
    case Error::Code::DiskFull:
    case Error::Code::Io:
    case Error::Code::Corrupt:
    case Error::Code::TooNew:
        return error.reason == u"cannot-listen" ? 69 : 74;
    default:
        return 70;
    }
}

} // namespace

int explain(const Error &error)
{
    const QString place = error.where.isEmpty() ? QString() : u" (%1)"_s.arg(error.where);
    std::fprintf(stderr, "%s%s\n", qUtf8Printable(sentenceFor(error)), qUtf8Printable(place));
    return exitCodeOf(error);
}

} // namespace lianxin::board
