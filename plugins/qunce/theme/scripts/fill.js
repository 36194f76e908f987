/* The fill-in page: what is typed, or known of the chosen record, stands in the preview at once. */
(function () {
  "use strict";
  const { qunce } = window;

  qunce.enhance("fill", "[data-snippet-page]", (page) => {
    const form = page.querySelector("[data-fill]");
    if (!form) return;
    const data = JSON.parse(page.dataset.snippetPage);
    const select = form.querySelector("[data-record]");
    let records = select ? offer(select) : {};
    const inputs = [...form.querySelectorAll("[name]")];
    // A field of one line shows a value of several without its breaks: what it showed is noted,
    // so that the value itself is used until somebody types.
    const shown = {};
    let known = {};

    function takeRecord() {
      const before = known;
      known = records[select?.value] || {};
      inputs.forEach((input) => {
        const { name } = input;
        if (!(name in known || name in before)) return;
        input.value = known[name] || "";
        shown[name] = input.value;
      });
      draw();
    }

    function draw() {
      const values = { ...known };
      inputs.forEach(({ name, value }) => {
        if (value !== shown[name]) values[name] = value;
      });
      const blanks = data.texts.flatMap((text, number) => {
        return drawText(page, number, text, qunce.fill(text.text, data.placeholders, values));
      });
      inputs.forEach((input) => input.setAttribute("aria-invalid", blanks.includes(input.name)));
      const [anyRecord = {}] = Object.values(records);
      const asks = !select?.value && blanks.some((name) => name in anyRecord);
      select?.setAttribute("aria-invalid", asks);
      page.querySelector("[data-copybox]").dispatchEvent(new Event("qunce:text"));
    }

    form.addEventListener("input", ({ target }) => (target === select ? takeRecord() : draw()));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      const chosen = select?.value;
      setTimeout(() => {
        if (select) select.value = chosen;
        takeRecord();
      });
    });
    takeRecord();
    if (select) document.addEventListener("qunce:records", () => {
      records = offer(select);
      takeRecord();
    }, { once: true });
  });

  // The script beside the form brings them, so that pages opened as files have them too.
  function offer(select) {
    const asked = new URLSearchParams(location.search).get("share");
    const records = {};
    select.length = 1;
    Object.entries(window.qunceRecords || {}).forEach(([id, { title, values }]) => {
      records[id] = values;
      select.append(new Option(title, id, false, id === asked));
    });
    select.parentElement.hidden = select.length < 2;
    return records;
  }

  function drawText(page, number, channel, pieces) {
    const nodes = pieces.map(({ text, origin }) => {
      if (origin !== "blank") return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    });
    page.querySelector(`[data-text="${number}"]`).replaceChildren(...nodes);
    const blank = pieces.filter(({ origin }) => origin === "blank");
    const blanks = [...new Set(blank.map(({ name }) => name))];
    const left = blanks.length ? `，还差 ${blanks.length} 项：${blanks.join("、")}` : "";
    const count = page.querySelector(`[data-count="${number}"]`);
    count.textContent = qunce.countText(pieces.map(({ text }) => text).join(""), channel) + left;
    return blanks;
  }
})();
