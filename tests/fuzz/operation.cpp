// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/codec/codec.h"
#include "core/wire/envelope.h"
#include "tests/fuzz/miniboard.h"
#include "tests/fuzz/target.h"
#include "tests/store/letters.h"

// The body of POST /v1/sync, read by the board, and what becomes of its operations: each is sent by the person it
// names, so that the rules are asked and not only who it is.

namespace lianxin::fuzz {

namespace {

const Rules &rules()
{
    static const Rules rules = *builtInRules();
    return rules;
}

void refusalsMustBeTold(const wire::SyncRequestParts &parts)
{
    must(parts.refused.size() == parts.refusedPayloads.size(), "what is refused is kept");
    for (const OperationResult &refusal : parts.refused)
        must(!refusal.id.isNull() && refusal.reason == u"malformed", "what is refused is told by its id");
}

void mustSurvive(const wire::SyncRequest &request)
{
    const auto again = wire::readSyncRequest(wire::written(request));
    must(again && again->refused.empty(), "what was read can be written so that it can be read");
    must(again->request.device == request.device && again->request.cursors == request.cursors, "its head is the same");
    must(again->request.operations.size() == request.operations.size(), "no operation goes");
    for (size_t i = 0; i < request.operations.size(); ++i)
        must(compact(toJson(again->request.operations[i])) == compact(toJson(request.operations[i])),
             "operations keep all they say, with what this version does not know");
}

/// The person of the office whom the operation names; the clerk signs for strangers.
Actor sender(const RecordedOperation &operation)
{
    const Office office;
    for (const Actor &actor : {office.handler, office.leader, office.vault})
        if (actor.id == operation.actor)
            return actor;
    return office.clerk;
}

/// The board sees for itself to what must hold of those it takes.
void mustBeJudged(const std::vector<RecordedOperation> &operations)
{
    MiniBoard board(rules());
    for (const RecordedOperation &operation : operations)
        (void)board.accept(sender(operation), u"desk"_s, operation);
}

} // namespace

void run(const QByteArray &input)
{
    const auto parts = wire::readSyncRequest(input);
    if (!parts)
        return;
    refusalsMustBeTold(*parts);
    mustSurvive(parts->request);
    mustBeJudged(parts->request.operations);
}

} // namespace lianxin::fuzz
