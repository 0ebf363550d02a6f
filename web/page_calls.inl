// The part of main.cpp that asks something of the page.
#ifndef EM_JS
#error "include emscripten.h before page_calls.inl"
#endif
#include <string>
#include <string_view>

#include "web/stage.h"

// The page answers through the object that web/page/start.js gave when it created the module.
EM_JS(void, page_mirror, (const char* state_json), {
    if (Module["on_mirror"]) Module["on_mirror"](JSON.parse(UTF8ToString(state_json)));
});
EM_JS(void, page_trouble, (const char* kind, const char* detail), {
    if (Module["on_trouble"]) Module["on_trouble"](UTF8ToString(kind), UTF8ToString(detail));
});
EM_JS(void, page_toggle_fullscreen, (), {
    if (Module["on_fullscreen"]) Module["on_fullscreen"]();
});
EM_JS(void, page_copy, (const char* text), {
    if (Module["on_copy"]) Module["on_copy"](UTF8ToString(text));
});
// Settled starts that have arrived, by the scenario's id.
EM_JS(int, page_start_size, (const char* id), {
    const start = Module["starts"] && Module["starts"].get(UTF8ToString(id));
    return start ? start.length : 0;
});
EM_JS(void, page_take_start, (const char* id, char* place),
      { HEAPU8.set(Module["starts"].get(UTF8ToString(id)), place); });
EM_JS(void, page_save, (const char* name, const char* text), {
    if (Module["on_save"]) Module["on_save"](UTF8ToString(name), UTF8ToString(text));
});
// What the page does for Share (web/page/share.js).
EM_JS(void, page_wish, (const char* kind, const char* name, const char* text), {
    if (Module["on_wish"]) Module["on_wish"](UTF8ToString(kind), UTF8ToString(name), UTF8ToString(text));
});
// Dear ImGui's renderer asks for the whole state of OpenGL in every frame in order to put it back afterwards, and in a
// browser each question waits until the graphics process has drawn. Nobody else draws here: the first answers serve.
EM_JS(void, answer_gl_questions_once, (), {
    const gl = GL.currentContext.GLctx;
    const ask = gl.getParameter.bind(gl);
    const answers = new Map();
    gl.getParameter = function(name) {
        if (!answers.has(name)) answers.set(name, ask(name));
        return answers.get(name);
    };
});
EM_JS(void, page_size_canvas, (int width, int height), {
    const canvas = Module["canvas"];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
});
// In place of Emscripten's own. With every change of size the browser makes the surface anew and waits for it, and SDL would
// make it one pixel large and back in order to see whether the page's style sizes the canvas: it does (page.css).
extern "C" EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int width, int height) {
    if (width > 1 || height > 1) page_size_canvas(width, height);
    return EMSCRIPTEN_RESULT_SUCCESS;
}
// Tasks for Workers (web/page/workers.js).
EM_JS(int, page_has_workers, (), { return Module["workers"] && Module["workers"].are_there() ? 1 : 0; });
EM_JS(int, page_begin_task, (const char* kind, const char* bytes, int size), {
    return Module["workers"].begin(UTF8ToString(kind), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, page_cancel_task, (int number), { Module["workers"].cancel(number); });
EM_JS(double, page_task_progress, (int number), { return Module["workers"].progress(number); });

// What the page does for the stages.
inline void lend_page(goodwill::Host& host) {
    host.packed_start = [](std::string_view id) {
        const std::string name(id);
        std::string bytes(static_cast<std::size_t>(page_start_size(name.c_str())), '\0');
        if (!bytes.empty()) page_take_start(name.c_str(), bytes.data());
        return bytes;
    };
    host.workers.are_there = [] { return page_has_workers() != 0; };
    host.workers.begin = [](std::string_view kind, std::string_view bytes) {
        return page_begin_task(std::string(kind).c_str(), bytes.data(), static_cast<int>(bytes.size()));
    };
    host.workers.cancel = [](int number) { page_cancel_task(number); };
    host.workers.progress = [](int number) { return page_task_progress(number); };
}
