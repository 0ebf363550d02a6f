#include "web/carried.h"

#include <utility>

#include "sim/base/raw_bytes.h"
#include "sim/session/run.h"
#include "sim/session/snapshot.h"
#include "web/embedded_text.h"

namespace goodwill {

std::string carried(const Session& session, const ScenarioSource& source) {
    RunSpec spec;
    spec.scenario = source;
    RawOut out;
    out.list(write_run_spec(spec));
    out.list(snapshot_of(session));
    return std::move(out.bytes());
}

std::optional<Session> carried_session(std::string_view bytes) {
    RawIn in(bytes);
    std::string scenario, snapshot;
    in.list(scenario);
    in.list(snapshot);
    if (!in.is_whole()) return std::nullopt;
    const RunSpecResult read = read_run_spec(scenario);
    if (!read.ok()) return std::nullopt;
    const RunPlan plan = plan_run(read.spec, embedded_text);
    if (!plan.ok()) return std::nullopt;
    return session_from(snapshot, plan.scenario);
}

}  // namespace goodwill
