/* The page that looks through a pasted text: words marked in it, and below why and what instead. */
(function () {
  "use strict";
  const { qunce } = window;
  const PAUSE = 200;
  const MOST_MARKS = 300;
  const WEIGHTS = [
    ["error", "要改", "late"],
    ["warning", "看一眼", "moved"],
    ["note", "留意", "draft"],
  ];

  qunce.enhance("paste", "[data-paste]", (form) => {
    const input = form.querySelector("textarea");
    const status = form.querySelector("[data-paste-status]");
    const result = document.querySelector("[data-paste-result]");
    const [marked, list] = result.querySelectorAll("[data-paste-marked], [data-paste-list]");
    let waiting;

    function look() {
      const text = input.value;
      const found = qunce.risks(text);
      result.hidden = !found.length;
      status.textContent = text.trim() ? said(text, found) : "";
      marked.replaceChildren(...marks(text, found));
      list.replaceChildren(...byRule(text, found));
    }

    function lookSoon() {
      clearTimeout(waiting);
      waiting = setTimeout(() => qunce.risks.load().then(look, () => {
        status.textContent = "规则没有读到，连上网再试一次。下面的表还在。";
      }), PAUSE);
    }

    form.hidden = false;
    form.addEventListener("input", lookSoon);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      clearTimeout(waiting);
      look();
      input.focus();
    }));
    // What the browser kept over a reload is looked at too.
    if (input.value) lookSoon();
  });

  function said(text, found) {
    const counts = WEIGHTS.map(([weight, words]) => [found.filter((one) => one.weight === weight).length, words]);
    const told = counts.filter(([count]) => count).map(([count, words]) => `${words} ${count} 处`);
    const size = `${Array.from(text).length} 字`;
    return told.length ? `${size}，${told.join("，")}。` : `${size}，没有查到要留意的词。没查到不等于没问题。`;
  }

  function marks(text, found) {
    const nodes = [];
    let done = 0;
    found.slice(0, MOST_MARKS).forEach(({ start, end }, index) => {
      const mark = document.createElement("mark");
      mark.append(text.slice(start, end), element("sup", `${index + 1}`));
      nodes.push(text.slice(done, start), mark);
      done = end;
    });
    return [...nodes, text.slice(done)];
  }

  function byRule(text, found) {
    const rules = new Map();
    found.forEach((one, index) => {
      const places = rules.get(one.rule) || [];
      rules.set(one.rule, [...places, { ...one, number: index + 1 }]);
    });
    const order = WEIGHTS.map(([weight]) => weight);
    return [...rules.values()]
      .sort((a, b) => order.indexOf(a[0].weight) - order.indexOf(b[0].weight))
      .map((places) => item(text, places));
  }

  function item(text, places) {
    const [{ title, weight, why, instead, source }] = places;
    const [, words, tag] = WEIGHTS.find(([name]) => name === weight);
    const head = element("p", element("strong", title), " ", element("span", words));
    head.lastChild.className = `qc-tag qc-tag--${tag}`;
    const shown = places.slice(0, 8).map((one) => {
      const number = one.number > MOST_MARKS ? "" : `（第 ${one.number} 处）`;
      return `“${text.slice(one.start, one.end)}”${number}`;
    });
    const more = places.length > 8 ? `，还有 ${places.length - 8} 处` : "";
    const foot = element("p", `依据：${source}`);
    foot.className = "qc-mute";
    return element("li", head, element("p", shown.join("、") + more), element("p", `${why}。`), element("p", `怎么改：${instead}。`), foot);
  }

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }
})();
