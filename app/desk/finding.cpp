// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/finding.h"

#include "app/services/services.h"
#include "core/store/presence.h"
#include "ui/shell/awaydialog.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

bool isSeen(const QString &profile)
{
    return foundStore(storeFile(profile)).has_value();
}

std::optional<QString> asked(const Error &why, const QString &profile, KnownDesks &known)
{
    ui::AwayDialog dialog(why, profile, [](const QString &folder) { return foundStore(storeFile(folder)); });
    if (dialog.exec() != QDialog::Accepted) // there is no window yet that could wait
        return {};
    if (dialog.folder() != profile)
        known.setNewPlace(profile, dialog.folder());
    return dialog.folder();
}

} // namespace

Result<void> mayOpen(const QString &profile, const KnownDesks &known)
{
    const auto found = foundStore(storeFile(profile));
    if (found || found.error().code == Error::Code::Corrupt)
        return {};
    if (found.error().code == Error::Code::NotFound)
        return known.has(profile) ? failure(Error::Code::NotFound, u"desk-away"_s, {}, profile) : Result<void>();
    return tl::unexpected(found.error());
}

std::optional<QString> foundDesk(const QString &profile, KnownDesks known)
{
    const auto here = mayOpen(profile, known);
    if (here)
        return profile;
    if (const QString place = known.newPlaceOf(profile); !place.isEmpty() && isSeen(place))
        return place;
    return asked(here.error(), profile, known);
}

} // namespace lianxin
