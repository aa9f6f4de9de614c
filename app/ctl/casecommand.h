// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"

namespace lianxin::ctl {

/// Says where a case stands after a command: {"number","key","status","version"}.
void printCase(Session &session, const Case &c);

/// A member of a command's arguments that is text on the command line.
[[nodiscard]] inline QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

/// ISO time as typed, or now if nothing was typed. Throws Invalid "time-unclear".
[[nodiscard]] Timestamp timeGiven(const std::string &text, const Clock &clock);

/// What the command line, or a file named with @, says: long texts are easier to give as @letter.txt, "@-" is standard
/// input. Throws NotFound "no-such-text".
[[nodiscard]] QString textGiven(const std::string &argument);

/// The place of an error that a person can mend at once: "--channel pigeon (online, phone, walk_in, letter)".
[[nodiscard]] QString typedPlace(const char *option, const QString &typed, const QStringList &allowed);

/// The words an enum has on the command line.
template <Coded E>
[[nodiscard]] QStringList wordsOf()
{
    QStringList words;
    for (const auto &name : codeNames(E {}))
        if (*name.code)
            words << QString::fromUtf16(name.code);
    return words;
}

/// Throws Invalid "unknown-word", naming the words that are known.
template <Coded E>
[[nodiscard]] E wordGiven(const std::string &word, const char *option)
{
    const auto value = fromCode<E>(q(word));
    if (!value)
        throw Error {
            Error::Code::Invalid, QStringLiteral("unknown-word"), {}, typedPlace(option, q(word), wordsOf<E>())};
    return *value;
}

/// A command NAME CASE [options] that submits one operation. @p declare adds the options to the command, @p make turns
/// the filled arguments into the operation.
template <class Arguments, class Declare, class Make>
void addCaseCommand(CLI::App &app, const Options &options, const char *name, const std::string &help, Declare declare,
                    Make make)
{
    auto *command = app.add_subcommand(name, help);
    const auto reference = std::make_shared<std::string>();
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    declare(*command, *arguments);
    command->callback([&options, reference, arguments, make] {
        Session session(options, Session::Access::Write);
        const Operation operation = make(session, *reference, *arguments);
        printCase(session, session.submit(*reference, operation));
    });
}

/// The same for an operation that needs nothing, or one text.
template <class Op>
void addPlainCommand(CLI::App &app, const Options &options, const char *name, const std::string &help)
{
    struct None {
    };
    addCaseCommand<None>(
        app, options, name, help, [](CLI::App &, None &) {},
        [](Session &, const std::string &, const None &) { return Op {}; });
}

template <class Op>
void addTextCommand(CLI::App &app, const Options &options, const char *name, const std::string &help,
                    const std::string &what, QString Op::*member)
{
    addCaseCommand<std::string>(
        app, options, name, help,
        [what](CLI::App &command, std::string &text) { command.add_option("text", text, what)->required(); },
        [member](Session &, const std::string &, const std::string &text) {
            Op op;
            op.*member = textGiven(text);
            return op;
        });
}

} // namespace lianxin::ctl
