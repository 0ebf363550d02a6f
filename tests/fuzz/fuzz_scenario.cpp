// libFuzzer target: no text makes the reader crash, hang or contradict itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sim/scenario/scenario_reader.h"

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goodwill;
    const ScenarioResult result = read_scenario(std::string_view(reinterpret_cast<const char*>(data), size));
    for (const FileError& error : result.errors) {
        require(error.line >= 1);
        require(!describe(error, "file").empty());
    }
    if (result.ok()) {
        const std::string written = write_scenario(result.scenario);
        const ScenarioResult again = read_scenario(written);
        require(again.ok());
        require(write_scenario(again.scenario) == written);
    }
    return 0;
}
