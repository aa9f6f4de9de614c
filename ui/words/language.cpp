// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language.h"

#include <QLibraryInfo>
#include <QTranslator>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

QString usualLanguage(const QLocale &system)
{
    return system.language() == QLocale::English ? u"en"_s : u"zh"_s;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    const bool english = language == u"en"_s;
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                : QLocale(QLocale::Chinese, QLocale::China));
    if (english)
        install(application, u"lianxin_en"_s, u":/i18n"_s);
    else
        install(application, u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace lianxin::ui
