// Tasks in Workers (web/tasks.h): the same program in each, compiled once, alive between tasks. Where the browser lets none
// run, the program hears that there are none, or that a task ended in vain, and does the work itself.
"use strict";

const goodwill_workers = (() => {
  const MOST_WORKERS = 2, WHILE_MS = 2500;
  const team = [];     // {worker, is_ready, task: at work, or null, is_cancelled, progress}
  const waiting = [];  // tasks {number, kind, bytes} for which nobody has been free
  const idle_work = [];  // tasks of the page {number, kind, bytes, receive}, for one who has nothing else to do
  let count = 0;       // tasks so far
  let module;

  function tell_end(number, bytes = new Uint8Array()) {
    const place = module._malloc(bytes.length + 1);
    module.HEAPU8.set(bytes, place);
    module._goodwill_task_ended(number, place, bytes.length);
    module._free(place);
  }

  function give(member, task) {
    Object.assign(member, { task, is_cancelled: false, progress: 0 });
    const { number, kind, bytes, receive } = task;
    member.worker.postMessage({ number, kind, bytes }, receive ? [] : [bytes.buffer]);  // idle work may begin again
  }

  function cancel_at(member) {
    member.is_cancelled = true;
    member.worker.postMessage({ cancel: member.task.number });
  }

  function hand_out() {
    for (const member of team) {
      if (waiting.length > 0 && member.is_ready && !member.task) give(member, waiting.shift());
    }
    const idler = team.find(({ task }) => task?.receive);
    if (waiting.length > 0) {
      if (idler && !idler.is_cancelled) cancel_at(idler);  // it begins again later
    } else if (idle_work.length > 0 && !idler) {
      const free = team.find(({ is_ready, task }) => is_ready && !task);
      if (free) give(free, idle_work.shift());
    }
  }

  // One that does not run; when none is left, all tasks end in vain.
  function dismiss(member) {
    member.worker.terminate();
    team.splice(team.indexOf(member), 1);
    if (member.task && !member.task.receive && !member.is_cancelled) tell_end(member.task.number);
    if (!team.some(({ is_ready }) => is_ready)) for (const { number } of waiting.splice(0)) tell_end(number);
  }

  function hear(member, { is_ready, progress, bytes, is_over, failure }) {
    if (is_ready) {
      member.is_ready = true;
      setTimeout(module._goodwill_prepare, WHILE_MS);
      return hand_out();
    }
    if (failure) {
      console.warn(`no Worker: ${failure}`);
      return dismiss(member);
    }
    if (!is_over) return void (member.progress = progress);
    const { task, is_cancelled } = member;
    member.task = null;
    if (task.receive && is_cancelled) idle_work.unshift(task);
    hand_out();
    if (is_cancelled) return;
    if (!task.receive) tell_end(task.number, bytes);
    else if (bytes) task.receive(bytes);
  }

  // A file of the folder; in the single file the two scripts that are its text.
  function worker_address() {
    const inline = by_id("goodwill-worker");
    if (!inline) return "page/worker.js";
    return URL.createObjectURL(new Blob([by_id("goodwill-js").textContent, "\n", inline.textContent], { type: "text/javascript" }));
  }

  return {
    // `program`: compiled. Not before the first picture: there is enough to do then.
    start(its_module, program) {
      module = its_module;
      try {
        const address = worker_address();
        for (let i = 0; i < Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1); ++i) {
          const member = { worker: new Worker(address), is_ready: false, task: null, is_cancelled: false, progress: 0 };
          member.worker.onmessage = ({ data }) => hear(member, data);
          member.worker.onerror = (event) => {
            event.preventDefault();
            hear(member, { failure: event.message || "it was not allowed to start" });
          };
          member.worker.postMessage({ program });
          team.push(member);
        }
      } catch (error) {
        console.warn(`no Worker: ${error}`);
      }
    },
    are_there: () => team.some(({ is_ready }) => is_ready),
    begin(kind, bytes) {
      waiting.push({ number: ++count, kind, bytes });
      hand_out();
      return count;
    },
    // Of the page itself, one at a time; `receive` gets the bytes, unless it ends in vain.
    begin_idle(kind, text, receive) {
      idle_work.push({ number: ++count, kind, bytes: new TextEncoder().encode(text), receive });
      hand_out();
    },
    cancel(number) {
      const place = waiting.findIndex((task) => task.number === number);
      if (place >= 0) return void waiting.splice(place, 1);
      const member = team.find(({ task }) => task?.number === number);
      if (member) cancel_at(member);
    },
    // 0 … 1
    progress: (number) => team.find(({ task }) => task?.number === number)?.progress ?? 0,
  };
})();
