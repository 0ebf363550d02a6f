"""Writes embedded_fonts.h and .cpp: Inter regular and medium and Font Awesome 4, cut down to what the app shows.

Inter's digits are replaced by its tabular ones, so that changing numbers do not jiggle and columns line up.
Usage: embed_fonts.py OUT_DIR FONT_ROOT
"""
import io
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

TOOLS = pathlib.Path(__file__).resolve().parent
TEXT_RANGES = [(0x20, 0x7E), (0xA0, 0x17F)]  # Latin, Latin-1, Latin Extended-A
TEXT_EXTRA = "ẞ„“”‚‘’‹›–—…€−≈≠≥≤×÷·•→←↑↓↗↘▲▼►◄●○■±²³½¼¾ΔΣσλωαβκμπ†‰✓✗\u2009\u202f"
# Braille patterns, which nothing here shows: Dear ImGui keeps a table up to the highest letter of each font, and fills it at the
# start; Font Awesome's own places at U+F000 make it 31 times as long.
FIRST_ICON = 0x2800
FILES = {
    "font_regular": ["Inter-Regular.otf", "Inter-Regular.ttf"],
    "font_medium": ["Inter-Medium.otf", "Inter-Medium.ttf"],
    "font_icons": ["fontawesome-webfont.ttf", "FontAwesome.otf"],
}


def find(root: pathlib.Path, names: list[str]) -> pathlib.Path:
    for name in names:
        for path in sorted(root.rglob(name)):
            return path
    sys.exit(f"{' or '.join(names)} not found below {root}: run tools/setup or pass -DGOODWILL_FONT_DIR=/path")


def tabular_digits(font: TTFont) -> None:
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swap = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            swap.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for digit in range(ord("0"), ord("9") + 1):
                table.cmap[digit] = swap.get(table.cmap[digit], table.cmap[digit])
    glyphs = [font.getBestCmap()[digit] for digit in range(ord("0"), ord("9") + 1)]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 200:
        sys.exit(f"no tabular digits in {font['name'].getDebugName(4)}")
    for glyph in glyphs:  # interpolated weights differ by a rounding error
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def moved(font: TTFont, places: dict[int, int]) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {places[point]: glyph for point, glyph in table.cmap.items() if point in places}


def cut(font: TTFont, codepoints: list[int]) -> bytes:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]  # names, copyright and licence stay
    options.notdef_outline = True
    options.drop_tables += ["FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def icons() -> list[tuple[str, int, int]]:
    """Name, place in Font Awesome, and place here."""
    rows = []
    for line in (TOOLS / "icons.txt").read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].split()
        if line:
            rows.append((line[0], int(line[1], 16), FIRST_ICON + len(rows)))
    return rows


def array(name: str, data: bytes) -> str:
    rows = (data[i : i + 32] for i in range(0, len(data), 32))
    return f"constexpr unsigned char {name}_bytes[] = {{\n" + ",\n".join(",".join(map(str, r)) for r in rows) + "};\n"


def main() -> None:
    out, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    header = ["#pragma once\n#include <span>\n\nnamespace goodwill {\n\n// OpenType data for ImGui.\n"]
    source = ['#include "generated/embedded_fonts.h"\n\nnamespace goodwill {\nnamespace {\n']
    functions = []
    text = [c for low, high in TEXT_RANGES for c in range(low, high + 1)] + [ord(c) for c in TEXT_EXTRA]
    icon_rows = icons()
    for name, files in FILES.items():
        font = TTFont(find(root, files), recalcTimestamp=False)
        if name == "font_icons":
            missing = [row[0] for row in icon_rows if row[1] not in font.getBestCmap()]
            if missing:
                sys.exit(f"icons not in the font: {', '.join(missing)}")
            moved(font, {row[1]: row[2] for row in icon_rows})
            data = cut(font, [row[2] for row in icon_rows])
        else:
            tabular_digits(font)
            data = cut(font, text)
        source.append(array(name, data))
        functions.append(f"std::span<const unsigned char> {name}() {{ return {name}_bytes; }}\n")
        header.append(f"std::span<const unsigned char> {name}();\n")
    header.append("\n// Pairs first, last; 0 ends the list: what ImGui calls glyph ranges.\n")
    ranges = "".join(f"0x{low:04x}, 0x{high:04x}, " for low, high in TEXT_RANGES)
    ranges += "".join(f"0x{ord(c):04x}, 0x{ord(c):04x}, " for c in sorted(TEXT_EXTRA))
    header.append(f"inline constexpr unsigned short text_glyph_ranges[] = {{{ranges}0}};\n")
    points = [row[2] for row in icon_rows]
    header.append(f"inline constexpr unsigned short icon_glyph_ranges[] = {{0x{min(points):04x}, 0x{max(points):04x}, 0}};\n")
    header.append("\n// UTF-8 of each icon of tools/icons.txt.\nnamespace icon {\n")
    for name, _, point in icon_rows:
        escaped = "".join(f"\\x{b:02x}" for b in chr(point).encode())
        header.append(f'inline constexpr const char* {name} = "{escaped}";\n')
    header.append("}  // namespace icon\n\n}  // namespace goodwill\n")
    out.mkdir(parents=True, exist_ok=True)
    (out / "embedded_fonts.h").write_text("".join(header), encoding="utf-8")
    body = "".join(source) + "}  // namespace\n\n" + "".join(functions) + "\n}  // namespace goodwill\n"
    (out / "embedded_fonts.cpp").write_text(body, encoding="utf-8")


main()
