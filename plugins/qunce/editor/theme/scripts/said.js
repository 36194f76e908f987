// Beside a field for a time: how it will be read, once the typing pauses.
const PAUSE = 300;

for (const field of document.querySelectorAll("[data-said]")) {
  const shown = field.closest(".qc-field").querySelector(".qe-said");
  let timer = 0;
  let asked = 0;
  const ask = async () => {
    const words = field.value.trim();
    const mine = ++asked;
    const said = words ? await answer(field.dataset.said, words) : {};
    // Only the answer to what stands there now may be shown.
    if (mine !== asked) return;
    shown.hidden = !(said.read || said.told);
    shown.textContent = said.read ? `读作 ${said.read}` : said.told || "";
    shown.classList.toggle("is-error", Boolean(said.told));
  };
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("compositionend", () => (timer = setTimeout(ask, PAUSE)));
  if (field.value) ask();
}

async function answer(address, words) {
  try {
    const response = await fetch(`${address}?words=${encodeURIComponent(words)}`);
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}
