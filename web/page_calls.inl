// The part of main.cpp that asks something of the page.
#ifndef EM_JS
#error "include emscripten.h before page_calls.inl"
#endif

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
