// The outside of the JavaScript face (docs/embedding.md).
"use strict";

// Calls into the program: name and arguments go in as text, the result comes back as JSON.
function make_call(module) {
  const to_memory = (text) => {
    const size = module.lengthBytesUTF8(text) + 1;
    const place = module._malloc(size);
    module.stringToUTF8(text, place, size);
    return place;
  };
  return (name, ...values) => {
    const name_place = to_memory(name), values_place = to_memory(JSON.stringify(values.map((value) => value ?? null)));
    try {
      return JSON.parse(module.UTF8ToString(module._goodwill_call(name_place, values_place)));
    } finally {
      module._free(name_place);
      module._free(values_place);
    }
  };
}

// docs/embedding.md. The program's own table says which calls there are.
function fill_face(face, module) {
  const call = make_call(module);
  let is_stale = true;  // a call has changed what no frame shows yet
  const unwrap = (answer) => {
    if ("error" in answer) throw new Error(answer.error);
    return answer.ok;
  };
  const { api_version, calls } = unwrap(call("describe"));
  face.api_version = api_version;
  for (const { name } of calls) {
    face[name] = (...values) => {
      if (name === "whereIs" && is_stale) module._goodwill_redraw();
      is_stale = name !== "whereIs";
      return unwrap(call(name, ...values));
    };
  }
  return call;
}
