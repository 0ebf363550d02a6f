// The thin shell around the app: window, events, OpenGL; in the browser also page and JavaScript face.
#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include "web/page_calls.inl"
#else
#include <SDL_opengl.h>
#endif

#include "backends/imgui_impl_opengl3.h"
#include "backends/imgui_impl_sdl2.h"
#include "imgui.h"
#include "web/app.h"
#include "web/app_options.h"
#include "web/js_api.h"
#include "web/mirror.h"
#include "web/picture.h"
#include "web/text_size.h"
#include "web/ui/kit/fonts.h"
#include "web/ui/kit/theme.h"

namespace {

using goodwill::App;
using Outcome = goodwill::ui::RepeatState::Outcome;

constexpr const char* run_file = "run.json";
constexpr int seconds_between_keeping = 4;

struct Window {
    SDL_Window* window = nullptr;
    SDL_GLContext gl = nullptr;
    App app;
    int width = 0, height = 0;  // pixels of the drawing surface
    bool is_dark_styled = false, is_style_stale = true;
    int frames_to_draw = 4;  // after input, until hover and scrolling have settled
    goodwill::LastPicture last_picture;
    bool is_context_lost = false;
    bool is_running = true;
    bool is_asleep = false;  // asks the browser for no frames; the first event wakes it
    double last_frame_s = 0.0, last_drawn_s = 0.0;
    double last_page_s = 0.0;
    int seconds_unkept = 0;
};

std::unique_ptr<Window> the_window;

double seconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

#ifdef __EMSCRIPTEN__
constexpr const char* glsl_version = "#version 300 es";

void tell_page(const App& app) { page_mirror(goodwill::mirror_json(app).c_str()); }

void open_dropped(App&, const char*) {}  // files are dropped onto the page (web/page/screen.js)

void toggle_fullscreen(Window&) { page_toggle_fullscreen(); }

// The page answers through goodwill_copied().
void copy_text(App&, const std::string& text) { page_copy(text.c_str()); }

void save_run(App& app, const std::string& text) {
    page_save(run_file, text.c_str());
    goodwill::tell_outcome(app, Outcome::saved);
}

void grant_page_wish(App&, const goodwill::PageWish& wish) {
    page_wish(wish.kind.c_str(), wish.name.c_str(), wish.text.c_str());
}

// The canvas in device pixels; also sets their ratio to the page's.
SDL_Point surface_size(Window& w) {
    double css_width = 0.0, css_height = 0.0;
    emscripten_get_element_css_size("#canvas", &css_width, &css_height);
    const double ratio = std::clamp(emscripten_get_device_pixel_ratio(), 0.5, 4.0);
    w.app.context.pixel_ratio = static_cast<float>(ratio);
    const auto pixels = [&](double css) { return std::max(1, static_cast<int>(css * ratio + 0.5)); };
    return {pixels(css_width), pixels(css_height)};
}

void fit_surface(Window& w) {
    const auto [width, height] = surface_size(w);
    if (width == w.width && height == w.height) return;
    w.width = width;
    w.height = height;
    w.last_picture.forget();
    SDL_SetWindowSize(w.window, width, height);
    w.frames_to_draw = 4;
}
#else
constexpr const char* glsl_version = "#version 130";

void tell_page(const App&) {}

void toggle_fullscreen(Window& w) {
    const bool is_full = (SDL_GetWindowFlags(w.window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    if (SDL_SetWindowFullscreen(w.window, is_full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP) == 0)
        w.app.is_fullscreen = !is_full;
}

void copy_text(App& app, const std::string& text) {
    goodwill::tell_outcome(app, SDL_SetClipboardText(text.c_str()) == 0 ? Outcome::copied : Outcome::copy_refused);
}

// Into the working directory, where the command line finds it.
void save_run(App& app, const std::string& text) {
    std::ofstream file(run_file, std::ios::binary);
    file << text;
    file.close();
    goodwill::tell_outcome(app, file ? Outcome::saved : Outcome::save_failed);
}

// Without a page only files are offered.
void grant_page_wish(App& app, const goodwill::PageWish& wish) {
    std::ofstream file(wish.name, std::ios::binary);
    file << (wish.kind == "save_marked" ? "\xEF\xBB\xBF" : "") << wish.text;
    file.close();
    goodwill::page_event(app, file ? "saved" : "not_saved", wish.name);
}

void open_dropped(App& app, const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const std::string_view name(path);
    goodwill::open_file(app, text, name.substr(name.find_last_of("/\\") + 1));
}

SDL_Point surface_size(const Window& w) {
    const auto scaled = [&](int css) { return static_cast<int>(static_cast<float>(css) * w.app.context.pixel_ratio); };
    return {scaled(1280), scaled(720)};
}

void fit_surface(Window& w) {
    int width = 0, height = 0;
    SDL_GL_GetDrawableSize(w.window, &width, &height);
    if (width != w.width || height != w.height) {
        w.frames_to_draw = 4;
        w.last_picture.forget();
    }
    w.width = width;
    w.height = height;
}
#endif

// Fonts, measures and colours follow the pixel ratio, the text size and the theme.
void fit_look(Window& w) {
    App& app = w.app;
    const float scale = goodwill::fitting_scale(app.context, w.width, w.height);
    const bool is_new_scale = app.context.scale != scale || app.context.fonts.body == nullptr;
    const bool is_dark = app.context.theme.is_dark;
    if (is_new_scale) {
        app.context.scale = scale;
        w.last_picture.forget();
        // The first texture is made together with the shaders.
        const bool had_texture = ImGui::GetIO().Fonts->TexID != nullptr;
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        app.context.fonts = goodwill::ui::load_fonts(scale);
        if (had_texture) ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    if (is_new_scale || is_dark != w.is_dark_styled || std::exchange(w.is_style_stale, false)) {
        goodwill::ui::apply_style(app.context.theme, app.context.scale);
        w.is_dark_styled = is_dark;
        w.frames_to_draw = 4;
    }
    goodwill::fit_layout(app, static_cast<float>(w.width) / scale);
}

// Tab begins to mark controls one after another; a click or Escape gives space and arrows back to playing.
void choose_keyboard(const SDL_Event& event) {
    ImGuiConfigFlags& flags = ImGui::GetIO().ConfigFlags;
    if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_TAB) flags |= ImGuiConfigFlags_NavEnableKeyboard;
    const bool is_escape = event.type == SDL_KEYUP && event.key.keysym.sym == SDLK_ESCAPE;
    if (is_escape || event.type == SDL_MOUSEBUTTONDOWN) flags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

void handle_events(Window& w) {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        ImGui_ImplSDL2_ProcessEvent(&event);
        w.frames_to_draw = std::max(w.frames_to_draw, 4);
        choose_keyboard(event);
        if (event.type == SDL_QUIT) w.is_running = false;
        if (event.type == SDL_WINDOWEVENT) w.last_picture.forget();  // it may have been covered
        if (event.type == SDL_MOUSEMOTION) w.app.context.is_touch = event.motion.which == SDL_TOUCH_MOUSEID;
        if (event.type == SDL_FINGERDOWN) w.app.context.is_touch = true;
        if (event.type == SDL_MULTIGESTURE) w.app.context.pinch += event.mgesture.dDist;
        if (event.type == SDL_DROPFILE) {
            open_dropped(w.app, event.drop.file);
            SDL_free(event.drop.file);
        }
    }
}

void draw_frame(Window& w) {
    fit_look(w);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    goodwill::draw(w.app);
    ImGui::Render();
    if (!w.last_picture.changes_to(*ImGui::GetDrawData(), w.app.context.theme.page)) return;
    const ImVec4 page = ImGui::ColorConvertU32ToFloat4(w.app.context.theme.page);
    glViewport(0, 0, w.width, w.height);
    glClearColor(page.x, page.y, page.z, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(w.window);
}

// What the app asked for in the frame just drawn.
void grant_wishes(Window& w) {
    if (std::exchange(w.app.wants_fullscreen, false)) toggle_fullscreen(w);
    if (const auto text = std::exchange(w.app.copy_wish, std::nullopt)) copy_text(w.app, *text);
    if (const auto text = std::exchange(w.app.save_wish, std::nullopt)) save_run(w.app, *text);
    for (const goodwill::PageWish& wish : std::exchange(w.app.sharing.wishes, {})) grant_page_wish(w.app, wish);
}

#ifdef __EMSCRIPTEN__
void fall_asleep(Window& w) {
    w.is_asleep = true;
    emscripten_pause_main_loop();
}

void wake(Window& w) {
    if (!w.is_asleep || !w.is_running) return;
    w.is_asleep = false;
    w.last_frame_s = seconds();  // what was slept through owes no days
    emscripten_resume_main_loop();
}

void want_frames(Window& w, int count) {
    w.frames_to_draw = std::max(w.frames_to_draw, count);
    wake(w);
}
#else
// Without a browser the loop in main() waits for events itself.
void fall_asleep(Window&) {}
#endif

// Nothing moves, nothing blinks, nothing is left to draw: the page hears how it ended, and no more frames are asked for.
void rest(Window& w) {
    const bool is_at_rest = w.frames_to_draw == 0 && !goodwill::is_moving(w.app) && !ImGui::GetIO().WantTextInput;
    if (!is_at_rest) return;
    tell_page(w.app);
    goodwill::keep(w.app);
    grant_wishes(w);
    fall_asleep(w);
}

void frame(Window& w) {
    const double now = seconds();
    // A page that was hidden for an hour does not owe an hour of days.
    const double passed = std::clamp(now - w.last_frame_s, 0.0, 0.1);
    w.last_frame_s = now;
    handle_events(w);
    fit_surface(w);
    if (w.is_context_lost) return fall_asleep(w);
    const bool was_moving = goodwill::is_moving(w.app);  // what comes to its end in this frame is drawn once more
    goodwill::settle_on(w.app, passed);
    goodwill::play(w.app, passed);
    goodwill::measure_on(w.app);
    goodwill::look_ahead(w.app);
    const bool may_wait = goodwill::can_picture_wait(w.app, now - w.last_drawn_s);
    const bool is_moving = (was_moving || goodwill::is_moving(w.app)) && !may_wait;
    if (is_moving || ImGui::GetIO().WantTextInput) w.frames_to_draw = std::max(w.frames_to_draw, 1);
    if (w.frames_to_draw > 0) {
        --w.frames_to_draw;
        w.last_drawn_s = now;
        draw_frame(w);
    }
    grant_wishes(w);
    if (now - w.last_page_s >= 1.0) {
        w.last_page_s = now;
        tell_page(w.app);
        if (++w.seconds_unkept >= seconds_between_keeping) {
            w.seconds_unkept = 0;
            goodwill::keep(w.app);
        }
    }
    rest(w);
}

bool open_window(Window& w) {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
#ifdef __EMSCRIPTEN__
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
#endif
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    // In the browser the surface is set in device pixels; SDL's own pixel ratio stays out of it.
    Uint32 flags = SDL_WINDOW_OPENGL;
#ifndef __EMSCRIPTEN__
    flags |= SDL_WINDOW_RESIZABLE;
#endif
    const auto [width, height] = surface_size(w);
    w.window = SDL_CreateWindow("Goodwill", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (w.window == nullptr) return false;
    w.gl = SDL_GL_CreateContext(w.window);
    return w.gl != nullptr;
}

void open_renderer(Window& w) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.MouseDoubleClickTime = 0.5F;  // as elsewhere, also where frames take long
    ImGui_ImplSDL2_InitForOpenGL(w.window, w.gl);
    ImGui_ImplOpenGL3_Init(glsl_version);
#ifdef __EMSCRIPTEN__
    answer_gl_questions_once();
#endif
}

#ifdef __EMSCRIPTEN__
EM_BOOL context_lost(int, const void*, void* window) {
    static_cast<Window*>(window)->is_context_lost = true;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();  // while nobody listens: their names mean nothing to the next context
    return EM_TRUE;                            // prevents the default, so that the browser restores it
}

EM_BOOL context_restored(int, const void*, void* window) {
    Window& w = *static_cast<Window*>(window);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init(glsl_version);
    w.last_picture.forget();
    w.is_context_lost = false;
    want_frames(w, 4);
    return EM_FALSE;
}

void tap_key(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    ImGui::GetIO().AddKeyEvent(key, false);
    want_frames(*the_window, 4);
}

int wake_on_event(void* window, SDL_Event*) {
    wake(*static_cast<Window*>(window));
    return 0;
}

#endif

// A day that was cut short leaves a world that means nothing: the page says so and stops. Returns the program's status.
int stop_without_memory(Window& w, const char* where) {
    w.is_running = false;
#ifdef __EMSCRIPTEN__
    emscripten_cancel_main_loop();
    page_trouble("memory", where);
#else
    SDL_LogError(SDL_LOG_CATEGORY_APPLICATION, "Not enough memory: %s", where);
#endif
    return 1;
}

// One frame at the edge of the program.
void guarded_frame(void* window) {
    Window& w = *static_cast<Window*>(window);
    try {
        frame(w);
    } catch (const std::bad_alloc&) {
        stop_without_memory(w, "frame");
    } catch (const std::length_error&) {
        stop_without_memory(w, "frame");
    }
}

}  // namespace

// The boundary at which each day is a call of its own: exported, so that no optimiser draws the day into the caller's
// loop, where V8 would leave it in its slow first compilation.
extern "C" {
#ifdef __EMSCRIPTEN__
EMSCRIPTEN_KEEPALIVE
#endif
__attribute__((noinline)) void goodwill_advance_day(goodwill::Session* session) { session->advance_day(); }

#ifdef __EMSCRIPTEN__
EMSCRIPTEN_KEEPALIVE
#endif
__attribute__((noinline)) void goodwill_settle_day(goodwill::Settling* settling) { settling->advance_day(); }

#ifdef __EMSCRIPTEN__
#include "web/page_tells.inl"
#endif
}

int main(int count, char** arguments) {
    the_window = std::make_unique<Window>();
    Window& w = *the_window;
    goodwill::AppOptions options;
    for (int i = 1; i < count; ++i) goodwill::set_option(options, arguments[i]);
    w.app.context.is_touch = options.is_touch;
    w.app.context.pixel_ratio = options.pixel_ratio;
    if (!open_window(w)) {
        SDL_LogError(SDL_LOG_CATEGORY_APPLICATION, "No window with OpenGL: %s", SDL_GetError());
        return 1;
    }
    open_renderer(w);
    w.app.host.now_s = seconds;
    w.app.host.advance_one = [](goodwill::Session& session) { goodwill_advance_day(&session); };
    w.app.host.settle_one = [](goodwill::Settling& settling) { goodwill_settle_day(&settling); };
#ifdef __EMSCRIPTEN__
    lend_page(w.app.host);
#endif
    try {
        goodwill::start_app(w.app, options);
    } catch (const std::bad_alloc&) {
        return stop_without_memory(w, "start");
    }
    w.last_frame_s = w.last_page_s = seconds();  // first of all the picture
#ifdef __EMSCRIPTEN__
    emscripten_set_webglcontextlost_callback("#canvas", &w, EM_TRUE, context_lost);
    emscripten_set_webglcontextrestored_callback("#canvas", &w, EM_TRUE, context_restored);
    SDL_AddEventWatch(wake_on_event, &w);
    emscripten_set_main_loop_arg(guarded_frame, &w, 0, EM_FALSE);
#else
    SDL_GL_SetSwapInterval(1);
    while (w.is_running) {
        const bool is_busy = w.frames_to_draw > 0 || goodwill::is_moving(w.app);
        if (!is_busy) SDL_WaitEventTimeout(nullptr, 200);
        guarded_frame(&w);
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(w.gl);
    SDL_DestroyWindow(w.window);
    SDL_Quit();
#endif
    return 0;
}
