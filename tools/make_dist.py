"""Puts the web app together: a folder to host and one self-contained page that opens from disk.

index.html holds marked places: <!-- goodwill:wasm -->, <script src="goodwill.js">, and 'self' for scripts and styles in its policy; it
takes its parts from web/page/. The folder has the parts as files (page/), so that it runs under a policy without anything inline. The
self-contained page gets the program compressed as base64 text in pieces and all scripts and the style inline; in its policy the
hashes of its parts stand in place of 'self', so that it runs exactly its own; the script of its Workers is text, which they get from a
Blob. Settled starts come along compressed: as files of the folder starts/. Reading a page takes time by its length: the self-contained one has
only that of the business which it opens with; its Workers make the others.
"""
import argparse
import base64
import gzip
import hashlib
import pathlib
import re
import shutil

parser = argparse.ArgumentParser()
parser.add_argument("--start", action="append", default=[], help="settled start of a scenario, ID.start; repeatable")
for name in ("html", "js", "wasm", "version", "license", "sdl2", "imgui", "qrcodegen", "out"):
    parser.add_argument(f"--{name}", required=True)
args = parser.parse_args()

# What the program contains: name, licence, and where the full text may be found.
DOC = pathlib.Path("/usr/share/doc")
CONTENTS = [
    ("Goodwill", "MIT", [pathlib.Path(args.license)]),
    ("SDL 2", "zlib", [pathlib.Path(args.sdl2) / "LICENSE.txt"]),
    ("Dear ImGui", "MIT", [pathlib.Path(args.imgui) / "LICENSE.txt"]),
    ("QR Code generator (Project Nayuki)", "MIT", [pathlib.Path(args.qrcodegen) / "Readme.markdown"]),
    ("JSON for Modern C++", "MIT", [DOC / "nlohmann-json3-dev/copyright"]),
    ("{fmt}", "MIT", [DOC / "libfmt-dev/copyright"]),
    ("Inter", "SIL Open Font License 1.1", [DOC / "fonts-inter/copyright"]),
    ("Font Awesome 4.7", "SIL Open Font License 1.1", [DOC / "fonts-font-awesome/copyright"]),
    ("Emscripten's runtime, musl, libc++", "MIT; Apache 2.0 with LLVM exceptions", []),
]

WASM_MARK = "<!-- goodwill:wasm -->"
WORKER = "worker.js"  # of web/page/: no part of the page, it runs beside it
SCRIPT_MARK = '<script src="goodwill.js"></script>'
PIECE = 8000  # characters of base64: whole groups of four


def once(page: str, mark: str, text: str) -> str:
    if page.count(mark) != 1:
        raise SystemExit(f"{args.html}: expected {mark} exactly once")
    before, after = page.split(mark)
    return before + text + after


def versioned(path: pathlib.Path) -> str:
    return path.read_text(encoding="utf-8").replace("@GOODWILL_VERSION@", args.version)


def parts(page: str) -> list[str]:
    """The files of web/page/ that the page asks for."""
    return re.findall(r'(?:src|href)="web/page/([\w.]+)"', page)


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def with_inline_parts(page: str) -> str:
    for name in parts(page):
        text = versioned(folder / name)
        if name.endswith(".css"):
            page = once(page, f'<link rel="stylesheet" href="web/page/{name}">', f"<style>\n{text}</style>")
        else:
            page = once(page, f'<script src="web/page/{name}"></script>', f"<script>\n{text}</script>")
    return page


def with_hashes(page: str) -> str:
    """Lets the policy of the page run the scripts and the style written in it, and no others."""
    scripts = re.findall(r'<script(?: id="goodwill-js")?>(.*?)</script>', page, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    page = once(page, "script-src 'self'", " ".join(["script-src", *map(hash_of, scripts)]))
    return once(page, "style-src 'self'", " ".join(["style-src", *map(hash_of, styles)]))


def compressed(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def as_text(name: str, data: bytes) -> str:
    """In pieces: browsers read many short elements in half the time of a long one. Each piece is whole groups of base64."""
    text = base64.b64encode(data).decode("ascii")
    pieces = [text[at : at + PIECE] for at in range(0, len(text), PIECE)]
    return "\n".join(f'<script type="application/gzip-base64" data-piece-of="{name}">{piece}</script>' for piece in pieces)


def licenses() -> str:
    texts_of_all = []
    for name, license_name, paths in CONTENTS:
        texts = [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
        texts_of_all.append("\n".join([f"{name} ({license_name})", "=" * 72, *texts]))
    return "\n\n".join(texts_of_all) + "\n"


out = pathlib.Path(args.out)
out.mkdir(parents=True, exist_ok=True)
folder = pathlib.Path(args.html).parent / "web/page"
page = versioned(pathlib.Path(args.html))
script = pathlib.Path(args.js).read_text(encoding="utf-8")
wasm = pathlib.Path(args.wasm).read_bytes()

shutil.copyfile(args.js, out / "goodwill.js")
shutil.copyfile(args.wasm, out / "goodwill.wasm")
(out / "LICENSES.txt").write_text(licenses(), encoding="utf-8")
starts = {pathlib.Path(path).stem: compressed(pathlib.Path(path).read_bytes()) for path in args.start}
shutil.rmtree(out / "starts", ignore_errors=True)
(out / "starts").mkdir()
for name, packed in starts.items():
    (out / "starts" / f"{name}.start").write_bytes(packed)
size = f'<meta name="goodwill-wasm-size" content="{len(wasm)}">\n<meta name="goodwill-starts" content="{" ".join(starts)}">'
hosted = once(page, WASM_MARK, size).replace('="web/page/', '="page/')
(out / "index.html").write_text(hosted, encoding="utf-8")
shutil.rmtree(out / "page", ignore_errors=True)
(out / "page").mkdir()
for name in [*parts(page), WORKER]:
    (out / "page" / name).write_text(versioned(folder / name), encoding="utf-8")

first = re.search(r'<meta name="goodwill-first" content="([\w-]+)">', page).group(1)
single = once(page, WASM_MARK + "\n", "")
# Last of all: while it is read, the canvas is being prepared.
program = as_text("goodwill-wasm", compressed(wasm)) + "\n" + as_text(f"goodwill-start-{first}", starts[first])
single = once(single, "</body>", program + "\n</body>")
mark = f'<script type="text/plain" id="goodwill-worker">\n{versioned(folder / WORKER)}</script>\n'
single = once(single, SCRIPT_MARK, mark + SCRIPT_MARK)
inline = script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
single = once(single, SCRIPT_MARK, f'<script id="goodwill-js">\n{inline}\n</script>')
single = with_inline_parts(single)
(out / "goodwill.html").write_text(with_hashes(single), encoding="utf-8")
