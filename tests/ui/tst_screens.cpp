// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/contesteddesk.h"
#include "tests/ui/fullday.h"
#include "ui/case/answereditor.h"
#include "ui/case/casepage.h"
#include "ui/case/publishdialog.h"
#include "ui/list/caselistview.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/settingsdialog.h"

#include <QDialog>
#include <QRadioButton>
#include <QTabWidget>
#include <QTreeView>

using namespace lianxin;
using namespace lianxin::ui;

// Every screen in every view: nothing clipped, nothing blank, every control with a name. The pictures are for eyes.

namespace {

const QSize screen(1366, 768);

QStringList faults(WindowDesk &desk, const QString &name, const View &view)
{
    return faultsOf(*desk.window, name + u'-' + view.name(), screen);
}

/// Of the dialog that stands open, at the size it takes; closes it.
QStringList dialogFaults(WindowDesk &desk, const QString &name, const View &view)
{
    QDialog *open = nullptr;
    for (QDialog *dialog : desk.window->findChildren<QDialog *>())
        if (dialog->isVisible())
            open = dialog;
    INFO(name.toStdString());
    REQUIRE(open);
    const QStringList found = faultsOf(*open, name + u'-' + view.name(), open->size().boundedTo(screen));
    open->reject();
    desk.settle();
    return found;
}

/// As from the menu, which a window needs not be active for.
void trigger(WindowDesk &desk, const QString &text)
{
    for (QAction *action : desk.window->findChildren<QAction *>())
        if (action->text() == text)
            action->trigger();
    desk.settle();
}

/// The steps that ask for something in a form of their own.
const QStringList formSteps
    = u"propose_decline refuse_decline assign object transfer redispatch ask_resident "
      "resident_answered request_extension refuse_extension suspend record_delivery withdraw "
      "answered_elsewhere finish_tracking close reopen leave propose_void link unlink join"_s.split(u' ');

} // namespace

TEST_CASE("the first start and the sign-in look right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    WindowDesk desk;
    savePreferences(desk.dir.path(), {.look = view.look, .language = view.language});
    desk.open();
    CHECK(faults(desk, u"first-unit"_s, view) == QStringList());
    desk.type(u"清溪镇人民政府"_s);
    desk.press(Qt::Key_Return);
    CHECK(faults(desk, u"first-board"_s, view) == QStringList());
    for (auto *choice : desk.window->findChildren<QRadioButton *>())
        choice->setChecked(!choice->isChecked());
    desk.click(FirstRunPage::tr("下一步"));
    CHECK(faults(desk, u"first-person"_s, view) == QStringList());

    FullDay shared(view);
    shared.ok(shared.store().setPassphrase(shared.office.admin.id, u"青山"_s));
    shared.settle();
    CHECK(faults(shared, u"sign-in"_s, view) == QStringList());
}

TEST_CASE("every list, the outbox and the registration look right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FullDay desk(view);
    desk.enter(desk.office.vault);
    auto *page = desk.find<DeskPage>();
    for (const auto &list : codeNames(WorkList {})) {
        page->showList(list.value);
        desk.settle();
        desk.press(Qt::Key_J);
        CHECK(faults(desk, u"list-"_s + QString::fromUtf16(list.code), view) == QStringList());
    }
    desk.enter(desk.office.clerk);
    page->showOutbox();
    desk.settle();
    auto *items = desk.find<QTreeView>(u"outbox"_s);
    for (int row : {0, 1, 2}) {
        items->setCurrentIndex(items->model()->index(row, 0));
        CHECK(faults(desk, u"outbox-%1"_s.arg(row), view) == QStringList());
    }
    for (const QString &channel : {u"walk_in"_s, u"phone"_s, u"letter"_s}) {
        page->startRegistration(channel);
        desk.settle();
        CHECK(faults(desk, u"registration-"_s + channel, view) == QStringList());
    }
}

TEST_CASE("the conflict desk and the diary look right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    ContestedDesk desk;
    savePreferences(desk.dir.path(), {.look = view.look, .language = view.language});
    desk.ok(desk.store().recordSyncEnd({.at = desk.clock.now(), .ok = true, .problem = {}, .received = 3}));
    desk.clock.advance(std::chrono::minutes(5));
    desk.ok(desk.store().recordSyncEnd({.at = desk.clock.now(), .problem = {Error::Code::Offline, {}, {}, {}}}));
    desk.collide();
    desk.open();
    desk.enter(desk.office.handler);
    auto *page = desk.find<DeskPage>();
    const OperationId answer = desk.outbox()[0].recorded.id;
    const auto openBoth = [&](const OperationId &operation) {
        page->openCase(desk.id);
        desk.settle();
        desk.find<CasePage>()->settle(desk.id, operation);
        desk.settle();
    };
    page->openCase(desk.id);
    desk.settle();
    CHECK(faults(desk, u"conflict-bar"_s, view) == QStringList());
    openBoth(answer);
    CHECK(dialogFaults(desk, u"conflict-answer"_s, view) == QStringList());
    openBoth(answer);
    for (auto *choice : desk.window->findChildren<QRadioButton *>())
        if (choice->isVisible())
            choice->setChecked(true); // the last: both
    desk.settle();
    CHECK(dialogFaults(desk, u"conflict-combine"_s, view) == QStringList());
    page->showDiary();
    desk.settle();
    auto *lines = desk.find<QTreeView>(u"diary"_s);
    for (int row : {0, 1, 2}) {
        lines->setCurrentIndex(lines->model()->index(row, 0));
        CHECK(faults(desk, u"diary-%1"_s.arg(row), view) == QStringList());
    }

    ContestedDesk quiet;
    savePreferences(quiet.dir.path(), {.look = view.look, .language = view.language});
    quiet.classify(u"道路水利/路灯照明"_s, u"道路水利/渠道河堤"_s);
    quiet.open();
    quiet.enter(quiet.office.clerk);
    quiet.find<DeskPage>()->openCase(quiet.id);
    quiet.settle();
    quiet.find<CasePage>()->settle(quiet.id, quiet.outbox()[0].recorded.id);
    quiet.settle();
    CHECK(dialogFaults(quiet, u"conflict-values"_s, view) == QStringList());
}

TEST_CASE("the settings and the help look right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FullDay desk(view);
    desk.enter(desk.office.admin);
    for (int tab = 0; tab < 5; ++tab) {
        trigger(desk, MainWindow::tr("设置…"));
        desk.find<SettingsDialog>(u"settings"_s)->findChild<QTabWidget *>()->setCurrentIndex(tab);
        desk.settle();
        CHECK(dialogFaults(desk, u"settings-%1"_s.arg(tab), view) == QStringList());
    }
    trigger(desk, MainWindow::tr("快捷键"));
    CHECK(dialogFaults(desk, u"keys"_s, view) == QStringList());
    trigger(desk, MainWindow::tr("关于连心桌面"));
    CHECK(dialogFaults(desk, u"about"_s, view) == QStringList());
}

TEST_CASE("a case looks right on every tab and at every station in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FullDay desk(view);
    auto *page = desk.find<DeskPage>();
    auto *open = desk.find<CasePage>();
    const auto show = [&](CaseId id, CasePage::Tab tab) {
        page->showList(WorkList::All);
        page->openCase(id);
        open->showTab(tab);
        desk.settle();
    };
    desk.enter(desk.office.clerk);
    show(desk.fresh, CasePage::Tab::Letter);
    CHECK(faults(desk, u"case-new"_s, view) == QStringList());

    desk.enter(desk.office.handler);
    show(desk.working, CasePage::Tab::Letter);
    CHECK(faults(desk, u"case-letter"_s, view) == QStringList());
    show(desk.working, CasePage::Tab::Timeline);
    CHECK(faults(desk, u"case-timeline"_s, view) == QStringList());
    show(desk.working, CasePage::Tab::Contact);
    CHECK(faults(desk, u"case-contact"_s, view) == QStringList());
    show(desk.working, CasePage::Tab::Answer);
    for (auto *button : open->findChildren<QPushButton *>())
        if (button->text() == AnswerEditor::tr("按要点生成"))
            button->click();
    desk.settle();
    CHECK(faults(desk, u"case-reply"_s, view) == QStringList());

    desk.enter(desk.office.leader);
    show(desk.working, CasePage::Tab::Timeline);
    CHECK(faults(desk, u"case-extension"_s, view) == QStringList());
    show(desk.reviewed, CasePage::Tab::Answer);
    CHECK(faults(desk, u"case-review"_s, view) == QStringList());
    show(desk.released, CasePage::Tab::Answer);
    CHECK(faults(desk, u"case-signed"_s, view) == QStringList());
    open->startStep(operationKind<Publish>());
    desk.settle();
    CHECK(dialogFaults(desk, u"send"_s, view) == QStringList());
}

TEST_CASE("the form of every step looks right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FullDay desk(view);
    desk.enter(desk.office.clerk);
    desk.find<DeskPage>()->openCase(desk.working);
    desk.settle();
    for (const QString &kind : formSteps) {
        desk.find<CasePage>()->startStep(kind);
        desk.settle();
        CHECK(dialogFaults(desk, u"step-"_s + kind, view) == QStringList());
    }
}
