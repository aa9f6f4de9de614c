// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lianxin::board {

// What `lianxin-board` does, one function for each command. Results go to standard output, sentences about failures to
// standard error. They return the exit code; docs/board.md lists them. All but serve, import, courier and restore work
// while the board serves.

struct InitOptions {
    QString file;
    QString name; ///< empty: 留言板
};
int initBoard(const InitOptions &options); ///< the only command that makes a file

struct ServeOptions {
    QString file;
    QString listen = QStringLiteral("127.0.0.1:8080"); ///< port 0: any free one
    QString name;                                      ///< empty: the one it has
    QString mark;                                      ///< where the high mark is kept; empty: beside the file
    int oldestSchema = 0;                              ///< desks with an older store must be updated
    int keepDays = 400;                                ///< how long rows of a feed are kept
    bool behindProxy = false; ///< whether it may listen beyond this machine, a TLS proxy standing in front
};
int serve(const ServeOptions &options); ///< until SIGTERM or SIGINT

struct ImportOptions {
    QString file;
    QString list;
    QString org;
    QString map;    ///< "诉求内容=body,标题=subject"
    QString source; ///< empty: the list's file name without its ending
    bool json = false;
};
int importList(const ImportOptions &options);

struct OrgOptions {
    QString file;
    QString name;
    QString prefix = QStringLiteral("LY");
};
int addOrgCommand(const OrgOptions &options);

struct UserOptions {
    QString file;
    QString name;
    QString org;
    QStringList roles;
};
int addUserCommand(const UserOptions &options); ///< prints the token, the only time it can be read

struct PersonOptions {
    QString file;
    QString name;
    QString org; ///< needed where several offices have one of that name
    bool keepDesks = false;
    bool json = false;
};
int listPeople(const PersonOptions &options);
/// Prints a new code in place of the person's old one; what desks have got for that ends too, unless they are kept.
int renewCodeCommand(const PersonOptions &options);
int disablePerson(const PersonOptions &options);
int enablePerson(const PersonOptions &options);

struct DeviceOptions {
    QString file;
    QString name; ///< the desk's, or how it begins
    bool json = false;
};
int listDevices(const DeviceOptions &options);
int admitDevice(const DeviceOptions &options);
int revokeDevice(const DeviceOptions &options);
int wipeDevice(const DeviceOptions &options);

struct CourierOptions {
    QString file;
    QString pack;   ///< the file somebody has brought
    QString answer; ///< where to write what shall go back
    QString mark;   ///< where the high mark is kept; empty: beside the file
    bool json = false;
};
int applyCourier(const CourierOptions &options);

struct RestoreOptions {
    QString file;
    QString mark;
};
int restore(const RestoreOptions &options); ///< a new epoch for a file that was put back from a copy

struct BackupOptions {
    QString file;
    QString target; ///< must not be there yet
};
int backup(const BackupOptions &options); ///< a whole copy of the file, and of the files of cases beside it

struct SnapshotOptions {
    QString file;
};
int snapshot(const SnapshotOptions &options); ///< makes those of every feed

struct StatusOptions {
    QString file;
    bool json = false;
};
int status(const StatusOptions &options);

} // namespace lianxin::board
