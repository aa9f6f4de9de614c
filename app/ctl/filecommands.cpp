// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "core/store/settingkeys.h"
#include "ui/pictures/prepared.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/filewords.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

// Files of cases.

namespace lianxin::ctl {

namespace {

QJsonObject partJson(const FilePart &part)
{
    QJsonObject json {{u"sha256"_s, part.ref.sha256}, {u"bytes"_s, part.ref.bytes}, {u"state"_s, toCode(part.state)}};
    if (part.moved > 0)
        json.insert(u"moved"_s, part.moved);
    if (part.isUrgent)
        json.insert(u"send_now"_s, true);
    if (part.problem != Error {})
        json.insert(u"problem"_s, errorJson(part.problem));
    return json;
}

QJsonObject fileJson(const FileOfCase &file, int no)
{
    const Attachment &a = file.attachment;
    QJsonObject json {{u"no"_s, no},
                      {u"op_id"_s, a.id.toString()},
                      {u"name"_s, a.name},
                      {u"type"_s, a.type},
                      {u"what"_s, toCode(a.what)},
                      {u"by"_s, a.byName},
                      {u"at"_s, a.at.toIso()},
                      {u"original"_s, partJson(file.original)}};
    if (file.thumbnail)
        json.insert(u"thumbnail"_s, partJson(*file.thumbnail));
    if (!a.withdrawn.isEmpty())
        json.insert(u"withdrawn"_s, a.withdrawn);
    return json;
}

QString fileLine(const FileOfCase &file, int no)
{
    const Attachment &a = file.attachment;
    return u"%1  %2  %3  %4  %5"_s.arg(no).arg(ui::fileKindWord(a.what), a.name, ui::bytesWords(a.original.bytes),
                                               ui::fileStateWords(file));
}

/// Numbered from 1, in the order in which they were attached.
FileOfCase fileNumbered(Session &session, CaseId id, int no)
{
    const auto files = take(session.store().files(session.actor(), id));
    if (no < 1 || no > int(files.size()))
        throw Error {Error::Code::NotFound,
                     u"no-such-attachment"_s,
                     {},
                     typedPlace("file", QString::number(no), {u"1–%1"_s.arg(files.size())})};
    return files[size_t(no - 1)];
}

struct Given {
    std::string reference, kind = "document", name, type, thumbnail, out, reason;
    std::vector<std::string> paths;
    std::vector<int> numbers;
    int no = 0;
    bool mayTell = false, isWhole = false;
};

QByteArray bytesOf(const std::string &path)
{
    QFile file(q(path));
    if (!file.open(QIODevice::ReadOnly))
        throw Error {Error::Code::NotFound, u"no-such-file"_s, file.errorString(), q(path)};
    return file.readAll();
}

/// As the window does it: a picture without what its camera wrote beside it, small enough for a thin line.
FileToAttach madeReady(Session &session, const Given &given, const std::string &path, const QByteArray &thumbnail)
{
    const QString name = given.name.empty() ? QFileInfo(q(path)).fileName() : q(given.name);
    ui::ReadingLink link;
    const auto content = ui::readFile(q(path), session.services().rules().files.largestBytes, link);
    const auto file = content ? ui::prepared(name, *content, {!given.isWhole, given.mayTell, ui::sendingSize})
                              : tl::unexpected(content.error());
    if (!file)
        throw Error {file.error().code, file.error().reason, file.error().detail, q(path)};
    return {{},
            file->content,
            file->name,
            q(given.type),
            thumbnail.isEmpty() ? file->thumbnail : thumbnail,
            wordGiven<FileKind>(given.kind, "--kind")};
}

void attach(Session &session, const Given &given)
{
    const CaseId id = session.caseOf(given.reference);
    const QByteArray thumbnail = given.thumbnail.empty() ? QByteArray() : bytesOf(given.thumbnail);
    for (const std::string &path : given.paths) {
        const Attachment a
            = take(session.store().attachFile(session.actor(), id, madeReady(session, given, path, thumbnail)));
        session.print({{u"op_id"_s, a.id.toString()},
                       {u"name"_s, a.name},
                       {u"type"_s, a.type},
                       {u"sha256"_s, a.original.sha256},
                       {u"bytes"_s, a.original.bytes}},
                      a.name + u"  "_s + ui::bytesWords(a.original.bytes));
    }
}

void addAttach(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("attach", Help::tr("给一件附上文件；内容随同步发出"));
    const auto given = std::make_shared<Given>();
    command->add_option("case", given->reference, Help::tr("件号、来源编号或内部键"))->required();
    command->add_option("files", given->paths, Help::tr("要附上的文件"))->required();
    command->add_option("--kind", given->kind, "document, scan, photo, photo_before, photo_after");
    auto *name = command->add_option("--name", given->name, Help::tr("别人看到的名称；只用于一个文件"));
    command->add_option("--type", given->type, Help::tr("媒体类型；不写则看文件名"));
    command->add_option("--thumbnail", given->thumbnail, Help::tr("这个文件的小图，只用于一个文件；不写则自动生成"));
    command->add_flag("--whole", given->isWhole, Help::tr("大照片不缩小"));
    command->add_flag("--keep-metadata", given->mayTell, Help::tr("去不掉地点和时间的图片也照样附上"));
    command->callback([&options, given, name] {
        if (given->paths.size() > 1 && (name->count() > 0 || !given->thumbnail.empty()))
            throw CLI::ValidationError("--name and --thumbnail are for one file");
        Session session(options, Session::Access::Write);
        attach(session, *given);
    });
}

void addFiles(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("files", Help::tr("一件的文件，以及内容在哪里"));
    const auto given = std::make_shared<Given>();
    command->add_option("case", given->reference, Help::tr("件号、来源编号或内部键"))->required();
    command->callback([&options, given] {
        Session session(options, Session::Access::Read);
        int no = 0;
        for (const FileOfCase &file : take(session.store().files(session.actor(), session.caseOf(given->reference)))) {
            ++no;
            session.print(fileJson(file, no), fileLine(file, no));
        }
    });
}

/// What is not here yet is asked for, and comes with the next sync.
void fetch(Session &session, const Given &given)
{
    const CaseId id = session.caseOf(given.reference);
    const FileOfCase named = fileNumbered(session, id, given.no);
    const FileOfCase file = take(session.store().checkFile(session.actor(), id, named.attachment.id));
    if (file.original.path.isEmpty()) {
        take(session.store().wantFile(session.actor(), id, file.attachment.id));
        session.print({{u"no"_s, given.no}, {u"state"_s, u"wanted"_s}}, ui::fileWantedWords(file.attachment.name));
        return;
    }
    if (QFile::exists(q(given.out)) || !QFile::copy(file.original.path, q(given.out)))
        throw Error {Error::Code::Io, u"cannot-write"_s, {}, q(given.out)};
    session.print({{u"no"_s, given.no}, {u"state"_s, u"here"_s}, {u"file"_s, q(given.out)}}, q(given.out));
}

void addFetch(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("fetch", Help::tr("把一件的文件写出来；内容不在这里的，随下次同步取来"));
    const auto given = std::make_shared<Given>();
    command->add_option("case", given->reference, Help::tr("件号、来源编号或内部键"))->required();
    command->add_option("file", given->no, Help::tr("files 所列的编号"))->required();
    command->add_option("--out", given->out, Help::tr("写到哪里；已有的文件不会被覆盖"))->required();
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        fetch(session, *given);
    });
}

void addSendFiles(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("send-files", Help::tr("这些文件下次同步就发出，不论线路快慢和当天的额度"));
    const auto given = std::make_shared<Given>();
    command->add_option("case", given->reference, Help::tr("件号、来源编号或内部键"))->required();
    command->add_option("files", given->numbers, Help::tr("文件编号；不写即全部"));
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        const CaseId id = session.caseOf(given->reference);
        int no = 0, marked = 0;
        for (const FileOfCase &file : take(session.store().files(session.actor(), id))) {
            ++no;
            const bool isMeant = given->numbers.empty() || std::ranges::count(given->numbers, no) > 0;
            if (!isMeant || file.original.state != FilePart::State::ToSend)
                continue;
            take(session.store().sendFileNow(session.actor(), id, file.attachment.id));
            ++marked;
        }
        session.print({{u"files"_s, marked}}, u"↑%1"_s.arg(marked));
    });
}

void addWithdrawFile(CLI::App &app, const Options &options)
{
    struct Arguments {
        int no = 0;
        std::string reason;
    };
    addCaseCommand<Arguments>(
        app, options, "withdraw-file", Help::tr("说明附错了文件；文件仍保留"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("file", given.no, Help::tr("files 所列的编号"))->required();
            command.add_option("reason", given.reason, Help::tr("理由，或 @文件"))->required();
        },
        [](Session &session, const std::string &reference, const Arguments &given) {
            const FileOfCase file = fileNumbered(session, session.caseOf(reference), given.no);
            return WithdrawFile {file.attachment.id, textGiven(given.reason)};
        });
}

/// With a number, what it is from now on.
void addFileBudget(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("file-budget", Help::tr("显示或设定：没有人点名要的原件，一天最多发多少字节"));
    const auto bytes = std::make_shared<qint64>(0);
    const auto *given = command->add_option("bytes", *bytes, Help::tr("0 即不发"))->check(CLI::NonNegativeNumber);
    command->callback([&options, bytes, given] {
        Session session(options, given->count() > 0 ? Session::Access::Write : Session::Access::Read);
        if (given->count() > 0)
            take(session.store().setSetting(settingkey::filesPerDay, QString::number(*bytes)));
        const LineStanding line = take(session.store().fileStanding()).line;
        session.print({{u"bytes_a_day"_s, line.dailyBytes}, {u"sent_today"_s, line.sentToday}},
                      ui::bytesWords(line.sentToday) + u" / "_s + ui::bytesWords(line.dailyBytes));
    });
}

} // namespace

void addFileCommands(CLI::App &app, const Options &options)
{
    addAttach(app, options);
    addFiles(app, options);
    addFetch(app, options);
    addSendFiles(app, options);
    addWithdrawFile(app, options);
    addFileBudget(app, options);
}

} // namespace lianxin::ctl
