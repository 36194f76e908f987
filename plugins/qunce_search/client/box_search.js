/* From what is typed to what is shown. */
(function (search) {
  "use strict";
  const { box, list, recent } = search;
  if (!box) return;
  const { input, form, root, panel } = box;
  const PAUSE = 60;
  const AT_ONCE = 10;
  const MOST = 40;
  const UNREAD = "没有读到索引。请检查网络，再输入一次会重试";

  let tapped = { kind: "", status: "" };
  let timer = 0;
  let latest = 0;
  let settled = Promise.resolve();

  /** The query with its filters, as it would be typed. */
  box.query = () => search.writeFilters(wish());

  // What an input method shows while it waits for a choice is no query yet.
  input.addEventListener("input", ({ isComposing }) => isComposing || typed());
  input.addEventListener("compositionend", typed);
  form.addEventListener("reset", () => setTimeout(write, 0, ""));
  form.addEventListener("submit", openFirst);
  root.addEventListener("click", follow);
  root.addEventListener("qunce-search:turn", () => box.isOpen() && !input.value && ask());
  ask();

  function typed() {
    list.wait(input.value);
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

  /** A state that a word of the query asks for is given up with the word. */
  function tap(filter, value, said) {
    const { text, ...filters } = wish();
    tapped = { ...filters, [filter]: value };
    input.value = said && filter === "status" ? text.replace(said.word, "").trim() : text;
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
      if (!isLatest()) return;
      list.clear("搜索结果");
      box.say(UNREAD);
      return;
    }
    const found = await (text ? engine.search(text, { kind, limit: MOST, excerpts: 0 }) : engine.browse({ kind }));
    if (!isLatest()) return;
    if (isEmpty) offerFilters(found, wanted);
    else show(found, wanted, isLatest);
  }

  function start() {
    const queries = recent.all();
    list.clear("最近搜过");
    search.ghost.show("");
    box.say(queries.length ? "最近搜过" : "可以输入拼音、首字母，错一两个字也能找到");
    offer(queries);
    if (queries.length) list.word("清空最近搜过的", forget, ".qs-aside");
  }

  function offer(queries) {
    queries.forEach((query) => list.word(query, () => write(query)));
  }

  function forget() {
    recent.clear();
    input.focus();
    start();
  }

  function offerFilters({ results, counts, status: said }, { text, kind, status: state }) {
    const now = new Date();
    const states = search.tally(results.map((result) => search.statusOf(result, now)));
    const groups = [
      { name: "类型", filter: "kind", counts, wanted: kind },
      { name: "状态", filter: "status", counts: states, wanted: state || said?.value || "" },
    ];
    list.chips(search.chips(groups, (filter, value) => tap(filter, value, state ? null : said)));
    panel.classList.toggle("qs-browsing", !text);
  }

  function show(found, wanted, isLatest) {
    const now = new Date();
    list.clear("搜索结果", input.value);
    offerFilters(found, wanted);
    const state = wanted.status || found.status?.value || "";
    found.results = found.results.filter((result) => search.statusOf(result, now).startsWith(state));
    if (!wanted.text) found.results.sort(search.byNearness(now));
    search.ghost.show(found.results.length ? found.results[0].title : "");
    const above = isFiltered(wanted) ? null : found.answer;
    if (above) list.answer(above, now);
    if (!found.results.length) return showNone(found, wanted);
    box.say(summary(found), above?.said);
    // It stands above already.
    if (above) found.results = found.results.filter((result) => result !== above.result);
    showMore(found, 0, isLatest);
  }

  /** What else to look for where nothing was found. */
  function showNone({ suggestions, notice }, { text, kind, status: state }) {
    const filtered = isFiltered({ kind, status: state });
    if (!/[\p{L}\p{N}]/u.test(text)) return box.say("标点不参加搜索；符号和表情，正文里有才找得到");
    const advice = filtered ? "换个说法，或者去掉筛选" : "换个说法，或者少打几个字";
    box.say(sentences("没有找到", suggestions.length ? "您是不是要找" : advice, notice));
    offer(suggestions);
    if (filtered) list.word("去掉筛选再找", () => liftFilters(text), ".qs-aside");
  }

  function isFiltered({ kind, status: state }) {
    return kind !== "" || state !== "";
  }

  function liftFilters(text) {
    tapped = { kind: "", status: "" };
    write(text);
  }

  /** The next results as they are. What comes from a page's text is read when its result is seen. */
  function showMore(found, from, isLatest) {
    const to = from + AT_ONCE;
    const items = list.append(found.results.slice(from, to), found.terms);
    items.forEach((item, i) => list.whenSeen(item, () => complete(item, found, from + i, isLatest)));
    if (to < found.results.length) list.whenSeen(items.at(-1), () => showMore(found, to, isLatest));
  }

  async function complete(item, found, at, isLatest) {
    const { notice } = found;
    await search.engine.excerpts(found, at, at + 1);
    if (!isLatest()) return;
    search.completeResult(item, found.results[at]);
    if (found.notice !== notice) box.say(summary(found));
  }

  function summary({ results: { length }, notice }) {
    return sentences(length === MOST ? `最合适的 ${MOST} 页` : `找到 ${length} 页`, notice);
  }

  function sentences(...said) {
    return said.filter(Boolean).join("。");
  }

  /** Enter: the first result of what is written now, be it still on its way. */
  async function openFirst() {
    if (timer) ask();
    await settled;
    panel.querySelector("ol a")?.click();
  }

  function follow({ target, ctrlKey, metaKey, shiftKey }) {
    const used = target.closest("a, .qs-button");
    if (!used) return;
    recent.add(box.query());
    if (used.matches("a") && !(ctrlKey || metaKey || shiftKey)) leave(used);
  }

  /** What is left is left as it stands, under an address that asks for it: for the way back. */
  function leave({ pathname, search: asked }) {
    if (pathname === location.pathname && asked === location.search) box.close();
    else search.readdress((parameters) => parameters.set("q", box.query()));
  }
})(window.qunceSearch);
