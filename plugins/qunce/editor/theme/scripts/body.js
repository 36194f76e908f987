/* The body of a record: a toolbar over a plain text area, and what is pasted or dropped into it. */
import { taskDialog } from "./task.js";
import { insert } from "./typing.js";
import { completeWords } from "./words.js";

const TABLE = "| 情况 | 马上做 |\n|---|---|\n|  |  |";

/** Puts a toolbar above the text area; `say` tells what came of something. */
export function furnish(area, kit, addresses, say) {
  if (!area) return;
  const bar = document.createElement("div");
  bar.className = "qe-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "正文的工具");
  bar.setAttribute("aria-controls", area.id);
  for (const [name, press] of tools(area, kit, addresses)) bar.append(button(name, press));
  for (const choice of choices(area, kit)) bar.append(choice);
  area.before(bar);
  area.addEventListener("paste", (event) => takePaste(event, area, addresses, say));
  area.addEventListener("dragover", (event) => event.preventDefault());
  area.addEventListener("drop", (event) => takeFiles(event, event.dataTransfer, area, addresses, say));
  completeWords(area, kit.words);
}

function tools(area, kit, addresses) {
  const lines = (sign) => () => eachLine(area, sign);
  const made = [
    ["小标题", lines("## ")],
    ["加粗", () => around(area, "**", "**", "要紧的字")],
    ["列表", lines("- ")],
    ["引用", lines("> ")],
    ["链接", () => around(area, "[", "](https://)", "写什么字")],
    ["表格", () => ownLines(area, TABLE)],
  ];
  if (kit.hasTasks) made.push(["清单项", () => taskDialog(kit, addresses, (line) => ownLines(area, line))]);
  return made;
}

function choices(area, kit) {
  const made = [];
  if (kit.blocks.length) made.push(select("放一块", kit.blocks.map(({ title, text }) => [title, text]), (text) => ownLines(area, text)));
  if (kit.channels.length) made.push(select("加一段文案", kit.channels.map((name) => [name, `\`\`\`${name}\n在这里写要发的话。\n\`\`\``]), (text) => ownLines(area, text)));
  if (kit.words.length) made.push(select("占位词", kit.words.map(({ word, about }) => [`${word}（${about}）`, `{{${word}}}`]), (text) => insert(area, text)));
  return made;
}

function button(name, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "qc-btn";
  made.textContent = name;
  made.addEventListener("click", press);
  return made;
}

function select(name, entries, take) {
  const made = document.createElement("select");
  made.className = "qc-btn";
  made.setAttribute("aria-label", name);
  made.append(new Option(name, ""));
  for (const [title, text] of entries) made.append(new Option(title, text));
  made.addEventListener("change", (event) => {
    event.stopPropagation();
    if (made.value) take(made.value);
    made.value = "";
  });
  made.addEventListener("input", (event) => event.stopPropagation());
  return made;
}

/** A text on lines of its own, set apart from what stands around it. */
function ownLines(area, text) {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const isTask = text.startsWith("- [ ]");
  const gap = isTask && /(^|\n)- \[[ x]\][^\n]*\n?$/.test(before) ? "\n" : "\n\n";
  const head = !before || before.endsWith(gap) ? "" : before.endsWith("\n") ? gap.slice(1) : gap;
  const tail = !after || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  insert(area, head + text + (isTask ? tail.slice(1) : tail));
}

function around(area, open, close, usual) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd) || usual;
  const start = area.selectionStart + open.length;
  insert(area, open + chosen + close);
  area.setSelectionRange(start, start + chosen.length);
}

/** Puts a sign before each line that is marked, or takes it away where all have it. */
function eachLine(area, sign) {
  const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const end = area.value.indexOf("\n", area.selectionEnd);
  const to = end < 0 ? area.value.length : end;
  const lines = area.value.slice(from, to).split("\n");
  const have = lines.every((line) => line.startsWith(sign));
  area.setSelectionRange(from, to);
  insert(area, lines.map((line) => (have ? line.slice(sign.length) : sign + line)).join("\n"));
}

async function takePaste(event, area, addresses, say) {
  const given = event.clipboardData;
  if (given.files.length && !given.types.includes("text/html")) {
    takeFiles(event, given, area, addresses, say);
    return;
  }
  const html = given.getData("text/html");
  if (!html || !/<(?:p|h\d|li|table|strong|b|a|div|section)\b/i.test(html)) return;
  event.preventDefault();
  const plain = given.getData("text/plain");
  const asked = new FormData();
  asked.append("html", html);
  const told = await ask(addresses.pasted, asked);
  const text = told?.markdown ?? plain;
  if (/\n|^(#|- |\d+\. |\||>)/.test(text)) ownLines(area, text);
  else insert(area, text);
  if (told?.pictures) say(`有 ${told.pictures} 张图没带过来，一张一张拖进来`);
}

async function takeFiles(event, given, area, addresses, say) {
  const pictures = [...given.files].filter(({ type }) => type.startsWith("image/"));
  if (!pictures.length) return;
  event.preventDefault();
  for (const picture of pictures) {
    const asked = new FormData();
    asked.append("picture", picture, picture.name || "picture");
    const told = await ask(addresses.picture, asked);
    if (told?.markdown) ownLines(area, told.markdown);
    say(told?.told || "图没有放上，编辑器停了");
  }
}

export async function ask(address, asked) {
  try {
    const token = document.querySelector('meta[name="qunce:token"]').content;
    const answer = await fetch(address, { method: "POST", body: asked, headers: { "X-Qunce-Token": token } });
    return await answer.json();
  } catch {
    return null;
  }
}
