/* Words that were typed and not saved stay on this device, whatever happens to the page. */
const PREFIX = "qunce-edit:";
const NOT_TYPED = new Set(["token", "stamp", "asked"]);

/** Keeps the form's words and offers those of an earlier visit. */
export function keepWords(form) {
  const key = PREFIX + location.pathname;
  const untouched = words(form);
  const earlier = storage((kept) => kept.getItem(key));
  if (earlier && earlier !== untouched) offer(form, earlier, key);
  const keep = () => storage((kept) => (words(form) === untouched ? kept.removeItem(key) : kept.setItem(key, words(form))));
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  return {
    forget: () => forget(key),
    words: () => JSON.parse(words(form)),
    hasChanges: () => words(form) !== untouched,
  };
}

function words(form) {
  return JSON.stringify([...new FormData(form)].filter(([name, value]) => !NOT_TYPED.has(name) && typeof value === "string"));
}

function offer(form, earlier, key) {
  const line = document.createElement("p");
  line.className = "qe-kept";
  line.setAttribute("role", "status");
  const put = button("放回来", () => {
    putBack(form, JSON.parse(earlier));
    line.remove();
    form.dispatchEvent(new Event("input"));
  });
  const drop = button("不要了", () => {
    forget(key);
    line.remove();
  });
  line.append("上次有字没存，还在这台设备上。", put, drop);
  form.prepend(line);
}

function button(name, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "qc-btn";
  made.textContent = name;
  made.addEventListener("click", press);
  return made;
}

function putBack(form, pairs) {
  const values = new Map();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) || []), value]);
  for (const name of namesOf(form)) fill(form, name, values.get(name) || []);
}

/** Takes over what the answer has in fields that nobody has touched since `sent` was sent. */
export function takeOver(form, sent, answered) {
  const [now, answer] = [new FormData(form), new FormData(answered)];
  for (const name of namesOf(form)) {
    if (String(now.getAll(name)) === String(sent.getAll(name))) fill(form, name, answer.getAll(name));
  }
  form.dispatchEvent(new Event("input"));
}

function namesOf(form) {
  return new Set([...form.elements].filter(({ name, type }) => name && type !== "hidden").map(({ name }) => name));
}

function fill(form, name, values) {
  for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    if (input.type !== "checkbox" && input.type !== "radio") input.value = values[0] || "";
    else input.checked = values.includes(input.value);
  }
  // A browser sends boxes in the order of the page, and who speaks first stands first.
  const box = form.querySelector(`[data-picker][data-name="${CSS.escape(name)}"]`);
  const picks = new Map([...(box?.children || [])].map((pick) => [pick.querySelector("input").value, pick]));
  box?.prepend(...values.filter((value) => picks.has(value)).map((value) => picks.get(value)));
}

function forget(key) {
  storage((kept) => kept.removeItem(key));
}

/** A browser may forbid the storage, or it may be full: the page itself still has the words. */
function storage(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
