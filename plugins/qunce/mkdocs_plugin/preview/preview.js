/* In a preview only: fetches the page again when it has changed, with everything the reader had
   open, typed and scrolled to; and says over the page why the last edit is not shown yet. */
(function () {
  "use strict";
  const MOST = 5;
  const AGAIN = 1000; // milliseconds until a preview that does not answer is asked once more
  const KEPT = "qunce-preview";
  const TYPED = "textarea, select, [contenteditable=true], input:not([type=checkbox]):not([type=radio])"
    + ":not([type=hidden]):not([type=file]):not([type=password]):not([type=button]):not([type=submit])";
  const script = document.currentScript;
  const news = new URL("news", script.src);
  let told = "0";
  let asking = null;
  let bar = null;

  /* Listening: one question at a time, and none from a page that nobody sees. */

  async function listen() {
    if (asking || document.visibilityState !== "visible") return;
    asking = new AbortController();
    news.search = new URLSearchParams({ page: script.dataset.page, version: script.dataset.version, told });
    const said = await fetch(news, { signal: asking.signal })
      .then((answer) => answer.json())
      .catch(() => null); // the preview has been stopped, or the page is left
    asking = null;
    if (said && String(said.version) !== script.dataset.version) return again();
    if (said && String(said.told) !== told) {
      told = String(said.told);
      draw(said.lines);
    }
    setTimeout(listen, said ? 0 : AGAIN);
  }

  function again() {
    sessionStorage.setItem(KEPT, JSON.stringify(state()));
    removeEventListener("pagehide", leaveToBrowser);
    history.scrollRestoration = "manual"; // the browser knows only how far down, not at which words
    location.reload();
  }

  function leaveToBrowser() {
    history.scrollRestoration = "auto";
  }

  /* What the reader has done to the page, by names that survive an edit. */

  function named(selector, nameOf) {
    const seen = new Map();
    return [...document.querySelectorAll(selector)]
      .filter((element) => !element.id.startsWith("__"))
      .map((element) => {
        const name = nameOf(element);
        seen.set(name, (seen.get(name) || 0) + 1);
        return [`${name} ${seen.get(name)}`, element];
      });
  }

  const folds = () => named("details", (fold) => fold.id || text(fold.querySelector("summary")));
  const fields = () => named(TYPED, (field) =>
    field.id || field.name || field.getAttribute("aria-label") || text(field.labels && field.labels[0]));
  const text = (element) => (element ? element.textContent.trim() : "");

  function state() {
    const focused = fields().find(([, field]) => field === document.activeElement);
    return {
      at: location.pathname,
      open: folds().map(([name, fold]) => [name, fold.open]),
      typed: fields().map(([name, field]) => [name, wordsIn(field)]),
      focus: focused ? [focused[0], focused[1].selectionStart, focused[1].selectionEnd] : null,
      scroll: place(),
    };
  }

  const wordsIn = (field) => (field.isContentEditable ? field.textContent : field.value);

  /* The heading above what is read, and how far from it: text may have been added before it. */
  function place() {
    const above = [...document.querySelectorAll("article [id]")]
      .filter((element) => element.getClientRects().length && element.getBoundingClientRect().top < 100)
      .pop();
    return { y: scrollY, id: above ? above.id : "", top: above ? above.getBoundingClientRect().top : 0 };
  }

  function restore(kept) {
    const folded = new Map(kept.open);
    for (const [name, fold] of folds()) if (folded.has(name)) fold.open = folded.get(name);
    const typed = new Map(kept.typed);
    for (const [name, field] of fields()) {
      if (typed.has(name) && typed.get(name) !== wordsIn(field)) type(field, typed.get(name));
      if (kept.focus && kept.focus[0] === name) focus(field, kept.focus);
    }
    scroll(kept.scroll);
  }

  function type(field, words) {
    if (field.isContentEditable) field.textContent = words;
    else field.value = words;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function focus(field, [, start, end]) {
    field.focus({ preventScroll: true });
    if (start !== null && start !== undefined && field.setSelectionRange) {
      try { field.setSelectionRange(start, end); } catch { /* a number or a date has no selection */ }
    }
  }

  function scroll({ y, id, top }) {
    const above = id && document.getElementById(id);
    const to = above ? scrollY + above.getBoundingClientRect().top - top : y;
    scrollTo({ top: to, behavior: "instant" });
  }

  /* The bar. */

  function draw(lines) {
    if (bar) bar.remove();
    bar = null;
    if (!lines.length) return;
    bar = document.createElement("div");
    bar.setAttribute("role", "alert");
    bar.dataset.qunceProblems = "";
    Object.assign(bar.style, {
      position: "fixed", inset: "0 0 auto", zIndex: 1000, maxHeight: "40vh", overflow: "auto",
      padding: "12px 16px", background: "#7a1f1f", color: "#fff", font: "15px/1.6 sans-serif",
      overflowWrap: "anywhere",
    });
    bar.append(paragraph(`刚才的改动还没显示：先改好下面 ${lines.length} 处，页面会自己刷新。`));
    lines.slice(0, MOST).forEach((line) => bar.append(paragraph(line)));
    if (lines.length > MOST) {
      bar.append(paragraph(`还有 ${lines.length - MOST} 处，运行 qunce check 看全部。`));
    }
    document.body.append(bar);
  }

  function paragraph(words) {
    const element = document.createElement("div");
    element.textContent = words;
    return element;
  }

  const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
  sessionStorage.removeItem(KEPT);
  if (kept && kept.at === location.pathname) {
    restore(kept);
    // Pictures that come later move what stands below them.
    addEventListener("load", () => scroll(kept.scroll));
  }
  addEventListener("pagehide", leaveToBrowser);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen();
    else if (asking) asking.abort();
  });
  listen();
})();
