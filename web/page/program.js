// Program and settled starts: from the folder, or from the page itself where it is a single file.
"use strict";

function bytes_of_base64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text), bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; ++i) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

// `packed`: pieces of what gzip made, or promises of them.
function unpacking(packed, headers) {
  const stream = new DecompressionStream("gzip"), into = stream.writable.getWriter();
  const heard = () => {};  // the reader hears it too
  (async () => {
    for (const piece of packed) into.write(await piece).catch(heard);
    into.close().catch(heard);
  })().catch((error) => into.abort(error)).catch(heard);
  return new Response(stream.readable, { headers });
}

// What stands in the page itself, compressed, in pieces.
const inline_pieces = (name) => [...document.querySelectorAll(`script[data-piece-of="${name}"]`)];

function unpacking_pieces(elements, headers) {
  const packed = elements.map((element) => bytes_of_base64(element.textContent));
  for (const element of elements) element.remove();
  return unpacking(packed, headers);
}

// Compiled while it is being unpacked.
const inline_program = () =>
  WebAssembly.compileStreaming(unpacking_pieces(inline_pieces("goodwill-wasm"), { "Content-Type": "application/wasm" }));

// A folder's page; else the single file.
const program_size = document.querySelector('meta[name="goodwill-wasm-size"]')?.content;
const is_hosted = program_size !== undefined;

async function fetched_program() {
  const response = await fetch("goodwill.wasm");
  if (!response.ok) throw new Error(`goodwill.wasm: ${response.status} ${response.statusText}`);
  const size = Number(program_size);
  const bytes = new Uint8Array(size);
  const reader = response.body.getReader();
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (filled + value.length > size) throw new Error("goodwill.wasm does not belong to this page");
    bytes.set(value, filled);
    filled += value.length;
    by_id("progress").value = 0.9 * filled / size;
  }
  if (filled !== size) throw new Error("goodwill.wasm ended early");
  return WebAssembly.compile(bytes);
}

// Settled starts by scenario, unpacked; the program asks for them, and settles a business itself where there is none.
const starts = new Map();
const hosted_starts = document.querySelector('meta[name="goodwill-starts"]')?.content.split(" ") ?? [];
async function read_start(id) {
  try {
    if (starts.has(id) || typeof DecompressionStream !== "function") return;
    const inline = inline_pieces("goodwill-start-" + id);
    let start;
    if (inline.length) {
      start = await unpacking_pieces(inline).arrayBuffer();
    } else if (hosted_starts.includes(id)) {
      const response = await fetch(`starts/${id}.start`);
      if (!response.ok) return;
      start = await unpacking([response.arrayBuffer()]).arrayBuffer();
    } else {
      return;
    }
    starts.set(id, new Uint8Array(start));
  } catch (error) {
    console.warn(`no settled start of ${id}: ${error}`);
  }
}

// Where it is not at hand, a Worker with nothing else to do makes it, as the program would.
async function provide_start(id) {
  await read_start(id);
  if (!starts.has(id)) goodwill_workers.begin_idle("settle", id, (start) => starts.set(id, start));
}
