/* Forms that the browser itself sends: what was typed stays on the device until it can arrive. */
import { keepWords } from "./keep.js";

for (const form of document.querySelectorAll("form[data-flow]")) sendSurely(form, keepWords(form));

/** Asks whether somebody would answer before the browser leaves the page with the words on it. */
function sendSurely(form, kept) {
  let isSure = false;
  let isAsking = false;
  form.addEventListener("submit", async (event) => {
    if (isSure) return;
    event.preventDefault();
    if (isAsking) return;
    const { submitter } = event;
    isAsking = true;
    const refusal = await refused();
    isAsking = false;
    if (refusal) {
      tell(form, refusal);
      return;
    }
    isSure = true;
    kept.forget();
    form.requestSubmit(submitter);
  });
}

/** Why nothing can be sent now; empty where it can. */
async function refused() {
  const [home, token] = ["home", "token"].map((name) => document.querySelector(`meta[name="qunce:${name}"]`).content);
  try {
    const answer = await fetch(`${home}ids`, { method: "POST", headers: { "X-Qunce-Token": token } });
    return answer.ok ? "" : "没存上：编辑器重新开过。刷新这一页，再按“放回来”，字都在。";
  } catch {
    return "没存上：编辑器停了。字还在这个页面里，开起来再按一次。";
  }
}

function tell(form, words) {
  const line = document.createElement("p");
  line.className = "qe-told is-error";
  line.setAttribute("role", "alert");
  line.tabIndex = -1;
  line.textContent = words;
  form.querySelector(":scope > [role=alert]")?.remove();
  form.prepend(line);
  line.focus();
}
