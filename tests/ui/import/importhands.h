// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/builtinrules.h"
#include "tests/catchqt.h"
#include "ui/common/banner.h"
#include "ui/import/choosestep.h"
#include "ui/import/importpage.h"
#include "ui/import/mappingheader.h"
#include "ui/import/summarystep.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

/// A store for jobs: its work is done at once where it is asked, unless threads are given.
struct JobStore {
    struct Threads {
        Executor &writer, &reader;
    };

    JobStore() : JobStore(Threads {inlined, inlined}) { }
    explicit JobStore(const Threads &threads)
        : store(*REQUIRE_OK(Store::open(dir.filePath(u"desk.db"_s), Store::Mode::ReadWrite,
                                        {threads.writer, threads.reader, clock, random, rules})))
    { }

    [[nodiscard]] static Actor person(Role role)
    {
        return {{QUuid(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)}, u"小李"_s, u"清溪镇人民政府"_s, {role}, false};
    }
    [[nodiscard]] static QString sample(const QString &name)
    {
        return qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/sample/"_s + name;
    }
    [[nodiscard]] size_t count() { return store->list(person(Role::Intake), {}).result()->size(); }

    QTemporaryDir dir;
    InlineExecutor inlined;
    ManualClock clock {Timestamp::atLocal(QDate(2026, 11, 23), QTime(16, 0))};
    SeededRandom random {3};
    Rules rules = *builtInRules();
    std::unique_ptr<Store> store;
};

/// Eyes and hands before an import page. Jobs wait until settle(), unless an executor is given.
class ImportHands : public JobStore
{
public:
    ImportHands() { open(m_queue); }
    ImportHands(const Threads &threads, Executor &jobs) : JobStore(threads) { open(jobs); }

    std::unique_ptr<ImportPage> page;

    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            while (m_queue.runOne())
                quiet = 0;
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    void look(const QString &name)
    {
        page->look(sample(name));
        settle();
    }
    void click(const QString &text)
    {
        QTest::mouseClick(button(text), Qt::LeftButton);
        settle();
    }
    void press(const QString &column, Qt::Key key)
    {
        box(column)->setFocus();
        QTest::keyClick(box(column), key);
        settle();
    }
    void pickFile(const QString &path)
    {
        auto *dialog = page->findChild<QFileDialog *>();
        REQUIRE(dialog);
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        settle();
    }

    template <class W>
    [[nodiscard]] W *only() const
    {
        return page->findChild<W *>();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : page->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        FAIL("no button " << text);
        return nullptr;
    }
    [[nodiscard]] QTableView *table(const QString &name) const
    {
        for (auto *table : page->findChildren<QTableView *>())
            if (table->accessibleName() == name && table->isVisible())
                return table;
        FAIL("no table " << name);
        return nullptr;
    }
    [[nodiscard]] QComboBox *box(const QString &column) const
    {
        for (auto *box : only<MappingHeader>()->findChildren<QComboBox *>())
            if (box->accessibleName() == u"“%1”列对应"_s.arg(column))
                return box;
        FAIL("no column " << column);
        return nullptr;
    }
    [[nodiscard]] QComboBox *sheets() const
    {
        for (auto *box : page->findChildren<QComboBox *>())
            if (box->accessibleName() == u"工作表"_s)
                return box;
        return nullptr;
    }
    [[nodiscard]] QStringList fields() const
    {
        QStringList all;
        for (auto *box : only<MappingHeader>()->findChildren<QComboBox *>())
            all << box->currentText();
        return all;
    }
    /// Added, already here, repeats, answered elsewhere, set aside.
    [[nodiscard]] QStringList figures() const
    {
        QStringList all;
        for (auto *label : only<SummaryStep>()->findChildren<QLabel *>())
            if (!label->accessibleName().isEmpty())
                all << label->text();
        return all;
    }
    [[nodiscard]] QString bannerText() const
    {
        for (auto *banner : page->findChildren<Banner *>())
            if (banner->isVisible())
                return banner->text();
        return {};
    }
    [[nodiscard]] bool hasWords(const QString &text) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(dir.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    void replaceIn(const QString &path, const QByteArray &before, const QByteArray &after) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readAll();
        file.close();
        write(QFileInfo(path).fileName(), content.replace(before, after));
    }

private:
    void open(Executor &jobs)
    {
        page = std::make_unique<ImportPage>(JobDesk {*store, jobs, clock, rules}, nullptr);
        page->setActor(person(Role::Intake));
        page->resize(1100, 650);
        page->show();
        page->activateWindow();
        page->start();
        settle();
    }

    QueueExecutor m_queue;
};

} // namespace lianxin::ui
