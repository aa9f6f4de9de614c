// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "core/base/ask.h"
#include "core/store/settingkeys.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/shell/rolepicker.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int unitStepNo = 0, boardStepNo = 1, personStepNo = 2, stepCount = 3;

/// What one person of a small office does alone; signing is missing, because nobody signs her own answer.
const std::vector<Role> usualRoles {Role::Intake, Role::Dispatcher, Role::Handler, Role::Caller, Role::Admin};

QLineEdit *lineEdit(QWidget *parent, const QString &name, const QString &hint = {})
{
    auto *edit = named(new QLineEdit(parent), name);
    edit->setPlaceholderText(hint);
    return edit;
}

} // namespace

FirstRunPage::FirstRunPage(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_progress(new HintLabel({}, this)),
      m_title(new TitleLabel({}, this)),
      m_missing(new HintLabel({}, this)),
      m_banner(new Banner(this)),
      m_steps(new QStackedWidget(this)),
      m_back(plainButton(tr("上一步"), this)),
      m_next(primaryButton(tr("下一步"), this))
{
    m_steps->addWidget(unitStep());
    m_steps->addWidget(boardStep());
    m_steps->addWidget(personStep());
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);

    auto *card = new QFrame(this);
    setManner(card, "card");
    card->setMaximumWidth(space(170));
    auto *inner = column(card, 6);
    inner->addWidget(m_progress);
    inner->addWidget(m_title);
    inner->addWidget(new ScrollPane(m_steps), 1);
    inner->addWidget(m_banner);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(m_next);
    inner->addLayout(buttons);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(card, 8);
    outer->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_steps->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstRunPage::next);
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::textChanged, this, &FirstRunPage::tellComplete);
        connect(edit, &QLineEdit::returnPressed, this, &FirstRunPage::next);
    }
    connect(m_withBoard, &QRadioButton::toggled, this, &FirstRunPage::tellComplete);
    connect(m_roles, &RolePicker::changed, this, &FirstRunPage::tellComplete);
    goTo(unitStepNo);
}

QWidget *FirstRunPage::unitStep()
{
    auto *step = new QWidget(this);
    auto *layout = column(step, 0);
    m_unit = lineEdit(step, tr("单位名称"), tr("例如：清溪镇人民政府"));
    m_device = lineEdit(step, tr("这台电脑的短名"), u"PC1"_s);
    m_device->setText(u"PC1"_s);
    auto *form = formLayout();
    form->addRow(tr("单位名称"), m_unit);
    form->addRow(tr("这台电脑的短名"), m_device);
    layout->addLayout(form);
    layout->addWidget(
        new HintLabel(tr("单位名称会写在答复的落款里。短名用在离线时的临时编号中，两台电脑不要相同。"), step));
    layout->addStretch();
    return step;
}

QWidget *FirstRunPage::boardStep()
{
    auto *step = new QWidget(this);
    auto *layout = column(step, 0);
    m_withBoard = new QRadioButton(tr("接留言板：来信自动收，答复自动发"), step);
    m_offline = new QRadioButton(tr("没有网络或没有留言板：只用登记和导入"), step);
    m_withBoard->setChecked(true);
    m_url = lineEdit(step, tr("留言板地址"), u"https://"_s);
    m_token = lineEdit(step, tr("接入码"), tr("由留言板管理员发给您本人"));
    m_token->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    auto *form = formLayout();
    form->addRow(tr("留言板地址"), m_url);
    form->addRow(tr("接入码"), m_token);
    layout->addWidget(m_withBoard);
    layout->addLayout(form);
    layout->addWidget(m_offline);
    layout->addWidget(new HintLabel(tr("以后接上留言板也可以，在“设置—留言板”里填写。"), step));
    layout->addStretch();
    connect(m_withBoard, &QRadioButton::toggled, m_url, &QWidget::setEnabled);
    connect(m_withBoard, &QRadioButton::toggled, m_token, &QWidget::setEnabled);
    return step;
}

QWidget *FirstRunPage::personStep()
{
    auto *step = new QWidget(this);
    auto *layout = column(step, 0);
    m_name = lineEdit(step, tr("您的姓名"));
    m_roles = new RolePicker(step);
    m_roles->setRoles(usualRoles);
    m_passphrase = lineEdit(step, tr("口令"), tr("可以不设；几个人合用这台电脑时请设"));
    m_again = lineEdit(step, tr("再输一次口令"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    auto *form = formLayout();
    form->addRow(tr("您的姓名"), m_name);
    form->addRow(tr("您的角色"), m_roles);
    form->addRow(tr("口令"), m_passphrase);
    form->addRow(tr("再输一次口令"), m_again);
    layout->addLayout(form);
    layout->addWidget(new HintLabel(tr("拟稿人不能签发自己的答复，请给领导另建一个人员，由领导登录签发。"), step));
    layout->addStretch();
    return step;
}

void FirstRunPage::goTo(int step)
{
    const QString titles[stepCount] = {tr("您在哪个单位？"), tr("这台电脑怎么收来信？"), tr("您是谁？")};
    m_steps->setCurrentIndex(step);
    m_title->setText(titles[step]);
    m_progress->setText(tr("第一次使用 · 第 %1 步，共 %2 步").arg(step + 1).arg(stepCount));
    m_back->setVisible(step > unitStepNo);
    m_next->setText(step == personStepNo ? tr("开始使用") : tr("下一步"));
    m_next->setAccessibleName(m_next->text());
    m_banner->clear();
    (step == unitStepNo ? m_unit : step == boardStepNo ? m_url : m_name)->setFocus();
    tellComplete();
}

void FirstRunPage::next()
{
    if (!missing().isEmpty())
        return;
    if (m_steps->currentIndex() == unitStepNo)
        return goTo(boardStepNo);
    if (m_steps->currentIndex() == personStepNo)
        return finish();
    if (m_withBoard->isChecked())
        return enrol();
    m_enrolled.reset();
    m_name->setReadOnly(false);
    m_roles->setEnabled(true);
    goTo(personStepNo);
}

void FirstRunPage::enrol()
{
    m_next->setEnabled(false);
    m_banner->showInfo(tr("正在询问留言板…"));
    ask(m_desk.sync.enrol(m_url->text().trimmed(), m_token->text().trimmed()), this,
        [this](const Result<Person> &person) {
            m_next->setEnabled(true);
            person ? takePerson(*person) : m_banner->showError(person.error());
        });
}

void FirstRunPage::takePerson(const Person &person)
{
    m_enrolled = person;
    goTo(personStepNo);
    m_name->setText(person.actor.name);
    m_name->setReadOnly(true);
    m_roles->setRoles(person.actor.roles);
    m_roles->setEnabled(false);
    m_banner->showSuccess(tr("留言板认得您，姓名和角色以留言板为准。"));
    m_passphrase->setFocus();
}

void FirstRunPage::finish()
{
    m_next->setEnabled(false);
    if (m_enrolled)
        return store(*m_enrolled);
    Person person;
    person.actor.id = PersonId {Uuid7(m_desk.clock, m_desk.random).next()};
    person.actor.name = m_name->text().trimmed();
    person.actor.org = m_unit->text().trimmed();
    person.actor.roles = m_roles->roles();
    store(person);
}

void FirstRunPage::store(const Person &person)
{
    const QMap<QString, QString> office {{settingkey::office, m_unit->text().trimmed()},
                                         {settingkey::deviceName, m_device->text().trimmed()}};
    ask(m_desk.store.setSettings(office), this,
        [=, this](const Result<void> &stored) { stored ? storePerson(person) : showFailure(stored.error()); });
}

void FirstRunPage::storePerson(const Person &person)
{
    const QString passphrase = m_passphrase->text();
    ask(m_desk.store.savePerson(person, {}, passphrase), this, [=, this](const Result<void> &stored) {
        if (!stored)
            return showFailure(stored.error());
        m_next->setEnabled(true);
        Q_EMIT finished(person.actor.id, passphrase);
    });
}

void FirstRunPage::showFailure(const Error &error)
{
    m_next->setEnabled(true);
    m_banner->showError(error);
}

QString FirstRunPage::missingOf(std::initializer_list<const QLineEdit *> fields) const
{
    for (const QLineEdit *field : fields)
        if (field->text().trimmed().isEmpty())
            return tr("还要填：%1").arg(field->accessibleName());
    return {};
}

QString FirstRunPage::missing() const
{
    if (m_steps->currentIndex() == unitStepNo)
        return missingOf({m_unit, m_device});
    if (m_steps->currentIndex() == boardStepNo)
        return m_offline->isChecked() ? QString() : missingOf({m_url, m_token});
    if (const QString name = missingOf({m_name}); !name.isEmpty())
        return name;
    if (!m_enrolled && m_roles->roles().empty())
        return tr("至少选一个角色。");
    return m_passphrase->text() == m_again->text() ? QString() : tr("两次输入的口令不一样。");
}

void FirstRunPage::tellComplete()
{
    m_missing->setText(missing());
    m_next->setEnabled(m_missing->text().isEmpty());
}

} // namespace lianxin::ui
