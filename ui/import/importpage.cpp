// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "core/base/ask.h"
#include "core/jobs/setaside.h"
#include "core/sheets/opentable.h"
#include "core/sheets/xlsxreader.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/import/choosestep.h"
#include "ui/import/jobbar.h"
#include "ui/import/previewstep.h"
#include "ui/import/stepstrip.h"
#include "ui/import/summarystep.h"
#include "ui/words/errorsentence.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

const QString sourcesSetting = u"import.sources"_s; // one a line, the last one used first
const QString folderSetting = u"import.folder"_s;
constexpr qsizetype sourcesKept = 12;

/// The bar alone in the middle of the page.
QWidget *framed(JobBar *bar, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = column(page, 0);
    layout->addStretch(1);
    layout->addWidget(bar);
    layout->addStretch(2);
    return page;
}

QStringList sheetsOf(const QString &path)
{
    if (const auto kind = tableKind(path); !kind || *kind != TableKind::Xlsx)
        return {};
    return xlsxSheets(path).value_or(QStringList());
}

} // namespace

ImportPage::ImportPage(const JobDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_strip(new StepStrip({tr("选文件"), tr("核对各列"), tr("导入"), tr("结果")}, this)),
      m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_choose(new ChooseStep(this)),
      m_preview(new PreviewStep(this)),
      m_bar(new JobBar(this)),
      m_summary(new SummaryStep(this))
{
    // In the order of Step.
    for (QWidget *page : std::initializer_list<QWidget *> {m_choose, m_preview, framed(m_bar, this), m_summary})
        m_pages->addWidget(page);
    auto *heading = new QHBoxLayout;
    heading->addWidget(new TitleLabel(tr("导入名单"), this), 1);
    heading->addWidget(m_strip);
    auto *layout = column(this, 5);
    layout->setSpacing(space(3));
    layout->addLayout(heading);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);

    connect(m_choose, &ChooseStep::fileChosen, this, &ImportPage::look);
    connect(m_preview, &PreviewStep::columnChanged, this, &ImportPage::chooseField);
    connect(m_preview, &PreviewStep::sheetChosen, this, [this](int sheet) {
        m_order.sheet = sheet;
        m_order.choices.clear();
        lookAgain();
    });
    connect(m_preview, &PreviewStep::importWanted, this, &ImportPage::run);
    connect(m_preview, &PreviewStep::backWanted, this, &ImportPage::start);
    connect(m_summary, &SummaryStep::againWanted, this, &ImportPage::start);
    connect(m_summary, &SummaryStep::setAsideWanted, this, &ImportPage::writeSetAsideTo);
    connect(m_summary, &SummaryStep::casesWanted, this, [this] { Q_EMIT casesWanted(m_report.addedCases); });
    connect(m_bar, &JobBar::cancelled, this, [this] {
        if (!isRunning()) // a look has nothing to finish: whatever it still brings is not wanted
            start();
    });
    showStep(Step::Choose);
}

ImportPage::~ImportPage()
{
    if (m_link)
        m_link->cancelled = true;
}

void ImportPage::setActor(const Actor &actor)
{
    m_order.actor = actor;
    m_order.org = actor.org;
}

bool ImportPage::isRunning() const
{
    return m_link != nullptr;
}

void ImportPage::start()
{
    if (isRunning())
        return;
    ++m_looks;
    m_banner->clear();
    showStep(Step::Choose);
    const bool mayImport = m_desk.rules.may(m_order.actor, u"import");
    m_choose->setEnabled(mayImport && !m_desk.store.isReadOnly());
    if (!mayImport)
        m_banner->showError({Error::Code::NotAllowed, u"no-right"_s, {}, {}});
    else if (m_desk.store.isReadOnly())
        m_banner->showWarning(tr("现在只能查看，不能导入：另一个窗口正在使用这份数据，或者它来自更新的版本。"));
    m_choose->focusChoose();
    recallEarlier();
}

void ImportPage::look(const QString &path)
{
    if (isRunning() || !m_choose->isEnabled())
        return;
    m_banner->clear();
    if (m_choose->source().isEmpty()) {
        m_banner->showWarning(tr("请先写明名单来自哪里，再选一次文件。"));
        m_choose->focusSource();
        return;
    }
    m_order.path = path;
    m_order.source = m_choose->source();
    m_order.sheet = 0;
    m_order.choices.clear();
    lookAgain();
    m_bar->start(tr("正在看“%1”").arg(QFileInfo(path).fileName()), JobBar::Counting::Rows, std::make_shared<JobLink>());
    showStep(Step::Run);
    m_strip->showStep(int(Step::Preview)); // to a person this is the second step's beginning
}

void ImportPage::showStep(Step step)
{
    m_step = step;
    m_strip->showStep(int(step));
    m_pages->setCurrentIndex(int(step));
    if (step != Step::Run)
        m_bar->stop();
}

void ImportPage::recallEarlier()
{
    ask(m_desk.store.setting(sourcesSetting), this, [this](const Result<QString> &sources) {
        m_sources = sources.value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
        m_choose->setSources(m_sources);
    });
    ask(m_desk.store.setting(folderSetting), this,
        [this](const Result<QString> &folder) { m_choose->setFolder(folder.value_or(QString())); });
}

void ImportPage::rememberUse(const QString &path)
{
    m_sources.removeAll(m_order.source);
    m_sources.prepend(m_order.source);
    m_sources.resize(std::min(m_sources.size(), sourcesKept));
    // Not remembering costs a few keystrokes next time: nobody needs to be told.
    (void)m_desk.store.setSetting(sourcesSetting, m_sources.join(u'\n'));
    (void)m_desk.store.setSetting(folderSetting, QFileInfo(path).path());
}

void ImportPage::lookAgain()
{
    m_preview->setBusy(true);
    const auto work = [order = m_order, &store = m_desk.store, now = m_desk.clock.now()]() mutable {
        if (order.choices.isEmpty())
            order.choices = rememberedChoices(store, order.source);
        return Look {sheetsOf(order.path), previewImport(order, now)};
    };
    ask(runOn(m_desk.jobs, work), this, [this, number = ++m_looks](const Look &look) {
        if (number == m_looks)
            looked(look);
    });
}

void ImportPage::looked(const Look &look)
{
    if (!look.preview) {
        showStep(Step::Choose);
        m_banner->showError(look.preview.error());
        m_choose->focusChoose();
        return;
    }
    const bool isFirstLook = m_step != Step::Preview;
    m_order.choices = look.preview->mapping.choices(); // from now on every column is a decision
    m_preview->showFile(m_order.path, m_order.source, look.sheets, m_order.sheet);
    m_preview->showPreview(*look.preview);
    showStep(Step::Preview);
    if (isFirstLook)
        m_preview->focusFirstColumn();
}

void ImportPage::chooseField(const QString &column, Field field)
{
    // A field belongs to one column: the one that has it now gives it up.
    if (field != Field::Extra)
        for (Field &taken : m_order.choices)
            if (taken == field)
                taken = Field::Extra;
    m_order.choices.insert(column, field);
    lookAgain();
}

void ImportPage::run()
{
    rememberUse(m_order.path);
    m_banner->clear();
    m_link = std::make_shared<JobLink>();
    m_bar->start(tr("正在导入“%1”").arg(QFileInfo(m_order.path).fileName()), JobBar::Counting::Rows, m_link);
    showStep(Step::Run);
    m_bar->focusCancel();
    const auto work = [order = m_order, &store = m_desk.store, now = m_desk.clock.now(), link = m_link] {
        return runImport(
            order, store, now, [link](const Progress &progress) { link->show(progress); }, link->cancelled);
    };
    ask(runOn(m_desk.jobs, work), this, [this](const Result<ImportReport> &report) { ended(report); });
}

void ImportPage::ended(const Result<ImportReport> &report)
{
    m_link.reset();
    if (report) {
        m_report = *report;
        m_summary->showReport(m_report);
        showStep(Step::Summary);
        m_summary->focusFirst();
    } else {
        showStep(Step::Preview);
        m_banner->showError(report.error());
    }
    Q_EMIT finished();
}

void ImportPage::writeSetAsideTo(const QString &path)
{
    const SetAsideWords words {tr("行号"), tr("未收的原因"),
                               [](const Error &error) { return errorSentence(error).text(); }};
    const auto work = [order = m_order, problems = m_report.problems, words, path] {
        return writeSetAside(order, problems, words, path);
    };
    ask(runOn(m_desk.jobs, work), this, [this, path](const Result<void> &written) {
        if (!written)
            return m_banner->showError(written.error());
        m_banner->showSuccess(tr("未收的行已存到“%1”。补正后再导入这份文件即可。").arg(QFileInfo(path).fileName()));
        m_banner->offer(tr("打开文件夹"),
                        [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path())); });
    });
}

} // namespace lianxin::ui
