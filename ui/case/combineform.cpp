// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/combineform.h"

#include "core/answer/textdiff.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/conflictwords.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Pick { Theirs, Mine, Both, Neither };

QString picked(const SentenceStretch &stretch, int pick)
{
    switch (stretch.isSame ? Theirs : pick) {
    case Mine:
        return stretch.other;
    case Both:
        return stretch.one + stretch.other;
    case Neither:
        return {};
    default:
        return stretch.one;
    }
}

QString shortened(const QString &text)
{
    constexpr qsizetype enough = 60;
    const QString line = text.simplified();
    return line.size() > enough ? line.first(enough) + u"……"_s : line;
}

} // namespace

CombineForm::CombineForm(const Rules &rules, QWidget *parent)
    : QWidget(parent),
      m_rules(rules),
      m_layout(column(this, 0))
{ }

void CombineForm::clear()
{
    m_values.clear();
    m_texts.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void CombineForm::show(const std::vector<ContestedPart> &parts)
{
    clear();
    for (const ContestedPart &part : parts)
        part.isProse ? addProse(part) : addValue(part);
}

void CombineForm::addValue(const ContestedPart &part)
{
    auto *box = named(new QComboBox(this), partWord(part.name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto offer = [&](const QString &whose, const QString &value) {
        if (box->findData(value) < 0)
            box->addItem(whose.arg(partValueWords(part.name, value, m_rules)), value);
    };
    offer(tr("对方的：%1"), part.theirs);
    offer(tr("我的：%1"), part.mine);
    offer(tr("原来的：%1"), part.before);
    m_layout->addWidget(new SectionLabel(partWord(part.name), this));
    m_layout->addWidget(box);
    m_values[part.name] = box;
    connect(box, &QComboBox::activated, this, &CombineForm::edited);
}

void CombineForm::addProse(const ContestedPart &part)
{
    m_layout->addWidget(new SectionLabel(partWord(part.name), this));
    auto *text = named(new QPlainTextEdit(this), tr("合并后的%1").arg(partWord(part.name)));
    text->setTabChangesFocus(true);
    const auto stretches = sentenceStretches(part.theirs, part.mine);
    std::vector<QComboBox *> picks;
    for (const SentenceStretch &stretch : stretches) {
        picks.push_back(nullptr);
        if (stretch.isSame)
            continue;
        auto *pick = named(new QComboBox(this), tr("这几句用谁的"));
        pick->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        pick->addItem(stretch.one.isEmpty() ? tr("用对方的：没有这几句")
                                            : tr("用对方的：%1").arg(shortened(stretch.one)));
        pick->addItem(stretch.other.isEmpty() ? tr("用我的：没有这几句")
                                              : tr("用我的：%1").arg(shortened(stretch.other)));
        pick->addItem(tr("两边的都要"));
        pick->addItem(tr("都不要"));
        pick->setToolTip(stretch.one + u'\n' + stretch.other);
        m_layout->addWidget(pick);
        picks.back() = pick;
    }
    for (QComboBox *pick : picks)
        if (pick)
            connect(pick, &QComboBox::activated, text, [text, stretches, picks] {
                QString joined;
                for (size_t i = 0; i < stretches.size(); ++i)
                    joined += picked(stretches[i], picks[i] ? picks[i]->currentIndex() : int(Theirs));
                text->setPlainText(joined);
            });
    text->setPlainText(part.theirs);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * 5);
    m_layout->addWidget(text, 1);
    m_texts[part.name] = text;
    connect(text, &QPlainTextEdit::textChanged, this, &CombineForm::edited);
}

std::map<QString, QString> CombineForm::chosen() const
{
    std::map<QString, QString> chosen;
    for (const auto &[name, box] : m_values)
        chosen[name] = box->currentData().toString();
    for (const auto &[name, text] : m_texts)
        chosen[name] = text->toPlainText();
    return chosen;
}

void CombineForm::setText(const QString &name, const QString &text)
{
    if (const auto found = m_texts.find(name); found != m_texts.end())
        found->second->setPlainText(text);
}

} // namespace lianxin::ui
