/* The fill-in page: what is typed, or known of the chosen record, stands in the preview at once. */
(function () {
  "use strict";
  const { qunce } = window;
  const MARKS = { blank: "mark", typed: "b", known: "u" };

  qunce.enhance("fill", "[data-snippet-page]", (page) => {
    const form = page.querySelector("[data-fill]");
    if (!form) return;
    const data = JSON.parse(page.dataset.snippetPage);
    const select = form.querySelector("[data-record]");
    const inputs = [...form.querySelectorAll("[name]")];
    const words = qunce.formWords(
      document.querySelector('meta[name="qunce:page"]').content,
      inputs.map(({ name }) => name)
    );
    const defaults = Object.fromEntries(inputs.map((input) => [input.name, defaultOf(input)]));
    let known = {};
    let typed = {};

    /** Shows a record with what was typed for it. */
    function take(record, own) {
      if (select) select.value = record;
      known = qunce.records.of(data.subject)[record]?.values || {};
      typed = own;
      inputs.forEach((input) => (input.value = valueOf(input.name)));
      draw();
    }

    function valueOf(name) {
      return typed[name] ?? (known[name] || defaults[name] || "");
    }

    function draw() {
      const values = Object.fromEntries(inputs.map(({ name }) => [name, valueOf(name)]));
      const blanks = data.texts.flatMap((text, number) => {
        const pieces = qunce.fill(text.text, data.placeholders, { ...known, ...values });
        return drawText(page, number, text, pieces.map(told));
      });
      inputs.forEach((input) => input.setAttribute("aria-invalid", blanks.includes(input.name)));
      const asks = select && !select.value && blanks.some((name) => data.known.includes(name));
      select?.setAttribute("aria-invalid", Boolean(asks));
      page.querySelector("[data-copybox]").dispatchEvent(new Event("qunce:text"));
    }

    // A default is the author's word: neither data nor typed.
    function told({ text, origin, name }) {
      const isKnown = known[name] && !(name in typed);
      const kind = origin === "value" ? (name in typed ? "typed" : isKnown ? "known" : "") : origin;
      return { text, name, kind };
    }

    function type({ name, value }) {
      if (value === (known[name] || defaults[name] || "")) delete typed[name];
      else typed[name] = value;
      words.write(select?.value || "", typed);
      draw();
    }

    function choose(record) {
      take(record, words.read(record));
      words.write(record, typed);
    }

    form.addEventListener("input", ({ target }) => {
      if (target === select) choose(select.value);
      else if (target.name) type(target);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      take(select?.value || "", {});
      words.write(select?.value || "", {});
    });
    page.querySelector("[data-copy-link]")?.addEventListener("click", ({ target }) => {
      const shown = page.querySelector("[data-link]");
      shown.textContent = words.link(select?.value || "", typed);
      qunce.copy(target, shown.textContent, shown);
    });
    suggest(inputs, words);

    function begin() {
      if (select) offer(select, qunce.records.of(data.subject));
      const linked = words.linked();
      if (linked === undefined) tell(page, "链接不完整，里面填好的字没有用上。请对方重新复制一次。");
      if (linked) {
        take(linked.record, linked.typed);
        const { length } = Object.keys(linked.typed);
        tell(page, `链接里带着填好的 ${length} 项，复制前看一遍。`);
      } else {
        const record = select ? meant(select, words.record(), data) : "";
        take(record, words.read(record));
      }
    }

    begin();
    // Where nothing is left to fill in, a phone shows first what is to be copied.
    page.classList.toggle("is-filled", !page.querySelector("[data-fill] [aria-invalid=true]"));
    // The script beside the form brings the records, so that pages opened as files have them too.
    if (select) document.addEventListener("qunce:records", begin, { once: true });
  });

  function defaultOf(input) {
    const chosen = input.options && [...input.options].find((option) => option.defaultSelected);
    return input.options ? chosen?.value || "" : input.defaultValue;
  }

  function offer(select, records) {
    select.length = 1;
    Object.entries(records).forEach(([id, { title }]) => select.append(new Option(title, id)));
    select.parentElement.hidden = select.length < 2;
  }

  // What the address asks for comes before what was chosen here, and that before a guess.
  function meant(select, kept, { subject, purpose, phase }) {
    const asked = new URLSearchParams(location.search).get(subject);
    const guess = qunce.records.meant(subject, { purpose, phase }, new Date());
    const offered = [...select.options].map(({ value }) => value);
    const record = [asked, kept, guess].find((id) => id && offered.includes(id)) || "";
    const note = select.parentElement.querySelector("[data-note]");
    if (note && record && record === guess && record !== asked) note.textContent = note.dataset.note;
    return record;
  }

  function suggest(inputs, words) {
    inputs.forEach((input) => {
      const before = input.matches("input") && !input.dataset.known && words.latest(input.name);
      if (!before?.length) return;
      const list = document.createElement("datalist");
      list.id = `${input.id}-before`;
      list.append(...before.map((word) => new Option(word, word)));
      input.after(list);
      input.setAttribute("list", list.id);
    });
  }

  function drawText(page, number, channel, pieces) {
    const nodes = pieces.map(({ text, kind }) => {
      if (!MARKS[kind]) return text;
      const mark = document.createElement(MARKS[kind]);
      mark.textContent = text;
      return mark;
    });
    page.querySelector(`[data-text="${number}"]`).replaceChildren(...nodes);
    const blank = pieces.filter(({ kind }) => kind === "blank");
    const blanks = [...new Set(blank.map(({ name }) => name))];
    const left = blanks.length ? `，还差 ${blanks.length} 项：${blanks.join("、")}` : "";
    const count = page.querySelector(`[data-count="${number}"]`);
    const whole = pieces.map(({ text }) => text).join("");
    count.textContent = qunce.countText(whole, channel) + left;
    offerParts(page.querySelector(`[data-parts="${number}"]`), whole, channel);
    return blanks;
  }

  // What is too long for one message goes out as several, each with its own button.
  function offerParts(list, whole, channel) {
    const parts = channel.inParts ? qunce.split(whole, channel) : [whole];
    list.hidden = parts.length < 2;
    const rows = list.hidden ? [] : parts.map((part, at) => partRow(part, at, channel));
    list.replaceChildren(...rows);
  }

  function partRow(part, at, channel) {
    const row = document.createElement("li");
    const button = document.createElement("button");
    const shown = document.createElement("pre");
    button.type = "button";
    button.className = "qc-btn";
    button.textContent = `复制第 ${at + 1} 条`;
    shown.className = "qc-part";
    shown.hidden = true;
    shown.textContent = part;
    button.addEventListener("click", () => qunce.copy(button, part, shown));
    row.append(button, ` ${qunce.weigh(part, channel.unit)} 字`, shown);
    return row;
  }

  function tell(page, words) {
    page.querySelector("[data-copybox] [data-status]").textContent = words;
  }
})();
