# Links the web app and puts dist/ together: index.html, goodwill.js, goodwill.wasm to host, and goodwill.html, one
# self-contained file that opens from disk.
set(runtime_methods ccall,cwrap,UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8)
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.35)
  string(APPEND runtime_methods ",allocateUTF8")
else()
  string(APPEND runtime_methods ",stringToNewUTF8")
endif()
# What web/page/worker.js calls (web/worker.cpp).
set(worker_functions _goodwill_begin_task,_goodwill_step_task,_goodwill_task_progress,_goodwill_task_result,_goodwill_task_result_size,_goodwill_end_task)
set_target_properties(goodwill-app PROPERTIES OUTPUT_NAME goodwill SUFFIX .js)
target_link_options(goodwill-app PRIVATE
  -sMODULARIZE=1 -sEXPORT_NAME=create_goodwill -sENVIRONMENT=web,worker
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=4GB ${stack_option}
  -sDYNAMIC_EXECUTION=0 -sEXIT_RUNTIME=0 -sFILESYSTEM=0
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free,${worker_functions} -sEXPORTED_RUNTIME_METHODS=${runtime_methods})

# A settled start of every scenario at its size and with the app's own seed, so that the page opens with it at once.
set(start_files)
set(start_options)
foreach(scenario IN LISTS scenario_files)
  get_filename_component(name "${scenario}" NAME_WE)
  set(start "${generated}/starts/${name}.start")
  add_custom_command(
    OUTPUT "${start}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${generated}/starts"
    COMMAND node "$<TARGET_FILE:goodwill-cli>" settle "${scenario}" --output "${start}"
    DEPENDS goodwill-cli "${scenario}"
    COMMENT "Settling ${name}" VERBATIM)
  list(APPEND start_files "${start}")
  list(APPEND start_options --start "${start}")
endforeach()

file(GLOB page_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/page/*")
set(app_folder "$<TARGET_FILE_DIR:goodwill-app>")
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/dist.stamp"
  COMMAND "${GOODWILL_PYTHON}" "${PROJECT_SOURCE_DIR}/tools/make_dist.py" --html "${PROJECT_SOURCE_DIR}/index.html"
          --js "${app_folder}/goodwill.js" --wasm "${app_folder}/goodwill.wasm" --version "${PROJECT_VERSION}"
          --license "${PROJECT_SOURCE_DIR}/LICENSE" --sdl2 "${GOODWILL_SDL2_SOURCE}" --imgui "${GOODWILL_IMGUI_SOURCE}"
          --qrcodegen "${GOODWILL_QRCODEGEN_SOURCE}"
          --out "${GOODWILL_DIST_DIR}" ${start_options}
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/dist.stamp"
  DEPENDS goodwill-app ${start_files} "${PROJECT_SOURCE_DIR}/index.html" ${page_files} "${PROJECT_SOURCE_DIR}/tools/make_dist.py"
  COMMENT "Putting ${GOODWILL_DIST_DIR} together" VERBATIM)
add_custom_target(goodwill-dist ALL DEPENDS "${CMAKE_BINARY_DIR}/dist.stamp")
