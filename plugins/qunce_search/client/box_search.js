/* From what is typed to what is shown. */
(function (search) {
  "use strict";
  const { box, list, recent, make } = search;
  if (!box) return;
  const { input, form, status, root, panel } = box;
  const PAUSE = 60;
  const AT_ONCE = 10;
  const MOST = 100;
  const UNREAD = "没有读到索引。请检查网络，再输入一次会重试";

  let tapped = { kind: "", status: "" };
  let timer = 0;
  let latest = 0;
  let settled = Promise.resolve();

  /** The query with its filters, as it would be typed. */
  box.query = () => search.writeFilters(wish());
  box.say = (words) => {
    // The same words again would be read out again.
    if (status.textContent !== words) status.textContent = words;
  };

  // What an input method shows while it waits for a choice is no query yet.
  input.addEventListener("input", ({ isComposing }) => isComposing || typed());
  input.addEventListener("compositionend", typed);
  form.addEventListener("reset", () => setTimeout(write, 0, ""));
  form.addEventListener("submit", openFirst);
  root.addEventListener("click", follow);
  root.addEventListener("qunce-search:turn", () => box.isOpen() && !input.value && ask());
  ask();

  function typed() {
    if (!input.value) tapped = { kind: "", status: "" };
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  function write(query) {
    input.value = query;
    input.focus();
    typed();
  }

  function wish() {
    const { text, kind, status: state } = search.readFilters(input.value);
    return { text, kind: kind || tapped.kind, status: state || tapped.status };
  }

  function tap(filter, value) {
    const { text, ...filters } = wish();
    tapped = { ...filters, [filter]: value };
    input.value = text;
    ask();
  }

  /** Asks and shows the answer, unless something else is asked meanwhile: the last one wins. */
  function ask() {
    clearTimeout(timer);
    timer = 0;
    const number = ++latest;
    settled = answer(wish(), () => number === latest);
    return settled;
  }

  async function answer(wanted, isLatest) {
    const { engine } = search;
    const { text, kind } = wanted;
    const isEmpty = !search.writeFilters(wanted);
    const opened = engine.open().then(() => true, () => false);
    await search.styled;
    if (isEmpty && isLatest()) start();
    if (!(await opened)) {
      if (isLatest()) box.say(UNREAD);
      return;
    }
    const found = await (text ? engine.search(text, { kind, limit: MOST, excerpts: 0 }) : engine.browse({ kind }));
    if (!isLatest()) return;
    if (isEmpty) offerFilters(found, wanted);
    else show(found, wanted, isLatest);
  }

  function start() {
    const queries = recent.all();
    list.clear();
    search.ghost.show("");
    box.say(queries.length ? "最近搜过" : "可以输入拼音、首字母，错一两个字也能找到");
    list.words(queries, write);
    if (queries.length) list.add(forgetting());
  }

  function forgetting() {
    const button = make("button.qs-word.qs-forget", { type: "button" }, "清空最近搜过的");
    button.addEventListener("click", () => {
      recent.clear();
      input.focus();
      start();
    });
    return button;
  }

  function offerFilters({ results, counts }, { kind, status: state }) {
    const now = new Date();
    const states = search.tally(results.map((result) => search.statusOf(result, now)));
    const groups = [
      { name: "类型", filter: "kind", counts, wanted: kind },
      { name: "状态", filter: "status", counts: states, wanted: state },
    ];
    list.chips(search.chips(groups, tap));
  }

  function show(found, wanted, isLatest) {
    const now = new Date();
    list.clear();
    offerFilters(found, wanted);
    found.results = found.results.filter((result) => search.statusOf(result, now).startsWith(wanted.status));
    if (!wanted.text) found.results.sort(search.byNearness(now));
    search.ghost.show(found.results.length ? found.results[0].title : "");
    box.say(summary(found));
    if (found.results.length) showMore(found, 0, isLatest);
    else list.words(found.suggestions, write);
  }

  /** The next results, first as they are, then with what comes from their pages' text. */
  async function showMore(found, from, isLatest) {
    const to = from + AT_ONCE;
    const items = list.append(found.results.slice(from, to), found.terms);
    await search.engine.excerpts(found, from, to);
    if (!isLatest()) return;
    items.forEach((item, i) => search.completeResult(item, found.results[from + i]));
    box.say(summary(found));
    if (to < found.results.length) list.whenEndShows(() => showMore(found, to, isLatest));
  }

  function summary({ results, suggestions, notice }) {
    const count = results.length === MOST ? `最合适的 ${MOST} 页` : `找到 ${results.length} 页`;
    const none = suggestions.length ? "没有找到。您是不是要找" : "没有找到。换个说法，或者少打几个字";
    return [results.length ? count : none, notice].filter(Boolean).join("。");
  }

  /** Enter: the first result of what is written now, be it still on its way. */
  async function openFirst() {
    if (timer) ask();
    await settled;
    panel.querySelector(".md-search-result__item a")?.click();
  }

  function follow({ target, ctrlKey, metaKey, shiftKey }) {
    const used = target.closest("a, .qs-button");
    if (!used) return;
    recent.add(box.query());
    if (used.matches("a") && !(ctrlKey || metaKey || shiftKey)) box.close();
  }
})(window.qunceSearch);
