// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/wire/envelope.h"
#include "tests/fuzz/target.h"

// The bodies of Board Sync 1, a desk's and a board's: what can be read can be written, and is the same when it is read
// again.

namespace lianxin::fuzz {

namespace {

template <class T>
std::optional<T> valueIn(const Result<T> &read)
{
    return read ? std::optional(*read) : std::nullopt;
}

template <class T>
const std::optional<T> &valueIn(const std::optional<T> &read)
{
    return read;
}

template <class Read>
void mustSurvive(const QByteArray &body, Read read)
{
    const auto first = valueIn(read(body));
    if (!first)
        return;
    const QByteArray text = wire::written(*first);
    const auto second = valueIn(read(text));
    must(second.has_value(), "what was read can be written so that it can be read");
    must(wire::written(*second) == text, "what was read is the same when it is read again");
}

/// Rows go out as they came; these must be written from what was understood of them.
wire::SyncResponse understood(wire::SyncResponse response)
{
    for (ChangePage &page : response.changes)
        for (ChangeRow &row : page.rows)
            row.raw.clear();
    return response;
}

void mustSay(const ChangeRow &after, const ChangeRow &before)
{
    must(after.seq == before.seq && after.kind == before.kind && after.caseKey == before.caseKey, "a row stays itself");
    must(after.doc == before.doc, "a document keeps all it says, with what this version does not know");
    must(after.appeals == before.appeals, "letters keep all they say");
    must(after.events.size() == before.events.size(), "no operation goes");
    for (size_t i = 0; i < after.events.size(); ++i)
        must(compact(toJson(after.events[i])) == compact(toJson(before.events[i])), "operations keep all they say");
}

void rowsMustSurvive(const QByteArray &body)
{
    const auto before = wire::readSyncResponse(body);
    if (!before)
        return;
    const auto after = wire::readSyncResponse(wire::written(understood(*before)));
    must(after.has_value(), "what was understood can be written so that it can be read");
    for (size_t p = 0; p < after->changes.size(); ++p) {
        const ChangePage &page = after->changes[p];
        must(page.malformed.empty(), "what was understood is understood again");
        must(page.rows.size() == before->changes[p].rows.size(), "no row goes");
        for (size_t r = 0; r < page.rows.size(); ++r)
            mustSay(page.rows[r], before->changes[p].rows[r]);
    }
}

} // namespace

void run(const QByteArray &input)
{
    mustSurvive(input, &wire::readSyncResponse);
    mustSurvive(input, &wire::readStatusRequest);
    mustSurvive(input, &wire::readStatusResponse);
    mustSurvive(input, &wire::readBoardInfo);
    mustSurvive(input, &wire::readMe);
    mustSurvive(input, &wire::readProblem);
    rowsMustSurvive(input);
}

} // namespace lianxin::fuzz
