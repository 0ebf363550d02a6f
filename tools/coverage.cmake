# Which lines the tests reach: cmake --preset coverage && cmake --build --preset coverage. The report is
# build/coverage/report/index.html; the summary by folder is printed. Needs GCC and gcovr.
find_program(GOODWILL_GCOVR gcovr)
if(NOT GOODWILL_GCOVR)
  message(FATAL_ERROR "Coverage needs gcovr: apt-get install gcovr")
endif()
target_compile_options(goodwill_flags INTERFACE --coverage -fprofile-abs-path)
target_link_options(goodwill_flags INTERFACE --coverage)
set(report "${CMAKE_BINARY_DIR}/report")
add_custom_target(coverage
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${report}"
  COMMAND goodwill-tests --no-colors --test-suite-exclude=faces
  COMMAND "${GOODWILL_GCOVR}" --root "${PROJECT_SOURCE_DIR}" --object-directory "${CMAKE_BINARY_DIR}"
          --filter "${PROJECT_SOURCE_DIR}/sim/" --filter "${PROJECT_SOURCE_DIR}/cli/"
          --html-details "${report}/index.html" --txt "${report}/lines.txt" --print-summary
  DEPENDS goodwill-tests goodwill
  COMMENT "Which lines the tests reach: ${report}/index.html" VERBATIM USES_TERMINAL)
