// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lianxin::ctl {

/// Exit codes, after sysexits.h where one fits. Documented in docs/lianxinctl.md.
enum ExitCode {
    Ok = 0,
    Failed = 1,    ///< anything without a code of its own
    Usage = 2,     ///< the command line is wrong
    BadData = 65,  ///< input that cannot be taken
    NotFound = 66, ///< no such case, person or file
    Offline = 69,  ///< the board did not answer
    DiskFull = 73, ///< nothing was written
    IoFailed = 74,
    Busy = 75,       ///< the profile is open for writing elsewhere
    Refused = 76,    ///< the board said no, or somebody's change came first
    NotAllowed = 77, ///< a rule or a missing right
    TooNew = 78,     ///< the store belongs to a newer version
    Stuck = 79,      ///< sync is through, but steps wait that cannot leave before a person does something
};

[[nodiscard]] inline int exitCode(const Error &error)
{
    if (error.reason == u"steps-stuck")
        return Stuck;
    switch (error.code) {
    case Error::Code::Invalid:
        return BadData;
    case Error::Code::NotAllowed:
    case Error::Code::Unauthorized:
        return NotAllowed;
    case Error::Code::NotFound:
        return NotFound;
    case Error::Code::Conflict:
    case Error::Code::Refused:
        return Refused;
    case Error::Code::Busy:
        return Busy;
    case Error::Code::Offline:
        return Offline;
    case Error::Code::DiskFull:
        return DiskFull;
    case Error::Code::Io:
        return IoFailed;
    case Error::Code::TooNew:
        return TooNew;
    case Error::Code::Corrupt:
    case Error::Code::Cancelled:
    case Error::Code::Internal:
        return Failed;
    }
    Q_UNREACHABLE();
}

} // namespace lianxin::ctl
