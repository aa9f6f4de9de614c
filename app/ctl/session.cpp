// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/session.h"

#include "app/ctl/rendering.h"
#include "app/ctl/warning.h"
#include "core/store/presence.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <cstdio>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

const Person &personNamed(const std::vector<Person> &people, const QString &name)
{
    const auto fits
        = [&](const Person &p) { return p.isActive && (p.actor.name == name || p.actor.id.toString() == name); };
    const auto found = std::ranges::find_if(people, fits);
    if (found == people.end())
        throw Error {Error::Code::NotFound, u"no-such-person"_s, {}, name};
    return *found;
}

/// A folder without a desk may be on a disk that is away: nothing is to begin there unasked.
void requireDesk(const QString &profile)
{
    if (const auto found = foundStore(storeFile(profile)); !found)
        throw found.error();
}

} // namespace

Session::Session(const Options &options, Access access) : m_options(options)
{
    const QString profile = QString::fromStdString(options.profile);
    if (access != Access::Make)
        requireDesk(profile);
    m_services = take(Services::open(profile, access == Access::Read ? Store::Mode::ReadOnly : Store::Mode::ReadWrite));
}

/// What the office should know about the safety of its data, beside whatever was asked for.
Session::~Session()
{
    for (const Error &warning : store().warnings())
        warn(json(), errorJson(warning), ui::errorSentence(warning).text());
}

const Actor &Session::actor()
{
    if (m_actor)
        return *m_actor;
    const auto people = take(store().people());
    QString name = QString::fromStdString(m_options.as);
    if (name.isEmpty())
        name = people.size() == 1 ? people.front().actor.id.toString() : take(store().setting(u"person.last"_s));
    if (name.isEmpty())
        throw Error {Error::Code::Invalid, u"who-acts"_s, {}, {}};
    const Person &person = personNamed(people, name);
    m_actor = take(store().signIn(person.actor.id, qEnvironmentVariable("LIANXIN_PASSPHRASE")));
    return *m_actor;
}

CaseId Session::caseOf(const std::string &reference)
{
    return take(store().find(actor(), QString::fromStdString(reference)));
}

CaseFile Session::caseFile(const std::string &reference)
{
    return take(store().caseFile(actor(), caseOf(reference)));
}

Case Session::submit(const std::string &reference, const Operation &operation, DraftId draft)
{
    return take(store().submit(actor(), caseOf(reference), operation, draft));
}

void Session::print(const QJsonObject &object, const QString &text)
{
    ctl::print(m_options, object, text);
}

void print(const Options &options, const QJsonObject &object, const QString &text)
{
    const QByteArray line = options.json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : text.toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
}

} // namespace lianxin::ctl
