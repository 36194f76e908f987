/* What the check says of a record while somebody types, beside the fields it is about. */
import { afterTyping } from "./pauses.js";

const PAUSE = 300;
const REFUSALS = {
  403: "编辑器重新开过。刷新这一页，再按“放回来”，字都在",
  404: "这个文件不在了，字先留在这台设备上",
  413: "字太多，一个格子最多 6 MB",
};

/** Asks the check about the form whenever something was typed; returns how to say something. */
export function watch(form) {
  let asked = 0;
  const state = form.querySelector("[data-state]");
  const save = form.querySelector("[data-save]");
  afterTyping(form, PAUSE, look);

  async function look() {
    const mine = ++asked;
    let told;
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form) });
      if (!answer.ok) {
        say(REFUSALS[answer.status] || "这会儿看不了对错，字先留在这台设备上");
        return;
      }
      told = await answer.json();
    } catch {
      if (mine === asked) say("连不上编辑器，字先留在这台设备上");
      return;
    }
    if (mine === asked) show(told);
  }

  function show(told) {
    for (const field of form.querySelectorAll("[data-key]")) showField(field, told);
    showProblems(form.querySelector("[data-elsewhere]"), told.problems[""] || []);
    showChanges(told);
    const count = told.changes.length + (told.isNewBody ? 1 : 0);
    save.classList.toggle("is-blank", told.errors > 0);
    save.textContent = told.errors ? `还差 ${told.errors} 项` : "存下";
    if (told.isMeanwhile) say("别处也改过这个文件，存的时候两份对着看");
    else if (told.refusal) say(told.refusal);
    else say(count ? `改了 ${count} 处，没存。网站上没变` : "没有改动");
  }

  function say(words) {
    if (state.textContent !== words) state.textContent = words;
  }

  save.addEventListener("click", (event) => {
    if (!save.classList.contains("is-blank")) return;
    event.preventDefault();
    goToProblem(form);
  });

  return { say };
}

function showField(field, told) {
  const problems = told.problems[field.dataset.key] || [];
  const box = field.querySelector(":scope > [data-told]");
  if (box) showProblems(box, problems);
  const input = field.querySelector(":scope > :is(input, textarea, select)");
  if (problems.length) input?.setAttribute("aria-invalid", "true");
  else input?.removeAttribute("aria-invalid");
  const read = field.querySelector(":scope > [data-read]");
  const words = told.read[field.dataset.key];
  if (!read) return;
  read.hidden = !words;
  read.textContent = words ? `读作 ${words}` : "";
}

function showProblems(box, problems) {
  const lines = problems.map(({ text, severity }) => {
    const line = document.createElement("p");
    line.className = severity === "error" ? "qe-told is-error" : "qe-told";
    line.textContent = text;
    return line;
  });
  box.replaceChildren(...lines);
}

function showChanges({ changes, isNewBody }) {
  const part = document.querySelector("[data-changes]");
  const lines = changes.map(({ label, before, after }) => {
    const [was, is] = [document.createElement("del"), document.createElement("b")];
    was.textContent = before;
    is.textContent = after;
    return lineOf(`${label}：从 `, was, " 改成 ", is);
  });
  if (isNewBody) lines.push(lineOf("正文改了字"));
  part.hidden = !lines.length;
  part.querySelector("h2").textContent = `改了 ${lines.length} 处，存下以后`;
  part.querySelector("ul").replaceChildren(...lines);
}

function lineOf(...parts) {
  const line = document.createElement("li");
  line.append(...parts);
  return line;
}

/** Opens what is folded around the first problem and goes there. */
export function goToProblem(form) {
  const first = form.querySelector(".qe-told.is-error");
  if (!first) return;
  const fold = first.closest("details");
  if (fold) fold.open = true;
  const input = first.closest("[data-key]")?.querySelector("input:not([type=hidden]), textarea, select");
  (input || first).focus();
  first.scrollIntoView({ block: "center" });
}
