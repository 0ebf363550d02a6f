"""Checks the sources without compiling: who may include whom, what sim/ may not use, words that must not stay, format.

Each check is one case; every finding is printed as file:line.
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = (".cpp", ".h", ".inl")


def tracked() -> list[pathlib.Path]:
    """Files under version control, or every file where there is no git."""
    git = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if git.returncode == 0:
        names = git.stdout.split("\0")
    else:
        skip = {"build", "dist", "node_modules", ".git"}
        names = [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if not skip & set(p.relative_to(ROOT).parts)]
    return sorted(pathlib.Path(n) for n in names if n and (ROOT / n).is_file())


FILES = tracked()


def sources(*folders: str) -> list[pathlib.Path]:
    return [f for f in FILES if f.suffix in SOURCE and (not folders or f.as_posix().startswith(folders))]


def grep(pattern: str, files: list[pathlib.Path], code_only: bool = False) -> list[str]:
    found = []
    expression = re.compile(pattern)
    for file in files:
        try:
            text = (ROOT / file).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if expression.search(re.sub(r"//.*", "", line) if code_only else line):
                found.append(f"{file}:{number}: {line.strip()}")
    return found


def includes(files: list[pathlib.Path], allowed: str) -> list[str]:
    """Includes of our own files, from the root, that `allowed` does not match."""
    return grep(rf'^\s*#\s*include\s*"(?!{allowed})', files)


# What stands at the top, beside files whose names begin with a dot. Anything else was left there by mistake.
TOP = {"CMakeLists.txt", "sim", "web", "scenarios", "tests", "index.html", "README.md", "LICENSE", "CMakePresets.json", "cli", "bench",
       "docs", "tools"}


def top_level() -> list[str]:
    names = sorted({f.parts[0] for f in FILES} - TOP)
    return [f"{name}: is not part of the project's top level; move it, or add it to TOP" for name in names if not name.startswith(".")]


# The floors of each house, from the ground: a file includes from its own floor and from those below it.
UI_FLOORS = ("kit", "figures", "map", "inspector", "panels", "views", "screen")
SIM_FLOORS = ("base", "scenario", "world", "rules", "day", "session", "experiment", "story", "validation", "report")


def upward(house: str, floors: tuple[str, ...]) -> list[str]:
    """Includes that lead from a floor of `house` to one above it, and files that are on no floor."""
    found = []
    for file in sources(f"{house}/"):
        room = file.relative_to(house).parts[0]
        if room not in floors:
            found.append(f"{file}: is in no room of {house}/: {', '.join(floors)}")
            continue
        above = "|".join(floors[floors.index(room) + 1:])
        if above:
            found += grep(rf'#\s*include\s*"{house}/({above})/', [file])
    return found


def layers() -> list[str]:
    """web/main -> web -> web/ui/screen -> … -> web/ui/kit -> sim/report -> sim/validation -> … -> sim/base; cli -> sim. The phases of a day are known to the day alone."""
    main = pathlib.Path("web/main.cpp")
    found = upward("sim", SIM_FLOORS) + upward("web/ui", UI_FLOORS)
    found += includes(sources("sim/"), r"(sim|generated/tables)/")
    found += includes(sources("cli/"), r"(sim|cli|generated)/")
    found += includes([f for f in sources("web/") if f != main], r"(sim|web|generated)/|imgui")
    found += grep(r'#\s*include\s*"web/(?!ui/)', sources("web/ui/"))
    found += grep(r'#\s*include\s*"web/(app|js_api)\.h"', [f for f in sources("web/") if f.stem in ("stage", "wishes", "size_estimate")])
    # What is computed for the screen draws nothing: it can be tested, and shown elsewhere, without one.
    found += grep(r'#\s*include\s*"(imgui|web/ui/kit/(?!(?:format|text|selection|world_names)\.h"))', sources("web/ui/figures/"))
    found += includes(sources("bench/", "tests/"), r"(sim|cli|web|bench|tests|generated)/")
    found += grep(r'#\s*include\s*"sim/day/phases/', [f for f in sources("sim/") if not f.as_posix().startswith("sim/day/")])
    found += grep(r'#\s*include\s*"sim/day/day\.h"', sources("sim/day/phases/"))
    return found


def screen_stays_out() -> list[str]:
    """sim/ and cli/ know no screen; only web/main.cpp knows SDL and Emscripten."""
    found = grep(r'#\s*include\s*[<"](imgui|SDL|emscripten|GL)', sources("sim/", "cli/"))
    not_main = [f for f in sources("web/") if f.as_posix() != "web/main.cpp"]
    return found + grep(r'#\s*include\s*[<"](SDL|emscripten|GLES|GL/)', not_main)


def deterministic_simulation() -> list[str]:
    """In sim/: same bits on every machine, so nothing whose result the standard leaves open."""
    headers = r"#\s*include\s*<(random|chrono|thread|mutex|future|atomic|unordered_map|unordered_set|fstream|iostream|filesystem|ctime|time\.h|cstdio)>"
    names = r"std::(unordered_|hash\s*<|random_|mt19937|normal_distribution|uniform_|chrono|thread|async|time\b)|\b(rand|srand)\s*\("
    libm = (r"(?<![\w:])(?:std::)(exp2?|expm1|log|log2|log10|log1p|pow|sinh?|cosh?|tanh?|asin|acos|atan2?|cbrt|hypot|erfc?|"
            r"tgamma|lgamma)f?\s*\(")
    fused = r"std::fma\b|-ffast-math|\bfast_math"
    return grep("|".join((headers, names, libm, fused)), sources("sim/"), code_only=True)


def finished() -> list[str]:
    """No markers of unfinished work, and no check that cannot fail."""
    here = pathlib.Path(__file__).resolve().relative_to(ROOT)
    files = [f for f in FILES if f != here and f.name != "package-lock.json"]
    found = grep(r"\b(TODO|FIXME|XXX)\b|not implemented|coming soon|lorem ipsum", files)
    return found + grep(r"\b(CHECK|REQUIRE)\(true\)|expect\(true\)", [f for f in files if f.parts[0] == "tests"])


def short_files() -> list[str]:
    found = []
    for file in sources("sim/", "cli/", "web/"):
        lines = (ROOT / file).read_text(encoding="utf-8").count("\n")
        if file.suffix != ".inl" and lines > 500:
            found.append(f"{file}: {lines} lines; split it")
    return found


def deliberate_errors() -> list[str]:
    """The list of tools/mutate fits the sources."""
    run = subprocess.run([sys.executable, "tools/mutate", "--check"], cwd=ROOT, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, text=True, check=False)
    return run.stdout.splitlines() if run.returncode else []


def clang_format() -> list[str] | None:
    """Formatting differs between versions: version 14, the project's, decides; with another one the check is left out."""
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    if not program or " 14." not in subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True).stdout:
        return None
    files = [str(f) for f in sources() if f.suffix != ".inl"]
    if not files:
        return []
    run = subprocess.run([program, "--dry-run", "--ferror-limit=1", *files], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    return [line for line in run.stderr.splitlines() if "warning:" in line or "error:" in line]


def main() -> int:
    passed = failed = 0
    for check in (top_level, layers, screen_stays_out, deterministic_simulation, finished, short_files, deliberate_errors, clang_format):
        found = check()
        if found is None:
            print(f"left out: {check.__name__}")
            continue
        passed += not found
        failed += bool(found)
        print(f"{'ok' if not found else 'FAILED'}: {check.__name__}")
        for line in found[:40]:
            print(f"    {line}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
