/* Many records to choose from: what is chosen, and a field that finds the others as one types. */
const FEW = 8;
const SHOWN = 12;

export function makePickers(form) {
  for (const box of form.querySelectorAll("[data-picker]")) if (box.children.length > FEW || box.dataset.make) new Picker(box);
}

class Picker {
  constructor(box) {
    this.box = box;
    this.at = -1;
    this.list = document.createElement("ul");
    this.input = document.createElement("input");
    this.draw(`p-${box.dataset.name}`);
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
    input.setAttribute("aria-label", `${box.closest("fieldset").querySelector("legend").textContent.trim()}：${input.placeholder}`);
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
    // What is not chosen is hidden, and whoever took it out with a key must stand somewhere.
    this.box.addEventListener("change", ({ target }) => {
      if (!target.checked) this.input.focus();
    });
  }

  get labels() {
    return [...this.box.querySelectorAll(".qc-pick")];
  }

  get canMake() {
    return Boolean(this.box.dataset.make && this.input.value.trim());
  }

  get token() {
    return document.querySelector('meta[name="qunce:token"]').content;
  }

  get found() {
    const typed = this.input.value.trim().toLowerCase();
    const fits = ({ textContent, dataset: { sound = "" } }) => [textContent.toLowerCase(), sound, sound.replaceAll(" ", "")].some((words) => words.includes(typed));
    return this.labels.filter((label) => !checkOf(label).checked && fits(label)).slice(0, SHOWN);
  }

  show() {
    const options = this.found.map((label, number) => this.option(label, number));
    if (this.canMake) options.push(this.newOption(options.length));
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (options[this.at]) this.input.setAttribute("aria-activedescendant", options[this.at].id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  option(label, number) {
    return this.line(label.textContent.trim(), number, () => this.choose(label));
  }

  newOption(number) {
    return this.line(`新建“${this.input.value.trim()}”`, number, () => this.make());
  }

  line(words, number, press) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(number === this.at));
    option.textContent = words;
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      press();
    });
    return option;
  }

  /** Makes a record of this name and chooses it; what else it needs is filled in on its own page. */
  async make() {
    if (this.isMaking) return;
    this.isMaking = true;
    const title = this.input.value.trim();
    const made = await this.made(title);
    this.isMaking = false;
    if (made) this.choose(this.newLabel(made));
  }

  /** The record that the editor has made; nothing where it has not, which is told. */
  async made(title) {
    const asked = new FormData();
    asked.append("asked", "title");
    asked.append("title", title);
    asked.append("quick", "1");
    try {
      const answer = await fetch(this.box.dataset.make, { method: "POST", body: asked, headers: { "X-Qunce-Token": this.token } });
      if (answer.ok) return await answer.json();
      this.tell("光有名字建不了，", `${this.box.dataset.make}?title=${encodeURIComponent(title)}`);
    } catch {
      this.tell("没建上：编辑器停了。名字还在，开起来再按一次回车");
    }
    return null;
  }

  tell(words, address) {
    const line = document.createElement("p");
    line.className = "qe-told is-error";
    line.setAttribute("role", "alert");
    line.append(words);
    if (address) {
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "到它自己的页上建";
      line.append(link);
    }
    this.told?.remove();
    this.told = line;
    this.list.after(line);
  }

  newLabel(made) {
    const label = document.createElement("label");
    const check = document.createElement("input");
    label.className = "qc-pick";
    check.type = "checkbox";
    check.name = this.box.dataset.name;
    check.value = made.id;
    label.append(check, made.title);
    this.box.append(label);
    this.told?.remove();
    return label;
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
    // The Enter that ends a composition; Safari sends it when the composition is over.
    if (event.isComposing || event.keyCode === 229) return;
    const found = this.found;
    const count = found.length + (this.canMake ? 1 : 0);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = count ? (this.at + step + count) % count : -1;
      this.show();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!this.input.value.trim()) return;
      const label = found[Math.max(this.at, 0)];
      if (label) this.choose(label);
      else this.make();
    } else if (event.key === "Escape") this.close();
  }
}

function checkOf(label) {
  return label.querySelector("input");
}
