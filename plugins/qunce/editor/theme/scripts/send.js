/* Saving without leaving the page before it is sure that the words have arrived. */
import { takeOver } from "./keep.js";
import { goToProblem } from "./live.js";

/** Sends the form; where nobody answers, the words stay and can be copied. */
export function sendOff(form, kept, live) {
  let isLeaving = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const save = form.querySelector("[data-save]");
    save.disabled = true;
    live.say("正在存");
    const sent = new FormData(form);
    try {
      const answer = await fetch(location.pathname, { method: "POST", body: sent });
      if (answer.redirected) {
        kept.forget();
        isLeaving = true;
        location.assign(answer.url);
        return;
      }
      showAnswer(form, sent, await answer.text());
    } catch {
      live.say("没存上：编辑器停了。字还在这个页面里，开起来再按存下");
      offerCopy(form, kept);
    } finally {
      save.disabled = false;
    }
  });
  addEventListener("beforeunload", (event) => {
    if (kept.hasChanges() && !isLeaving) event.preventDefault();
  });
}

/** What the answer tells, put where the page was.

    The fields go on holding what was typed; those that only somebody else has changed meanwhile get
    what he wrote, or saving once more would take it back. */
function showAnswer(form, sent, text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const answered = page.querySelector("form[data-record]");
  const state = form.querySelector("[data-state]");
  if (!answered) {
    state.textContent = page.querySelector("[role=alert]")?.textContent || "没存上，刷新一下再试；字还在";
    return;
  }
  state.textContent = "没有存，字都在";
  form.querySelector("[name=stamp]").value = answered.querySelector("[name=stamp]").value;
  form.querySelector(":scope > [role=alert]")?.remove();
  const alert = answered.querySelector(":scope > [role=alert]");
  if (alert) form.prepend(document.importNode(alert, true));
  for (const field of answered.querySelectorAll("[data-key]")) {
    const mine = form.querySelector(`[data-key="${CSS.escape(field.dataset.key)}"]`);
    for (const old of mine?.querySelectorAll(":scope > .qe-theirs") || []) old.remove();
    for (const theirs of field.querySelectorAll(":scope > .qe-theirs")) mine?.append(document.importNode(theirs, true));
  }
  takeOver(form, sent, answered);
  form.querySelector(":scope > [role=alert]")?.focus();
  goToProblem(form);
}

function offerCopy(form, kept) {
  if (form.querySelector("[data-copy-all]")) return;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "qc-btn";
  copy.dataset.copyAll = "";
  copy.textContent = "复制全部字";
  copy.addEventListener("click", async () => {
    const words = kept.words().filter(([, value]) => value).map(([name, value]) => `${labelOf(form, name)}：${value}`).join("\n");
    // Other devices reach the editor by plain http, where there is no clipboard.
    try {
      await navigator.clipboard.writeText(words);
      copy.textContent = "复制好了";
    } catch {
      showWords(copy, words);
    }
  });
  form.querySelector(".qe-bar").append(copy);
}

function labelOf(form, name) {
  const field = form.querySelector(`[data-key="${CSS.escape(name)}"] > :is(label, legend)`);
  return field?.firstChild.textContent.trim() || name;
}

function showWords(button, words) {
  const shown = document.createElement("textarea");
  shown.readOnly = true;
  shown.setAttribute("aria-label", "全部字，已选中，长按复制");
  shown.value = words;
  button.after(shown);
  shown.select();
}
