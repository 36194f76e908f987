/* Many records to choose from: what is chosen, and a field that finds the others as one types. */
const FEW = 8;
const SHOWN = 12;

export function makePickers(form) {
  for (const box of form.querySelectorAll("[data-picker]")) if (box.children.length > FEW) new Picker(box);
}

class Picker {
  constructor(box) {
    this.box = box;
    this.at = -1;
    this.list = document.createElement("ul");
    this.input = document.createElement("input");
    this.draw(`p-${box.querySelector("input").name}`);
    this.listen();
  }

  draw(id) {
    const { box, list, input } = this;
    list.id = `${id}-l`;
    list.className = "qc-l qe-options";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "可以选的");
    list.hidden = true;
    input.id = id;
    input.type = "text";
    input.autocomplete = "off";
    input.placeholder = "再加一个，可打名字或拼音";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-label", input.placeholder);
    box.classList.add("is-picker");
    box.after(input, list);
  }

  listen() {
    this.input.addEventListener("input", (event) => {
      event.stopPropagation();
      this.at = -1;
      this.show();
    });
    this.input.addEventListener("focus", () => this.show());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", (event) => this.press(event));
  }

  get labels() {
    return [...this.box.querySelectorAll(".qc-pick")];
  }

  get found() {
    const typed = this.input.value.trim().toLowerCase();
    const fits = ({ textContent, dataset: { sound = "" } }) => [textContent.toLowerCase(), sound, sound.replaceAll(" ", "")].some((words) => words.includes(typed));
    return this.labels.filter((label) => !checkOf(label).checked && fits(label)).slice(0, SHOWN);
  }

  show() {
    const options = this.found.map((label, number) => this.option(label, number));
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (options[this.at]) this.input.setAttribute("aria-activedescendant", options[this.at].id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  option(label, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(number === this.at));
    option.textContent = label.textContent.trim();
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.choose(label);
    });
    return option;
  }

  close() {
    this.at = -1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** What is chosen last stands last: a browser sends boxes in the order of the page. */
  choose(label) {
    const last = this.labels.filter((one) => checkOf(one).checked).at(-1);
    if (last) last.after(label);
    else this.box.prepend(label);
    checkOf(label).checked = true;
    this.input.value = "";
    this.close();
    checkOf(label).dispatchEvent(new Event("change", { bubbles: true }));
  }

  press(event) {
    if (event.isComposing) return;
    const found = this.found;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = found.length ? (this.at + step + found.length) % found.length : -1;
      this.show();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const label = found[Math.max(this.at, 0)];
      if (label && this.input.value.trim()) this.choose(label);
    } else if (event.key === "Escape") this.close();
  }
}

function checkOf(label) {
  return label.querySelector("input");
}
