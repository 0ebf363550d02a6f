"""Writes the first columns of a table, without its texts, so that a change of a text does not rebuild whoever needs the names.
Usage: table_rows.py TABLE.inl MACRO COLUMNS OUT

A file that would stay the same is left alone: nothing that includes it is built again.
"""
import pathlib
import re
import sys


def main() -> None:
    table, macro, columns, out = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), pathlib.Path(sys.argv[4])
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith(f"{macro}(")]
    cells = ", ".join(["""[^,()"]+"""] * columns)
    row = re.compile(rf"{macro}\(({cells})[,)]")
    rows = []
    for line in lines:
        match = row.match(line)
        if not match:
            sys.exit(f"{table}: no {columns} plain columns in: {line}")
        rows.append(f"{macro}({match[1]})\n")
    if not rows:
        sys.exit(f"{table}: no rows of {macro}")
    text = f"// Generated from {table.name} by tools/table_rows.py.\n{''.join(rows)}#undef {macro}\n"
    out.parent.mkdir(parents=True, exist_ok=True)
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.write_text(text, encoding="utf-8")


main()
