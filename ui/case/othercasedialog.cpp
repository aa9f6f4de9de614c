// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/othercasedialog.h"

#include "core/base/ask.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"
#include "ui/words/operationwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QString explanation(const QString &kind)
{
    if (kind == operationKind<JoinCase>())
        return OtherCaseDialog::tr("并到主件一起查办；各人的答复、时限和评价仍然各是各的，可以再退出来。");
    if (kind == operationKind<UnlinkCase>())
        return OtherCaseDialog::tr("取消以后两件互不相干；谁、为什么取消，会留在时间线里。");
    return OtherCaseDialog::tr("只是记下两件是同一件事，材料、时限和答复都不合并。");
}

} // namespace

OtherCaseDialog::OtherCaseDialog(OpenCase &open, const QString &kind, QWidget *parent)
    : QDialog(parent),
      m_case(open),
      m_kind(kind),
      m_banner(new Banner(this)),
      m_number(named(new QLineEdit(this), tr("另一件的编号"))),
      m_found(new HintLabel({}, this)),
      m_reason(named(new QLineEdit(this), tr("理由"))),
      m_take(primaryButton(operationWord(kind), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(operationWord(kind));
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_take->setEnabled(false);
    auto *form = formLayout();
    form->addRow(tr("另一件的编号"), m_number);
    form->addRow(QString(), m_found);
    form->addRow(tr("理由"), m_reason);
    form->setRowVisible(m_reason, kind == operationKind<UnlinkCase>());
    auto *cancel = plainButton(tr("取消"), this);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_take);
    auto *layout = column(this, 5);
    layout->addWidget(new TitleLabel(operationWord(kind), this));
    layout->addWidget(new HintLabel(explanation(kind), this));
    layout->addWidget(m_banner);
    layout->addLayout(form);
    layout->addLayout(foot);

    setTabOrder(cancel, m_take); // as they stand on the screen
    finishWithCtrlEnter(this, m_take);
    connect(m_number, &QLineEdit::textEdited, this, &OtherCaseDialog::find);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &OtherCaseDialog::take);
    if (kind == operationKind<UnlinkCase>() && !open.file()->current.links.empty()) {
        m_number->setText(open.file()->current.links.front().toString());
        find();
    }
}

bool OtherCaseDialog::isFor(const QString &kind)
{
    return kind == operationKind<LinkCase>() || kind == operationKind<UnlinkCase>()
           || kind == operationKind<JoinCase>();
}

void OtherCaseDialog::find()
{
    m_take->setEnabled(false);
    m_found->clear();
    const QString wanted = m_number->text().trimmed();
    if (wanted.isEmpty())
        return;
    Store &store = m_case.parts().store;
    ask(store.find(m_case.actor(), wanted), this, [this, &store, wanted](const Result<CaseId> &id) {
        if (wanted != m_number->text().trimmed())
            return; // typed on meanwhile
        if (!id) {
            m_found->setText(tr("没有找到这个编号。"));
            return;
        }
        ask(store.rows(m_case.actor(), {*id}), this, [this](const Result<std::vector<CaseRow>> &rows) {
            if (rows && !rows->empty())
                found(rows->front());
        });
    });
}

void OtherCaseDialog::found(const CaseRow &row)
{
    m_other = row;
    m_found->setText(tr("%1 %2 · %3", "number, subject, status").arg(row.number, row.subject, statusWord(row.status)));
    m_take->setEnabled(true);
}

Operation OtherCaseDialog::operation() const
{
    if (m_kind == operationKind<JoinCase>())
        return JoinCase {m_other.key, m_other.track == Track::Report};
    if (m_kind == operationKind<UnlinkCase>())
        return UnlinkCase {m_other.key, m_reason->text()};
    return LinkCase {m_other.key};
}

void OtherCaseDialog::take()
{
    ask(m_case.submit(operation()), this, [this](const Result<Case> &after) {
        if (after)
            accept();
        else
            m_banner->showError(after.error());
    });
}

} // namespace lianxin::ui
