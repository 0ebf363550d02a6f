# Third-party code. Nothing of it is committed: tools/setup fetches pinned, checksummed sources into
# build/third_party; header-only libraries come from the system's packages.

set(GOODWILL_THIRD_PARTY_DIR "${CMAKE_CURRENT_SOURCE_DIR}/build/third_party" CACHE PATH "What tools/setup fetched")

# goodwill_source_folder(VARIABLE folder name): cache variable, else environment, else FETCHCONTENT_SOURCE_DIR_<NAME>,
# else the folder that tools/setup filled.
function(goodwill_source_folder variable folder name)
  set(default "${GOODWILL_THIRD_PARTY_DIR}/${folder}")
  if(DEFINED FETCHCONTENT_SOURCE_DIR_${name})
    set(default "${FETCHCONTENT_SOURCE_DIR_${name}}")
  elseif(DEFINED ENV{${variable}})
    set(default "$ENV{${variable}}")
  endif()
  set(${variable} "${default}" CACHE PATH "Unpacked source of ${folder}")
endfunction()
goodwill_source_folder(GOODWILL_SDL2_SOURCE sdl2 SDL2)
goodwill_source_folder(GOODWILL_IMGUI_SOURCE imgui IMGUI)
goodwill_source_folder(GOODWILL_QRCODEGEN_SOURCE qrcodegen QRCODEGEN)

# --- header-only libraries --------------------------------------------------------------------------------------
# A private folder of links: an Emscripten build must not see the rest of the system's headers.
set(goodwill_include "${CMAKE_BINARY_DIR}/third_party_include")
set(GOODWILL_HEADER_PATH "/usr/include;/usr/local/include;/opt/homebrew/include"
    CACHE STRING "Where boost/, doctest/, nlohmann/, CLI/ and fmt/ are looked for, in this order")
file(MAKE_DIRECTORY "${goodwill_include}")
foreach(header IN ITEMS boost doctest nlohmann CLI fmt)
  if(EXISTS "${goodwill_include}/${header}")
    continue()
  endif()
  set(found NO)
  foreach(prefix IN LISTS GOODWILL_HEADER_PATH)
    if(IS_DIRECTORY "${prefix}/${header}")
      file(CREATE_LINK "${prefix}/${header}" "${goodwill_include}/${header}" SYMBOLIC)
      set(found YES)
      break()
    endif()
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "Headers of ${header} not found in ${GOODWILL_HEADER_PATH}. Run tools/setup, or pass -DGOODWILL_HEADER_PATH=/path.")
  endif()
endforeach()
add_library(goodwill_headers INTERFACE)
target_include_directories(goodwill_headers SYSTEM INTERFACE "${goodwill_include}")
target_compile_definitions(goodwill_headers INTERFACE FMT_HEADER_ONLY=1)

if(NOT GOODWILL_UI)
  return()
endif()

# --- SDL2 -------------------------------------------------------------------------------------------------------
if(EMSCRIPTEN)
  if(NOT EXISTS "${GOODWILL_SDL2_SOURCE}/include/SDL_config_emscripten.h")
    message(FATAL_ERROR "No SDL2 source in ${GOODWILL_SDL2_SOURCE}. Run tools/setup, or pass -DGOODWILL_SDL2_SOURCE=/path.")
  endif()
  # SDL's own CMake takes minutes of probing under Emscripten; its fixed configuration header makes that needless.
  set(sdl_globs "${GOODWILL_SDL2_SOURCE}/src/*.c")
  foreach(part IN ITEMS atomic audio cpuinfo dynapi events file filesystem/emscripten haptic haptic/dummy hidapi joystick
      joystick/dummy joystick/emscripten joystick/virtual libm loadso/dlopen locale locale/emscripten misc misc/emscripten
      power power/emscripten render render/opengles2 render/software sensor sensor/dummy stdlib thread thread/generic
      timer timer/unix video video/dummy video/emscripten video/yuv2rgb)
    list(APPEND sdl_globs "${GOODWILL_SDL2_SOURCE}/src/${part}/*.c")
  endforeach()
  file(GLOB sdl_sources ${sdl_globs})
  # No sound: fewer bytes, and the sound file of SDL 2.32 does not compile with Emscripten 3.1.6. That Emscripten does not
  # know EM_JS_DEPS either, and links the functions named there without it.
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/sdl2_settings.h" CONTENT [[#include <SDL_config.h>
#include <emscripten.h>
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1
#ifndef EM_JS_DEPS
#define EM_JS_DEPS(tag, names)
#endif
]] @ONLY)
  add_library(sdl2 STATIC ${sdl_sources})
  target_include_directories(sdl2 SYSTEM PUBLIC "${GOODWILL_SDL2_SOURCE}/include")
  target_compile_options(sdl2 PRIVATE -w "SHELL:-include ${CMAKE_BINARY_DIR}/sdl2_settings.h")
  # Calling the compiler costs more than compiling most of these files. Those of its mathematics have names in common.
  set_target_properties(sdl2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  set(sdl_mathematics ${sdl_sources})
  list(FILTER sdl_mathematics INCLUDE REGEX "/libm/")
  set_source_files_properties(${sdl_mathematics} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  add_library(goodwill_sdl2 INTERFACE)
  target_link_libraries(goodwill_sdl2 INTERFACE sdl2)
  set(GOODWILL_HAVE_SDL2 YES)
else()
  find_package(SDL2 QUIET)
  if(TARGET SDL2::SDL2)
    add_library(goodwill_sdl2 INTERFACE)
    target_link_libraries(goodwill_sdl2 INTERFACE SDL2::SDL2)
    set(GOODWILL_HAVE_SDL2 YES)
  endif()
endif()

# --- Dear ImGui -------------------------------------------------------------------------------------------------
if(NOT EXISTS "${GOODWILL_IMGUI_SOURCE}/imgui.h")
  if(EMSCRIPTEN)
    message(FATAL_ERROR "No Dear ImGui source in ${GOODWILL_IMGUI_SOURCE}. Run tools/setup, or pass -DGOODWILL_IMGUI_SOURCE=/path.")
  endif()
  message(STATUS "Dear ImGui is missing (run tools/setup): the user interface is left out of this build")
  return()
endif()
file(GLOB imgui_sources "${GOODWILL_IMGUI_SOURCE}/imgui*.cpp")
add_library(imgui STATIC ${imgui_sources} "${GOODWILL_IMGUI_SOURCE}/misc/cpp/imgui_stdlib.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${GOODWILL_IMGUI_SOURCE}" "${GOODWILL_IMGUI_SOURCE}/misc/cpp")
# 32-bit indices: WebGL 2 has no base vertex, and a map of 20,000 dots exceeds 65,535 vertices.
target_compile_definitions(imgui PUBLIC "ImDrawIdx=unsigned int" IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_compile_options(imgui PRIVATE -w)
target_link_libraries(imgui PUBLIC goodwill_flags)
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE "SHELL:-include emscripten/em_macros.h")
endif()

# --- QR codes ---------------------------------------------------------------------------------------------------
if(NOT EXISTS "${GOODWILL_QRCODEGEN_SOURCE}/cpp/qrcodegen.hpp")
  message(FATAL_ERROR "No QR code generator in ${GOODWILL_QRCODEGEN_SOURCE}. Run tools/setup, or pass -DGOODWILL_QRCODEGEN_SOURCE=/path.")
endif()
add_library(qrcodegen STATIC "${GOODWILL_QRCODEGEN_SOURCE}/cpp/qrcodegen.cpp")
target_include_directories(qrcodegen SYSTEM PUBLIC "${GOODWILL_QRCODEGEN_SOURCE}/cpp")
target_compile_options(qrcodegen PRIVATE -w)
target_link_libraries(qrcodegen PUBLIC goodwill_flags)

if(GOODWILL_HAVE_SDL2)
  add_library(imgui_backends STATIC "${GOODWILL_IMGUI_SOURCE}/backends/imgui_impl_sdl2.cpp"
                                    "${GOODWILL_IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_backends SYSTEM PUBLIC "${GOODWILL_IMGUI_SOURCE}/backends")
  target_compile_options(imgui_backends PRIVATE -w)
  target_link_libraries(imgui_backends PUBLIC imgui goodwill_sdl2)
  if(EMSCRIPTEN)
    target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
    target_compile_options(imgui_backends PRIVATE "SHELL:-include emscripten/em_macros.h")
  else()
    find_package(OpenGL REQUIRED)
    target_link_libraries(imgui_backends PUBLIC OpenGL::GL ${CMAKE_DL_LIBS})
  endif()
endif()
