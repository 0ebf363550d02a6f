// The part of main.cpp that the page calls: what it passes on of people, Workers and its own events.
#ifndef EMSCRIPTEN_KEEPALIVE
#error "include emscripten.h before page_tells.inl"
#endif

EMSCRIPTEN_KEEPALIVE const char* goodwill_call(const char* name, const char* arguments_json) {
    static std::string result;
    try {
        result = goodwill::call_api(the_window->app, name, arguments_json);
    } catch (const std::bad_alloc&) {
        stop_without_memory(*the_window, name);
        return R"({"error": "there is not enough memory"})";
    } catch (const std::length_error&) {
        stop_without_memory(*the_window, name);
        return R"({"error": "there is not enough memory"})";
    }
    want_frames(*the_window, 2);
    return result.c_str();
}

// The keyboard of a phone types into a field of the page, which passes it on.
EMSCRIPTEN_KEEPALIVE void goodwill_type(unsigned codepoint) {
    ImGui::GetIO().AddInputCharacter(codepoint);
    want_frames(*the_window, 4);
}
EMSCRIPTEN_KEEPALIVE void goodwill_backspace() { tap_key(ImGuiKey_Backspace); }
EMSCRIPTEN_KEEPALIVE void goodwill_enter() { tap_key(ImGuiKey_Enter); }

// Whether the clipboard has taken the text.
EMSCRIPTEN_KEEPALIVE void goodwill_copied(int has_worked) {
    goodwill::tell_outcome(the_window->app, has_worked != 0 ? Outcome::copied : Outcome::copy_refused);
    want_frames(*the_window, 4);
}

// The text version is there, and wants to hear everything.
EMSCRIPTEN_KEEPALIVE void goodwill_tell() { tell_page(the_window->app); }

// The page has changed its size, or is seen again.
EMSCRIPTEN_KEEPALIVE void goodwill_wake() { want_frames(*the_window, 4); }

// Index in ui::speeds.
EMSCRIPTEN_KEEPALIVE void goodwill_choose_speed(int speed) {
    goodwill::choose_speed(the_window->app, speed);
    want_frames(*the_window, 2);
}

// The text version answers whether to go on with what was kept: an index of ui::quiet_answers().
EMSCRIPTEN_KEEPALIVE void goodwill_answer_kept(int answer) {
    goodwill::answer_kept(the_window->app, answer);
    grant_wishes(*the_window);
    want_frames(*the_window, 4);
}

// Somebody's wish for more contrast, or for less motion, came or went.
EMSCRIPTEN_KEEPALIVE void goodwill_person_wishes(int is_strong, int has_reduced_motion) {
    App& app = the_window->app;
    app.context.reduced_motion = has_reduced_motion != 0;
    app.context.theme = goodwill::ui::make_theme(app.context.theme.is_dark, is_strong != 0);
    the_window->is_style_stale = true;
    want_frames(*the_window, 4);
}

// A Worker has ended a task.
EMSCRIPTEN_KEEPALIVE void goodwill_task_ended(int number, const char* bytes, int size) {
    const std::string_view result(bytes, static_cast<std::size_t>(size));
    // While there is more to work out, its progress is drawn now and then.
    if (goodwill::task_ended(the_window->app, number, result)) {
        want_frames(*the_window, goodwill::is_moving(the_window->app) ? 0 : 4);
    }
}
// Workers are there, and the page has been for a while.
EMSCRIPTEN_KEEPALIVE void goodwill_prepare() { goodwill::prepare(the_window->app); }

// What the page has to say about Share; wishes that follow from it are granted at once, since it may be about to go.
EMSCRIPTEN_KEEPALIVE void goodwill_page(const char* event, const char* text) {
    if (!the_window->is_running) return;
    try {
        goodwill::page_event(the_window->app, event, text);
        grant_wishes(*the_window);
    } catch (const std::bad_alloc&) {
        stop_without_memory(*the_window, event);
    }
    want_frames(*the_window, 4);
}

// Draws at once what a call has changed, so that the next look sees it.
EMSCRIPTEN_KEEPALIVE void goodwill_redraw() {
    if (!the_window->is_context_lost) draw_frame(*the_window);
}
// So that the canvas can be read in the same task.
EMSCRIPTEN_KEEPALIVE void goodwill_draw_again() {
    the_window->last_picture.forget();
    goodwill_redraw();
}
