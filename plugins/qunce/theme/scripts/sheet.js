/* A checklist on one sheet of paper: a box, when, what, who. */
(function () {
  "use strict";
  const { qunce } = window;
  const root = document.documentElement;

  /** Prints the sheet alone; the page is as it was afterwards. */
  qunce.sheet = (bar, forms) => {
    document.querySelector(".qc-sheet")?.remove();
    const sheet = document.createElement("section");
    sheet.className = "qc-sheet";
    const run = forms[0].dataset.runTitle || "";
    sheet.append(
      element("h1", `${bar.dataset.title}${run}`),
      element("p", bar.dataset.about),
      table(forms)
    );
    document.querySelector(".md-content__inner").append(sheet);
    root.classList.add("qc-sheet-only");
    // Not after printing: some browsers say that it is over before they have drawn the sheet.
    const leave = () => root.classList.remove("qc-sheet-only");
    ["pointerdown", "keydown"].forEach((type) => addEventListener(type, leave, { once: true }));
    window.print();
  };

  function table(forms) {
    const body = document.createElement("tbody");
    forms.forEach((form) => {
      const names = JSON.parse(form.dataset.who || "{}");
      form.querySelectorAll("h3, [data-item]").forEach((row) => {
        if (row.matches("h3")) body.append(cells("th", ["", row.textContent]));
        else body.append(cells("td", said(row, names)));
      });
    });
    const whole = document.createElement("table");
    whole.className = "qc-rows";
    whole.append(body);
    return whole;
  }

  function said(row, names) {
    const role = row.querySelector(".qc-role")?.textContent || "";
    const when = row.querySelector(".qc-at time") || row.querySelector(".qc-at");
    const box = row.querySelector("input").checked ? "☑" : "□";
    const must = row.querySelector(".qc-must") ? "（必做）" : "";
    const how = row.querySelector("[data-option]:not([hidden])")?.textContent;
    const words = qunce.wordsOf(row) + must + (how ? ` ${how}` : "");
    return [box, when?.textContent || "", words, [role, names[role]].filter(Boolean).join(" ")];
  }

  function cells(name, words) {
    const row = document.createElement("tr");
    row.append(...words.map((text) => element(name, text)));
    if (name === "th") row.lastElementChild.colSpan = 3;
    return row;
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }
})();
