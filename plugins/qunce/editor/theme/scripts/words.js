/* Words in double braces: what may stand there is offered as soon as the braces are open. */
import { insert } from "./typing.js";

const OPEN = /\{\{([^{}\n]{0,20})$/;

/** Offers the words below the text area; arrows choose, Enter takes. */
export function completeWords(area, words) {
  if (!words.length) return;
  const list = document.createElement("ul");
  list.id = `${area.id}-words`;
  list.className = "qc-l qe-options";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "能用的占位词");
  list.hidden = true;
  area.after(list);
  area.setAttribute("aria-controls", list.id);
  let at = 0;

  const typed = () => area.value.slice(0, area.selectionStart).match(OPEN)?.[1];
  const found = () => words.filter(({ word }) => word.includes(typed() ?? "\0")).slice(0, 8);

  function close() {
    list.hidden = true;
    area.removeAttribute("aria-activedescendant");
  }

  function show() {
    const those = found();
    if (!those.length) {
      close();
      return;
    }
    list.hidden = false;
    area.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    list.replaceChildren(
      ...those.map(({ word, about }, number) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${number}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", String(number === at));
        option.textContent = `${word}　${about}`;
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(word);
        });
        return option;
      }),
    );
  }

  function take(word) {
    const start = area.selectionStart - typed().length;
    const isClosed = area.value.startsWith("}}", area.selectionStart);
    area.setSelectionRange(start, area.selectionStart + (isClosed ? 2 : 0));
    insert(area, `${word}}}`);
    close();
  }

  function offer() {
    at = 0;
    show();
  }

  area.addEventListener("input", (event) => {
    if (!event.isComposing) offer();
  });
  area.addEventListener("compositionend", offer);
  area.addEventListener("blur", close);
  area.addEventListener("keydown", (event) => {
    // The Enter that ends a composition; Safari sends it when the composition is over.
    if (list.hidden || event.isComposing || event.keyCode === 229) return;
    const those = found();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + those.length) % those.length;
      show();
    } else if ((event.key === "Enter" || event.key === "Tab") && those[at]) {
      event.preventDefault();
      take(those[at].word);
    } else if (event.key === "Escape") close();
  });
}
