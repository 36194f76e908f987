/* Words that were typed and not saved stay on this device, whatever happens to the page. */
const PREFIX = "qunce-edit:";
const NOT_TYPED = new Set(["token", "stamp", "asked"]);

/** Keeps the form's words and offers those of an earlier visit. */
export function keepWords(form, look) {
  const key = PREFIX + location.pathname;
  const untouched = words(form);
  const earlier = storage((kept) => kept.getItem(key));
  if (earlier && earlier !== untouched) offer(form, earlier, key, look);
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

function offer(form, earlier, key, look) {
  const line = document.createElement("p");
  line.className = "qe-kept";
  line.setAttribute("role", "status");
  const put = button("放回来", () => {
    putBack(form, JSON.parse(earlier));
    line.remove();
    look();
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
  for (const input of form.elements) {
    if (!input.name || input.type === "hidden") continue;
    const given = values.get(input.name) || [];
    if (input.type === "checkbox" || input.type === "radio") input.checked = given.includes(input.value);
    else input.value = given[0] || "";
  }
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
