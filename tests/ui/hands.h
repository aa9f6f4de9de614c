// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/look.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTranslator>
#include <QWidget>

namespace lianxin::ui {

/// A look for the length of a test.
class LookFor
{
public:
    explicit LookFor(const Look &look) { applyLook(*qApp, look); }
    ~LookFor() { applyLook(*qApp, {}); }
};

/// A language for the length of a test.
class LanguageFor
{
public:
    explicit LanguageFor(const QString &language) { installLanguage(*qApp, language); }
    ~LanguageFor()
    {
        qDeleteAll(qApp->findChildren<QTranslator *>());
        QLocale::setDefault(m_before);
    }

private:
    QLocale m_before;
};

/// What an input method does when a word is chosen: it arrives whole, without key events.
inline void typeChinese(QWidget *into, const QString &text)
{
    QInputMethodEvent composing(QStringLiteral("pin'yin"), {});
    QCoreApplication::sendEvent(into, &composing);
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(into, &commit);
}

} // namespace lianxin::ui
