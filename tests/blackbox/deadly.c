// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, counts the system calls by which it changes or sends anything, and kills it at one of them:
//
//     LIANXIN_DEADLY="pwrite 17 half"   the 17th pwrite; "any 17 before" counts all calls together
//     LIANXIN_DEADLY_REPORT=FILE        gets "count pwrite 31" for each call at the end, and "killed pwrite 17 half"
//
// The moment is "before" or "after" the call, or "half": a write, or a send, of the first half of its bytes. Calls that
// a library makes for itself, as the C library does for stdio, are not seen.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum call { PWRITE, WRITE, FDATASYNC, FSYNC, FTRUNCATE, RENAME, UNLINK, CREATE, CONNECT, ACCEPT, SEND, RECV, CALLS };
static const char *const names[CALLS] = {"pwrite", "write",  "fdatasync", "fsync",  "ftruncate", "rename",
                                         "unlink", "create", "connect",   "accept", "send",      "recv"};
enum moment { BEFORE, HALF, AFTER };
static const char *const moments[] = {"before", "half", "after"};

static atomic_long counted[CALLS];
static atomic_long together;
static int chosen = -1; // a call; CALLS is any, -1 none
static long chosenCount;
static enum moment chosenMoment;

static void tell(const char *line, int length)
{
    const char *file = getenv("LIANXIN_DEADLY_REPORT");
    const int how = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
    const int out = file ? (int)syscall(SYS_openat, AT_FDCWD, file, how, 0600) : -1;
    if (out >= 0 && syscall(SYS_write, out, line, length) == length)
        syscall(SYS_close, out);
}

static void tellCounts(void)
{
    for (int call = 0; call < CALLS; ++call) {
        char line[64];
        tell(line, snprintf(line, sizeof line, "count %s %ld\n", names[call], atomic_load(&counted[call])));
    }
}

__attribute__((constructor)) static void choose(void)
{
    char name[16], moment[16];
    const char *wish = getenv("LIANXIN_DEADLY");
    if (!wish || sscanf(wish, "%15s %ld %15s", name, &chosenCount, moment) != 3)
        return;
    chosen = CALLS;
    for (int call = 0; call < CALLS; ++call)
        if (strcmp(name, names[call]) == 0)
            chosen = call;
    for (int at = BEFORE; at <= AFTER; ++at)
        if (strcmp(moment, moments[at]) == 0)
            chosenMoment = (enum moment)at;
}

__attribute__((destructor)) static void end(void)
{
    tellCounts();
}

static void die(enum call call)
{
    char line[64];
    tellCounts();
    tell(line, snprintf(line, sizeof line, "killed %s %ld %s\n", names[call], counted[call], moments[chosenMoment]));
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) // the signal is on its way, and nothing else may happen
        pause();
}

/// Counts the call and ends here if it is not to be made. Whether it is the last one.
static int isLast(enum call call)
{
    const long n = atomic_fetch_add(&counted[call], 1) + 1;
    const long all = atomic_fetch_add(&together, 1) + 1;
    const int isChosen = (chosen == (int)call && n == chosenCount) || (chosen == CALLS && all == chosenCount);
    if (isChosen && chosenMoment == BEFORE)
        die(call);
    return isChosen;
}

static size_t part(int last, size_t size)
{
    return last && chosenMoment == HALF ? size / 2 : size;
}

static int isKind(int fd, mode_t kind)
{
    struct stat what;
    return fstat(fd, &what) == 0 && (what.st_mode & S_IFMT) == kind;
}

/// Makes the program's call by the function it meant.
#define PASS(call, name, ...)                                                                                          \
    do {                                                                                                               \
        const int last = isLast(call);                                                                                 \
        static __typeof__(&name) real;                                                                                 \
        if (!real)                                                                                                     \
            real = (__typeof__(&name))dlsym(RTLD_NEXT, #name);                                                         \
        const __typeof__(name(__VA_ARGS__)) result = real(__VA_ARGS__);                                                \
        if (last)                                                                                                      \
            die(call);                                                                                                 \
        return result;                                                                                                 \
    } while (0)

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    PASS(PWRITE, pwrite, fd, bytes, part(last, size), at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    PASS(PWRITE, pwrite64, fd, bytes, part(last, size), at);
}
int fdatasync(int fd)
{
    PASS(FDATASYNC, fdatasync, fd);
}
int fsync(int fd)
{
    PASS(FSYNC, fsync, fd);
}
int ftruncate(int fd, off_t size)
{
    PASS(FTRUNCATE, ftruncate, fd, size);
}
int ftruncate64(int fd, off64_t size)
{
    PASS(FTRUNCATE, ftruncate64, fd, size);
}
int rename(const char *from, const char *to)
{
    PASS(RENAME, rename, from, to);
}
int renameat2(int a, const char *from, int b, const char *to, unsigned how)
{
    PASS(RENAME, renameat2, a, from, b, to, how);
}
int linkat(int a, const char *from, int b, const char *to, int how)
{
    PASS(RENAME, linkat, a, from, b, to, how);
}
int unlink(const char *path)
{
    PASS(UNLINK, unlink, path);
}
int connect(int fd, const struct sockaddr *to, socklen_t size)
{
    PASS(CONNECT, connect, fd, to, size);
}
int accept4(int fd, struct sockaddr *from, socklen_t *size, int how)
{
    PASS(ACCEPT, accept4, fd, from, size, how);
}
ssize_t send(int fd, const void *bytes, size_t size, int how)
{
    PASS(SEND, send, fd, bytes, part(last, size), how);
}
ssize_t sendmsg(int fd, const struct msghdr *message, int how)
{
    PASS(SEND, sendmsg, fd, message, how);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size)
{
    PASS(SEND, sendfile64, to, from, at, part(last, size));
}
ssize_t recv(int fd, void *bytes, size_t size, int how)
{
    PASS(RECV, recv, fd, bytes, size, how);
}

/// Of sockets: what is read from files changes nothing.
ssize_t read(int fd, void *bytes, size_t size)
{
    if (!isKind(fd, S_IFSOCK))
        return syscall(SYS_read, fd, bytes, size);
    PASS(RECV, read, fd, bytes, size);
}

/// To files and sockets: an event loop wakes itself by writing to a counter or a pipe, as often as it likes.
ssize_t write(int fd, const void *bytes, size_t size)
{
    if (isKind(fd, S_IFSOCK))
        PASS(SEND, write, fd, bytes, part(last, size));
    if (isKind(fd, S_IFREG))
        PASS(WRITE, write, fd, bytes, part(last, size));
    return syscall(SYS_write, fd, bytes, size);
}

/// Of files that are not there yet.
int open64(const char *path, int how, ...)
{
    va_list more;
    va_start(more, how);
    const int hasMode = (how & O_CREAT) || (how & O_TMPFILE) == O_TMPFILE;
    const mode_t mode = hasMode ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!(how & O_CREAT) || access(path, F_OK) == 0)
        return (int)syscall(SYS_openat, AT_FDCWD, path, how, mode);
    PASS(CREATE, open64, path, how, mode);
}
