// Buttons that copy a text of the page: `data-copies` is the id of what holds it.
const AFTERWARDS = 2500;

for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = false;
  const label = button.textContent;
  let timer = 0;
  button.addEventListener("click", async () => {
    const shown = document.getElementById(button.dataset.copies);
    const isDone = await copied(shown.textContent, "rich" in button.dataset);
    if (!isDone) getSelection().selectAllChildren(shown);
    button.textContent = isDone ? "已复制" : "已选中，长按复制";
    button.classList.toggle("is-ok", isDone);
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = label;
      button.classList.remove("is-ok");
    }, AFTERWARDS);
  });
}

/** Whether the text is on the clipboard, as what it draws where it is rich. */
async function copied(text, isRich) {
  // Other devices reach the editor by plain http, where there is no clipboard.
  try {
    await (isRich ? navigator.clipboard.write([drawn(text)]) : navigator.clipboard.writeText(text));
    return true;
  } catch {
    return false;
  }
}

function drawn(html) {
  const plain = new DOMParser().parseFromString(html, "text/html").body.textContent;
  return new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([plain], { type: "text/plain" }),
  });
}
