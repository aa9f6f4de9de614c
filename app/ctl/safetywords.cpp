// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/safetywords.h"

#include "app/ctl/rendering.h"
#include "ui/words/errorsentence.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QJsonArray textsOf(const std::vector<OperationId> &ids)
{
    QJsonArray texts;
    for (const OperationId id : ids)
        texts.append(id.toString());
    return texts;
}

QJsonArray jsonOf(const std::vector<QString> &hashes)
{
    return QJsonArray::fromStringList(QStringList(hashes.begin(), hashes.end()));
}

void insertProblem(QJsonObject &json, const QString &name, const std::optional<Error> &problem)
{
    if (problem)
        json.insert(name, errorJson(*problem));
}

bool needsLogin(const Recovery &done)
{
    return done.people == 0 || (!done.board.isEmpty() && done.senders == 0);
}

QString foundWords(Recovery::Found found)
{
    switch (found) {
    case Recovery::Found::Whole:
        return Words::tr("数据文件是好的。");
    case Recovery::Found::Damaged:
        return Words::tr("数据文件已经损坏，已原样移到一边。");
    case Recovery::Found::Missing:
        return Words::tr("数据文件不见了。");
    }
    Q_UNREACHABLE();
}

QString fromWords(const Recovery &done)
{
    switch (done.from) {
    case Recovery::From::Same:
        return {};
    case Recovery::From::Backup:
        return Words::tr("用备份恢复：%1。").arg(done.backup);
    case Recovery::From::Nothing:
        return Words::tr("没有可用的备份，从空文件开始，其余内容下次同步时取回。");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject recoveryJson(const Recovery &done)
{
    const Restored &r = done.restored;
    QJsonObject json {{u"found"_s, toCode(done.found)},
                      {u"from"_s, toCode(done.from)},
                      {u"kept_as"_s, QJsonArray::fromStringList(done.kept)},
                      {u"operations"_s, r.operations},
                      {u"drafts"_s, r.drafts},
                      {u"waiting_for_case"_s, r.waiting},
                      {u"healed"_s, r.healed},
                      {u"known"_s, r.known},
                      {u"unreadable"_s, r.unreadable},
                      {u"people"_s, done.people},
                      {u"board"_s, done.board},
                      {u"needs_login"_s, needsLogin(done)}};
    if (!done.backup.isEmpty())
        json.insert(u"backup"_s, done.backup);
    insertProblem(json, u"second_copy"_s, done.secondCopy);
    return json;
}

QString recoveryText(const Recovery &done)
{
    const Restored &r = done.restored;
    QStringList lines {foundWords(done.found)};
    if (const QString from = fromWords(done); !from.isEmpty())
        lines += from;
    lines += Words::tr("补回办理 %1 步、草稿 %2 份；修好 %3 步；等诉求取回 %4 份。")
                 .arg(r.operations)
                 .arg(r.drafts)
                 .arg(r.healed)
                 .arg(r.waiting);
    if (done.secondCopy)
        lines += ui::errorSentence(*done.secondCopy).text();
    if (needsLogin(done))
        lines += done.board.isEmpty() ? Words::tr("请重新建立人员：lianxinctl init。")
                                      : Words::tr("请重新登录：lianxinctl login --token 令牌。");
    return lines.join(u'\n');
}

QJsonObject verificationJson(const Verification &found)
{
    QJsonObject json {{u"ok"_s, found.isWell()},
                      {u"file"_s, found.isFileWhole ? u"whole"_s : u"damaged"_s},
                      {u"damaged_operations"_s, textsOf(found.damaged)},
                      {u"damaged_letters"_s, found.damagedLetters},
                      {u"damaged_drafts"_s, found.damagedDrafts},
                      {u"disagreeing"_s, textsOf(found.disagreeing)},
                      {u"copied"_s, found.copied},
                      {u"copy_damaged"_s, found.isCopyDamaged},
                      {u"not_copied"_s, found.notCopied},
                      {u"only_copied"_s, found.onlyCopied},
                      {u"files_to_send"_s, found.filesToSend},
                      {u"lost_files"_s, jsonOf(found.lostFiles)},
                      {u"damaged_files"_s, jsonOf(found.damagedFiles)}};
    if (found.brokenAudit)
        json.insert(u"audit_broken_at"_s, *found.brokenAudit);
    insertProblem(json, u"second_copy"_s, found.secondCopy);
    return json;
}

QString verificationText(const Verification &found)
{
    if (!found.isFileWhole)
        return Words::tr("数据文件已经损坏。");
    QStringList lines {Words::tr("数据文件是好的。")};
    if (found.brokenAudit)
        lines += Words::tr("办理留痕在第 %1 条断开。").arg(*found.brokenAudit);
    if (const auto n = found.damaged.size() + size_t(found.damagedLetters) + size_t(found.damagedDrafts))
        lines += Words::tr("内容被改坏的有 %1 处。").arg(n);
    if (!found.disagreeing.empty())
        lines += Words::tr("发件箱与时间线不一致的有 %1 处。").arg(found.disagreeing.size());
    if (found.secondCopy)
        lines += ui::errorSentence(*found.secondCopy).text();
    else
        lines += Words::tr("另一份存有 %1 份；缺 %2 份；数据文件没有的 %3 份。")
                     .arg(found.copied)
                     .arg(found.notCopied)
                     .arg(found.onlyCopied);
    if (found.isCopyDamaged)
        lines += Words::tr("另一份里有损坏的记录。");
    if (found.filesToSend > 0)
        lines += Words::tr("还没有上传的文件 %1 个。").arg(found.filesToSend);
    if (!found.lostFiles.empty())
        lines += Words::tr("其中丢失或损坏的 %1 个，别处没有，请找到原文件再附一次。").arg(found.lostFiles.size());
    if (!found.damagedFiles.empty())
        lines += Words::tr("另有丢失或损坏的文件 %1 个，留言板上有，可以再取。").arg(found.damagedFiles.size());
    return lines.join(u'\n');
}

} // namespace lianxin::ctl
