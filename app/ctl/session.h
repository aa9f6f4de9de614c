// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/services.h"

#include <QJsonObject>

namespace lianxin::ctl {

/// What stands before the command on the command line.
struct Options {
    std::string profile;
    std::string as; ///< name or id of the person; empty: the only one, or the last who logged in
    bool json = false;
};

/// One run of the command: the opened profile, who acts, and how to speak. Failures travel as Error up to main.
class Session
{
public:
    enum class Access {
        Read,
        Write,
        Make, ///< a new desk: every other access wants one that is there, for its disk may be away
    };

    Session(const Options &options, Access access);
    ~Session();

    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] Store &store() { return m_services->store(); }
    [[nodiscard]] const Actor &actor(); ///< signs in on first use
    [[nodiscard]] bool json() const { return m_options.json; }

    /// The case meant by a number, a source number or a key.
    [[nodiscard]] CaseId caseOf(const std::string &reference);
    [[nodiscard]] CaseFile caseFile(const std::string &reference);
    Case submit(const std::string &reference, const Operation &operation, DraftId draft = {});

    /// One JSON object on a line, or the text for a person.
    void print(const QJsonObject &object, const QString &text);

private:
    Options m_options;
    std::unique_ptr<Services> m_services;
    std::optional<Actor> m_actor;
};

/// One JSON object on a line, or the text for a person.
void print(const Options &options, const QJsonObject &object, const QString &text);

/// Waits for the store and throws its error; a command has nothing else to do meanwhile.
template <class T>
T take(QFuture<Result<T>> future)
{
    future.waitForFinished();
    Result<T> result = future.resultCount() > 0 ? future.takeResult() : failure(Error::Code::Cancelled);
    if (!result)
        throw result.error();
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

template <class T>
T take(Result<T> result)
{
    if (!result)
        throw result.error();
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace lianxin::ctl
