"""Writes embedded_scenarios.h and .cpp: every file of scenarios and stories as bytes. Usage: embed_scenarios.py OUT_DIR FILE…"""
import pathlib
import sys

HEADER = """#pragma once
#include <span>
#include <string_view>

namespace goodwill {

struct EmbeddedFile {
    std::string_view name;  // without folder and extension
    std::string_view text;  // UTF-8
};

std::span<const EmbeddedFile> embedded_scenarios();  // sorted by name
std::span<const EmbeddedFile> embedded_stories();    // the same, of scenarios/stories

}  // namespace goodwill
"""


def byte_rows(data: bytes) -> str:
    rows = (data[i : i + 24] for i in range(0, len(data), 24))
    return ",\n".join(",".join(str(b if b < 128 else b - 256) for b in row) for row in rows)


def embedded(kind: str, files: list[pathlib.Path]) -> tuple[str, str]:
    """The bytes of the files, and the function that lists them."""
    data = "".join(f"constexpr signed char {kind}_{i}[] = {{\n{byte_rows(f.read_bytes())}}};\n" for i, f in enumerate(files))
    rows = "".join(
        f'        {{"{f.stem}", {{reinterpret_cast<const char*>({kind}_{i}), sizeof {kind}_{i}}}}},\n' for i, f in enumerate(files))
    listing = (f"std::span<const EmbeddedFile> embedded_{kind}() {{\n"
               f"    static const std::array<EmbeddedFile, {len(files)}> files = {{{{\n{rows}    }}}};\n    return files;\n}}\n")
    return data, listing


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    files = sorted((pathlib.Path(f) for f in sys.argv[2:]), key=lambda f: f.stem)
    stories = [f for f in files if f.parent.name == "stories"]
    parts = [embedded("scenarios", [f for f in files if f not in stories]), embedded("stories", stories)]
    text = '#include "generated/embedded_scenarios.h"\n\n#include <array>\n\nnamespace goodwill {\nnamespace {\n'
    text += "".join(data for data, _ in parts) + "}  // namespace\n\n" + "\n".join(listing for _, listing in parts)
    out.mkdir(parents=True, exist_ok=True)
    (out / "embedded_scenarios.h").write_text(HEADER, encoding="utf-8")
    (out / "embedded_scenarios.cpp").write_text(text + "\n}  // namespace goodwill\n", encoding="utf-8")


main()
