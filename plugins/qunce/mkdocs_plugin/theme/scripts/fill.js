/* The fill-in page: what is typed, or known of the chosen record, stands in the preview at once. */
(function () {
  "use strict";
  const { qunce } = window;

  qunce.enhance("fill", "[data-snippet-page]", (page) => {
    const form = page.querySelector("form[data-fill]");
    if (!form) return;
    const data = JSON.parse(page.querySelector("[data-snippet]").textContent);
    const select = form.querySelector("[data-share], [data-record]");
    const records = select?.matches("[data-share]") ? offerShares(select) : data.values;
    const inputs = [...form.querySelectorAll("[name]")];
    // A field of one line shows a value of several without its breaks: what it showed is noted,
    // so that the value itself is used until somebody types.
    const shown = {};
    let known = {};

    function takeRecord() {
      const before = known;
      known = records[select?.value] || {};
      Object.keys({ ...before, ...known }).forEach((name) => {
        const input = form.elements[name];
        if (!input) return;
        input.value = known[name] || "";
        shown[name] = input.value;
      });
      draw();
    }

    function draw() {
      const typed = inputs.filter(({ name, value }) => value !== shown[name]);
      const values = { ...known, ...Object.fromEntries(typed.map((i) => [i.name, i.value])) };
      const filled = data.texts.map(({ text }) => qunce.fill(text, data.placeholders, values));
      filled.forEach((pieces, number) => drawText(page, number, pieces, data.texts[number]));
      markBlanks(new Set(filled.flatMap(blankNames)));
      page.querySelector("[data-copybox]").dispatchEvent(new Event("qunce:text"));
    }

    function markBlanks(blanks) {
      inputs.forEach((input) => input.setAttribute("aria-invalid", blanks.has(input.name)));
      const [anyRecord = {}] = Object.values(records);
      const wanted = !select?.value && [...blanks].some((name) => name in anyRecord);
      select?.setAttribute("aria-invalid", wanted);
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
  });

  function offerShares(select) {
    const shares = Object.entries(window.qunceShares || {});
    shares.forEach(([id, { title, values }]) => select.append(new Option(`${values.日期} ${title}`, id)));
    const asked = new URLSearchParams(location.search).get("share");
    if (shares.some(([id]) => id === asked)) select.value = asked;
    select.parentElement.hidden = !shares.length;
    return Object.fromEntries(shares.map(([id, { values }]) => [id, values]));
  }

  function drawText(page, number, pieces, channel) {
    const nodes = pieces.map(({ text, blank }) => {
      if (!blank) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    });
    page.querySelector(`[data-text="${number}"]`).replaceChildren(...nodes);
    const count = qunce.countText(pieces.map(({ text }) => text).join(""), channel);
    const blanks = [...new Set(blankNames(pieces))];
    const left = blanks.length ? `，还差 ${blanks.length} 项：${blanks.join("、")}` : "";
    page.querySelector(`[data-count="${number}"]`).textContent = count + left;
  }

  function blankNames(pieces) {
    return pieces.map(({ blank }) => blank).filter(Boolean);
  }
})();
