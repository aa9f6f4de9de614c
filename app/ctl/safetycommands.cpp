// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/rendering.h"
#include "app/ctl/safetywords.h"
#include "core/store/backup.h"
#include "core/store/profilefiles.h"
#include "core/store/settingkeys.h"
#include "core/store/verification.h"

using namespace Qt::StringLiterals;

// What is done to the files of a profile, without opening the desk.

namespace lianxin::ctl {

namespace {

QString databaseOf(const Options &options)
{
    return storeFile(QString::fromStdString(options.profile));
}

void backUp(const Options &options)
{
    const BackupMade made = take(makeBackup(databaseOf(options), SystemClock().now()));
    print(options,
          {{u"file"_s, made.file}, {u"bytes"_s, made.bytes}, {u"kept"_s, made.kept}, {u"removed"_s, made.removed}},
          made.file);
}

void recoverDesk(const Options &options)
{
    const Recovery done = take(recoverProfile(QString::fromStdString(options.profile)));
    print(options, recoveryJson(done), recoveryText(done));
}

void verifyDesk(const Options &options)
{
    const Verification found = take(verify(databaseOf(options)));
    print(options, verificationJson(found), verificationText(found));
    if (!found.isWell())
        throw Error {Error::Code::Corrupt, u"not-well"_s, {}, {}};
}

/// Where the second copy lies; with a folder, where it lies from now on.
void addSecondCopy(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("second-copy", Help::tr("显示未发出内容的第二份放在哪里，或换个地方"));
    const auto folder = std::make_shared<std::string>();
    const auto *given = command->add_option("folder", *folder, Help::tr("尽量在另一块盘上；\"\" 即在桌面旁边"));
    command->callback([&options, folder, given] {
        Session session(options, given->count() > 0 ? Session::Access::Write : Session::Access::Read);
        if (given->count() > 0)
            take(session.store().setSetting(settingkey::secondCopyFolder, QString::fromStdString(*folder)));
        const QString file = secondCopyOf(databaseOf(options));
        session.print({{u"file"_s, file}}, file);
    });
}

void addPlain(CLI::App &app, const Options &options, const char *name, const std::string &help,
              void (*run)(const Options &))
{
    app.add_subcommand(name, help)->callback([&options, run] { run(options); });
}

} // namespace

void addSafetyCommands(CLI::App &app, const Options &options)
{
    addPlain(app, options, "backup", Help::tr("把整个桌面备份到它的 backup 文件夹，再读一遍备份"), &backUp);
    addPlain(app, options, "recover", Help::tr("用备份和第二份把损坏或丢失的桌面恢复好；什么也不删"), &recoverDesk);
    addSecondCopy(app, options);
    addPlain(app, options, "verify", Help::tr("全部读一遍，说明是否完好"), &verifyDesk);
}

} // namespace lianxin::ctl
