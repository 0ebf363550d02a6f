// A Worker: the same program once more, for tasks (web/worker.cpp). It hears {program} once, then {number, kind, bytes} and
// {cancel: number}, and answers {is_ready} once, {progress}, {is_over, bytes} (no bytes: in vain) and, when it cannot run at all, {failure}.
"use strict";

// In the folder the program's script is a file beside; in the single file it stands before this.
if (typeof create_goodwill !== "function") importScripts("../goodwill.js");

const SLICE_MS = 12;  // between two looks at what has come in
let settle_program;
const program = new Promise((resolve) => { settle_program = resolve; });
let present = 0;  // number of the task at work; 0: none, or it was cancelled

// Lets messages in, without the pause that timers make.
const door = new MessageChannel();
const let_in = () => new Promise((resolve) => {
  door.port1.onmessage = resolve;
  door.port2.postMessage(null);
});

async function do_task({ number, kind, bytes }) {
  present = number;
  const module = await program;
  const place = module._malloc(bytes.length + 1);
  module.HEAPU8.set(bytes, place);
  let outcome = module.ccall("goodwill_begin_task", "number", ["string", "number", "number"], [kind, place, bytes.length]);
  module._free(place);
  while (outcome === 0 && present === number) {
    const end = performance.now() + SLICE_MS;
    while (outcome === 0 && performance.now() < end) outcome = module._goodwill_step_task();
    postMessage({ progress: module._goodwill_task_progress() });
    await let_in();
  }
  const result = module._goodwill_task_result();
  const answer = outcome === 1 ? module.HEAPU8.slice(result, result + module._goodwill_task_result_size()) : undefined;
  module._goodwill_end_task();
  postMessage({ is_over: true, bytes: answer });
}

const say_failure = (error) => postMessage({ failure: String(error) });

onmessage = ({ data }) => {
  if (data.cancel) {
    if (data.cancel === present) present = 0;
  } else if (data.program) {
    create_goodwill({
      noInitialRun: true,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(data.program, imports).then((instance) => receive(instance, data.program)).catch(say_failure);
        return {};
      },
    }).then((module) => {
      settle_program(module);
      postMessage({ is_ready: true });
    }).catch(say_failure);
  } else {
    do_task(data).catch(say_failure);
  }
};
