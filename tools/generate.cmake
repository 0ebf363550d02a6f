# Generated sources: what built this (for the manifest), tables without their texts, the scenarios and the fonts as bytes.
set(generated "${CMAKE_BINARY_DIR}/generated")

# --- build_info.h -----------------------------------------------------------------------------------------------
string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)
set(build_flags "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${build_type}} -ffp-contract=off")
if(EMSCRIPTEN)
  set(build_compiler "Emscripten ${EMSCRIPTEN_VERSION} (Clang ${CMAKE_CXX_COMPILER_VERSION})")
  set(build_platform "wasm32")
  string(APPEND build_flags " -msimd128 -fwasm-exceptions")
else()
  set(build_compiler "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
  set(build_platform "${CMAKE_SYSTEM_NAME} ${CMAKE_SYSTEM_PROCESSOR}")
endif()
if(GOODWILL_SANITIZE)
  string(APPEND build_flags " -fsanitize=${GOODWILL_SANITIZE}")
endif()
string(STRIP "${build_flags}" build_flags)
file(CONFIGURE OUTPUT "${generated}/build_info.h" CONTENT [[#pragma once
#include <string_view>

namespace goodwill::build_info {
inline constexpr std::string_view version = "@PROJECT_VERSION@";
inline constexpr std::string_view compiler = "@build_compiler@";
inline constexpr std::string_view platform = "@build_platform@";
inline constexpr std::string_view build_type = "@CMAKE_BUILD_TYPE@";
inline constexpr std::string_view flags = "@build_flags@";
}  // namespace goodwill::build_info
]] @ONLY)

# The system's Python comes first: that is where the package of fontTools is.
find_program(GOODWILL_PYTHON NAMES python3 python PATHS /usr/bin NO_DEFAULT_PATH)
find_program(GOODWILL_PYTHON NAMES python3 python REQUIRED)

# --- tables -----------------------------------------------------------------------------------------------------
# goodwill_table(table macro columns): generated/tables/… with the first columns of sim/…, which headers include, so that another
# help text does not rebuild nearly everything. The list of them, `table_headers`, belongs to the simulation's sources.
set(table_headers)
function(goodwill_table table macro columns)
  get_filename_component(name "${table}" NAME)
  add_custom_command(
    OUTPUT "${generated}/tables/${name}"
    COMMAND "${GOODWILL_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/table_rows.py" "${PROJECT_SOURCE_DIR}/${table}" ${macro} ${columns}
            "${generated}/tables/${name}"
    DEPENDS "${PROJECT_SOURCE_DIR}/tools/table_rows.py" "${PROJECT_SOURCE_DIR}/${table}"
    COMMENT "Names of ${name}" VERBATIM)
  set(table_headers ${table_headers} "${generated}/tables/${name}" PARENT_SCOPE)
endfunction()
goodwill_table(sim/scenario/parameters.inl PARAMETER 2)
goodwill_table(sim/scenario/groups.inl GROUP 1)
goodwill_table(sim/scenario/recommendations.inl RECOMMENDATION 1)
goodwill_table(sim/scenario/touchpoint_kinds.inl TOUCHPOINT_KIND 1)
goodwill_table(sim/world/reasons.inl REASON 1)

# --- scenarios --------------------------------------------------------------------------------------------------
file(GLOB scenario_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/scenarios/*.json")
file(GLOB story_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/scenarios/stories/*.json")
add_custom_command(
  OUTPUT "${generated}/embedded_scenarios.cpp" "${generated}/embedded_scenarios.h"
  COMMAND "${GOODWILL_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/embed_scenarios.py" "${generated}" ${scenario_files} ${story_files}
  DEPENDS "${PROJECT_SOURCE_DIR}/tools/embed_scenarios.py" ${scenario_files} ${story_files}
  COMMENT "Embedding the scenarios and stories" VERBATIM)
add_library(goodwill_embedded STATIC "${generated}/embedded_scenarios.cpp" "${generated}/embedded_scenarios.h")
target_include_directories(goodwill_embedded PUBLIC "${CMAKE_BINARY_DIR}")
target_link_libraries(goodwill_embedded PUBLIC goodwill_flags)

# --- fonts ------------------------------------------------------------------------------------------------------
if(GOODWILL_UI)
  set(GOODWILL_FONT_DIR "/usr/share/fonts" CACHE PATH "Where Inter and Font Awesome 4 are looked for")
  set(font_outputs "${generated}/embedded_fonts.cpp" "${generated}/embedded_fonts.h")
  add_custom_command(
    OUTPUT ${font_outputs}
    COMMAND "${GOODWILL_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/embed_fonts.py" "${generated}" "${GOODWILL_FONT_DIR}"
    DEPENDS "${PROJECT_SOURCE_DIR}/tools/embed_fonts.py" "${PROJECT_SOURCE_DIR}/tools/icons.txt"
    COMMENT "Subsetting and embedding the fonts" VERBATIM)
  add_library(goodwill_fonts STATIC EXCLUDE_FROM_ALL ${font_outputs})
  target_include_directories(goodwill_fonts PUBLIC "${CMAKE_BINARY_DIR}")
  target_link_libraries(goodwill_fonts PUBLIC goodwill_flags)
endif()
