// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/usage.h"

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

/// CLI11 says "--profile is required", and "A subcommand is required" also where one stands that it does not know.
Error incomplete(const CLI::App &app, const QString &said)
{
    const bool hasNoCommand = said.startsWith(u"A subcommand");
    if (const auto unknown = app.remaining(); hasNoCommand && !unknown.empty())
        return {Error::Code::Invalid, u"command-unknown"_s, said, QString::fromStdString(unknown.front())};
    if (hasNoCommand)
        return {Error::Code::Invalid, u"command-missing"_s, said, {}};
    return {Error::Code::Invalid, u"command-incomplete"_s, said, QString(said).remove(u" is required"_s)};
}

} // namespace

/// CLI11 says "The following argument was not expected: --loud".
Error usageError(const CLI::App &app, const CLI::ParseError &error)
{
    const QString said = QString::fromUtf8(error.what());
    switch (CLI::ExitCodes(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError:
        return incomplete(app, said);
    case CLI::ExitCodes::ExtrasError:
        return {Error::Code::Invalid, u"command-unknown"_s, said, said.section(u": "_s, 1)};
    case CLI::ExitCodes::ValidationError:
    case CLI::ExitCodes::ConversionError:
    case CLI::ExitCodes::ArgumentMismatch:
        return {Error::Code::Invalid, u"command-value"_s, said, said};
    default:
        return {Error::Code::Invalid, u"command-unclear"_s, said, said};
    }
}

Result<void> readable(int argc, const char *const *argv)
{
    for (int i = 1; i < argc; ++i)
        if (!QByteArrayView(argv[i]).isValidUtf8())
            return failure(Error::Code::Invalid, u"text-not-utf8"_s, {}, u"argument %1"_s.arg(i));
    return {};
}

} // namespace lianxin::ctl
