"""Writes embedded_scenarios.h and .cpp: every scenario file as bytes. Usage: embed_scenarios.py OUT_DIR FILE…"""
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

}  // namespace goodwill
"""


def byte_rows(data: bytes) -> str:
    rows = (data[i : i + 24] for i in range(0, len(data), 24))
    return ",\n".join(",".join(str(b if b < 128 else b - 256) for b in row) for row in rows)


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    files = sorted((pathlib.Path(f) for f in sys.argv[2:]), key=lambda f: f.stem)
    parts = ['#include "generated/embedded_scenarios.h"\n\n#include <array>\n\nnamespace goodwill {\nnamespace {\n']
    for i, file in enumerate(files):
        parts.append(f"constexpr signed char text_{i}[] = {{\n{byte_rows(file.read_bytes())}}};\n")
    parts.append("}  // namespace\n\nstd::span<const EmbeddedFile> embedded_scenarios() {\n")
    parts.append(f"    static const std::array<EmbeddedFile, {len(files)}> files = {{{{\n")
    for i, file in enumerate(files):
        parts.append(f'        {{"{file.stem}", {{reinterpret_cast<const char*>(text_{i}), sizeof text_{i}}}}},\n')
    parts.append("    }};\n    return files;\n}\n\n}  // namespace goodwill\n")
    out.mkdir(parents=True, exist_ok=True)
    (out / "embedded_scenarios.h").write_text(HEADER, encoding="utf-8")
    (out / "embedded_scenarios.cpp").write_text("".join(parts), encoding="utf-8")


main()
