/* One item of a checklist, filled in by fields: who does it, when, with which text. */
import { ask } from "./body.js";

/** Asks for an item and hands its line on. */
export function taskDialog(kit, addresses, take) {
  const dialog = document.createElement("dialog");
  dialog.className = "qe-dialog";
  dialog.setAttribute("aria-label", "清单项");
  const form = document.createElement("form");
  form.method = "dialog";
  const what = field("做什么", "input");
  const who = field("谁做", "select", [["", "不写"], ...kit.roles.map((role) => [role, role])]);
  const before = field("什么时候", "select", [["", "不写"], ["T-", "开讲前"], ["T+", "开讲后"], ["E-", "散场前"], ["E+", "散场后"]]);
  const count = field("多少", "input");
  count.input.inputMode = "numeric";
  const unit = field("单位", "select", [["d", "天"], ["h", "小时"], ["m", "分钟"]]);
  const clock = field("几点（按天数的才写）", "input");
  clock.input.placeholder = "20:00";
  const text = field("发哪段文案", "select", [["", "不写"], ...kit.texts.map(({ id, title }) => [id, title])]);
  const must = field("必做", "input");
  must.input.type = "checkbox";
  const done = button("放进正文", "submit");
  const leave = button("不放了", "button");
  leave.addEventListener("click", () => dialog.close());
  form.append(what.whole, who.whole, before.whole, count.whole, unit.whole, clock.whole, text.whole, must.whole, done, leave);
  dialog.append(form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!what.input.value.trim()) {
      what.input.focus();
      return;
    }
    const asked = new FormData();
    asked.append("words", what.input.value);
    const told = await ask(addresses.ids, asked);
    const moment = before.input.value && /^\d+$/.test(count.input.value.trim()) ? `at=${before.input.value}${count.input.value.trim()}${unit.input.value}${unit.input.value === "d" && clock.input.value.trim() ? `@${clock.input.value.trim()}` : ""}` : "";
    const parts = [
      told?.id && `#${told.id}`,
      who.input.value && `role=${who.input.value}`,
      moment,
      text.input.value && `snippet=${text.input.value}`,
      must.input.checked && "required",
    ].filter(Boolean);
    dialog.close();
    take(`- [ ] ${what.input.value.trim()}${parts.length ? ` {${parts.join(" ")}}` : ""}\n`);
  });
  dialog.showModal();
}

function field(name, kind, options = []) {
  const whole = document.createElement("label");
  const input = document.createElement(kind);
  whole.className = "qc-field";
  for (const [value, title] of options) input.append(new Option(title, value));
  whole.append(name, input);
  return { whole, input };
}

function button(name, type) {
  const made = document.createElement("button");
  made.type = type;
  made.className = "qc-btn";
  made.textContent = name;
  return made;
}
