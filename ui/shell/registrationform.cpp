// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/registrationform.h"

#include "ui/common/categorybox.h"
#include "ui/common/codebox.h"
#include "ui/common/look.h"
#include "ui/common/momentedit.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStringListModel>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

const QStringList channels {toCode(Channel::WalkIn), toCode(Channel::Phone), toCode(Channel::Letter)};

void offerWhileTyping(QLineEdit *edit, const QStringList &words)
{
    auto *completer = new QCompleter(words, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
}

} // namespace

RegistrationForm::RegistrationForm(const Clock &clock, const std::vector<Category> &categories, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_channel(new QButtonGroup(this)),
      m_channels(new QWidget(this)),
      m_received(named(new MomentEdit(clock, this), tr("收到时间"))),
      m_subject(named(new QLineEdit(this), tr("标题"))),
      m_body(named(new QPlainTextEdit(this), tr("诉求内容"))),
      m_name(named(new QLineEdit(this), tr("姓名"))),
      m_phone(named(new QLineEdit(this), tr("联系电话"))),
      m_anonymous(named(new QCheckBox(tr("匿名/不详"), this), tr("匿名/不详"))),
      m_place(named(new QLineEdit(this), tr("地点"))),
      m_category(named(new CategoryBox(categories, this), tr("类别"))),
      m_track(codeBox<Track>(this, tr("性质"), trackWord)),
      m_urgency(codeBox<Urgency>(this, tr("紧急程度"), urgencyWord))
{
    buildChannels();
    auto *form = formLayout();
    form->setContentsMargins(0, 0, 0, 0);
    buildLetter(form);
    buildResident(form);
    buildMatter(form);
    setLayout(form);
    listen();
    clear();
}

void RegistrationForm::buildChannels()
{
    auto *row = new QHBoxLayout(m_channels);
    row->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < channels.size(); ++i) {
        const QString word = channelWord(channels[i]);
        auto *button = named(new QRadioButton(word, m_channels), word);
        button->setChecked(i == 0);
        m_channel->addButton(button, i);
        row->addWidget(button);
    }
    auto *now = quietButton(tr("现在"), m_channels);
    m_received->setObjectName(u"received"_s);
    m_received->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_received->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row->addSpacing(space(4));
    row->addWidget(new QLabel(tr("收到时间"), m_channels));
    row->addWidget(m_received);
    row->addWidget(now);
    row->addStretch();
    connect(now, &QPushButton::clicked, m_received, [this] { m_received->setMoment({}); });
    connect(now, &QPushButton::clicked, this, &RegistrationForm::changed);
}

void RegistrationForm::buildLetter(QFormLayout *form)
{
    m_subject->setObjectName(u"subject"_s);
    m_subject->setPlaceholderText(tr("一句话说明是什么事"));
    m_body->setObjectName(u"body"_s);
    m_body->setTabChangesFocus(true);
    m_body->setPlaceholderText(tr("照群众的原话记录，不要替群众总结"));
    m_body->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    form->addRow(tr("来件方式"), m_channels);
    form->addRow(tr("标题"), m_subject);
    form->addRow(tr("诉求内容"), m_body);
}

void RegistrationForm::buildResident(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space(2));
    m_name->setObjectName(u"name"_s);
    m_phone->setObjectName(u"phone"_s);
    m_phone->setPlaceholderText(tr("联系电话"));
    m_name->setPlaceholderText(tr("姓名"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    row->addWidget(m_name, 2);
    row->addWidget(m_phone, 3);
    row->addWidget(m_anonymous);
    form->addRow(tr("诉求人"), row);
    connect(m_anonymous, &QCheckBox::toggled, m_name, &QWidget::setDisabled);
    connect(m_anonymous, &QCheckBox::toggled, m_phone, &QWidget::setDisabled);
}

void RegistrationForm::buildMatter(QFormLayout *form)
{
    m_place->setObjectName(u"place"_s);
    m_category->setObjectName(u"category"_s);
    m_place->setPlaceholderText(tr("村、组或路名"));
    form->addRow(tr("地点"), m_place);
    form->addRow(tr("类别"), m_category);
    auto *row = new QHBoxLayout;
    row->setSpacing(space(4)); // as between the labels and fields above
    row->addWidget(m_track, 1);
    row->addWidget(new QLabel(tr("紧急程度"), this));
    row->addWidget(m_urgency, 1);
    row->addStretch(1);
    form->addRow(tr("性质"), row);
}

void RegistrationForm::listen()
{
    for (QLineEdit *edit : {m_subject, m_name, m_phone, m_place})
        connect(edit, &QLineEdit::textChanged, this, &RegistrationForm::changed);
    connect(m_category, &QComboBox::editTextChanged, this, &RegistrationForm::changed);
    connect(m_body, &QPlainTextEdit::textChanged, this, &RegistrationForm::changed);
    connect(m_received, &MomentEdit::edited, this, &RegistrationForm::changed);
    connect(m_anonymous, &QCheckBox::toggled, this, &RegistrationForm::changed);
    connect(m_channel, &QButtonGroup::idToggled, this, &RegistrationForm::changed);
    for (QComboBox *combo : {m_track, m_urgency})
        connect(combo, &QComboBox::currentIndexChanged, this, &RegistrationForm::changed);
}

void RegistrationForm::setPlaces(const QStringList &places)
{
    offerWhileTyping(m_place, places);
}

void RegistrationForm::setIntake(const Intake &intake)
{
    if (intake.appeals.empty())
        return clear();
    const Appeal &appeal = intake.appeals.front();
    setChannel(appeal.channel);
    m_received->setMoment(appeal.at);
    m_subject->setText(appeal.subject);
    m_body->setPlainText(appeal.body);
    m_name->setText(appeal.residentName);
    m_phone->setText(appeal.residentPhone);
    m_anonymous->setChecked(appeal.anonymous);
    m_place->setText(intake.place);
    m_category->setEditText(intake.category);
    choose(m_track, intake.track);
    choose(m_urgency, intake.urgency);
}

Intake RegistrationForm::intake() const
{
    Intake intake = begun();
    if (Appeal &appeal = intake.appeals.front(); appeal.at == Timestamp {})
        appeal.at = m_clock.now();
    return intake;
}

Intake RegistrationForm::begun() const
{
    Appeal appeal;
    appeal.subject = m_subject->text().trimmed();
    appeal.body = m_body->toPlainText();
    appeal.anonymous = m_anonymous->isChecked();
    if (!appeal.anonymous) {
        appeal.residentName = m_name->text().trimmed();
        appeal.residentPhone = m_phone->text().trimmed();
    }
    appeal.channel = channels[m_channel->checkedId()];
    appeal.at = m_received->moment();

    Intake intake;
    intake.appeals.push_back(appeal);
    intake.place = m_place->text().trimmed();
    intake.category = m_category->category();
    intake.track = chosen<Track>(m_track);
    intake.urgency = chosen<Urgency>(m_urgency);
    return intake;
}

void RegistrationForm::clear()
{
    for (QLineEdit *edit : {m_subject, m_name, m_phone, m_place})
        edit->clear();
    m_category->clearEditText();
    m_body->clear();
    m_anonymous->setChecked(false);
    choose(m_track, Track::Unknown);
    choose(m_urgency, Urgency::Ordinary);
    m_received->setMoment({});
}

void RegistrationForm::setChannel(const QString &channel)
{
    if (const qsizetype id = channels.indexOf(channel); id >= 0)
        m_channel->button(int(id))->setChecked(true);
}

bool RegistrationForm::isEmpty() const
{
    for (const QLineEdit *edit : {m_subject, m_name, m_phone, m_place})
        if (!edit->text().trimmed().isEmpty())
            return false;
    return m_category->category().isEmpty() && m_body->toPlainText().trimmed().isEmpty();
}

void RegistrationForm::focusFirst()
{
    m_subject->setFocus();
}

} // namespace lianxin::ui
