/* Passing ticks on to somebody beside: a link, a code, a QR; and taking in what they pass. */
(function () {
  "use strict";
  const { qunce } = window;
  const { marks } = qunce;
  const SVG = "http://www.w3.org/2000/svg";
  const QUIET = 4;
  const REFUSED = {
    none: "这里面没有接力码：它以 qc1. 开头，或者是同伴发来的整个链接。",
    long: "太长了，不像接力码。",
    newer: "对方的页面比这里新：刷新这一页，再收一次。",
    short: "码不完整，少了后面一段：请同伴重发一次，整段复制。",
    broken: "码里有字不对：请同伴重发一次，整段复制。",
    site: "这是另一个站点的进度，收不进来。",
  };

  qunce.pass = {
    /** Offers everything of a share that has been ticked here. */
    show(box, bar, run) {
      if (!box.children.length) build(box, bar, run);
      const { share, site } = bar.dataset;
      const lists = listsOf(bar, run).map(({ name }) => [name, marks.read(name)?.done || {}]);
      const code = qunce.encodeTicks(site, share, lists);
      const link = `${location.href.split("#")[0]}#${code}`;
      box.querySelector("[data-link]").textContent = link;
      box.querySelector("[data-code]").textContent = code;
      qunce.withScript("qr", () => draw(box.querySelector("[data-qr]"), link));
    },

    /** Takes in what a text brings, or says why not; nothing is written then. */
    take(text, box, bar, run) {
      const found = qunce.decodeTicks(text);
      const { share, site } = bar.dataset;
      if (found.fault) return run.say(`没有收：${REFUSED[found.fault]}`);
      if (found.site !== qunce.hashOf(site)) return run.say(`没有收：${REFUSED.site}`);
      if (found.share !== share) return leadTo(found.share, text, bar, run);
      const changes = listsOf(bar, run).map((list) => merged(list, found.lists));
      const strange = strangers(found.lists, listsOf(bar, run));
      const before = changes.filter(({ changed }) => changed.length);
      before.forEach(({ list, known, done }) => marks.write(list.name, { ...known, done }));
      run.say(words(before, strange), before.length ? () => before.forEach(takeBack) : null);
      if (!box.hidden) qunce.pass.show(box, bar, run);
    },
  };

  /** The lists of a share that may have ticks, each with the ids that it may have ticks of. */
  function listsOf(bar, { checklist, rows }) {
    const ids = rows.map(({ dataset }) => dataset.item);
    const groups = bar.dataset.groups.split(" ").filter(Boolean);
    const titles = Object.fromEntries([...bar.querySelectorAll("option")].map((o) => [o.value, o.text]));
    const sent = bar.dataset.sends.split(" ").flatMap((snippet) => groups.map((id) => `${snippet}@${id}`));
    const runs = groups.map((id) => ({ name: `${checklist}@${id}`, title: titles[id] || id, ids, rows }));
    const whole = { name: checklist, title: titles[""] || "清单", ids, rows };
    return [whole, ...runs, { name: `${bar.dataset.share}:sent`, title: "已发", ids: sent, rows: [] }].map((list) => ({
      ...list,
      ids: [...new Set([...list.ids, ...Object.keys(marks.read(list.name)?.done || {})])],
    }));
  }

  function entriesFor({ name }, lists) {
    return lists.filter(([hash]) => hash === qunce.hashOf(name)).flatMap(([, items]) => items);
  }

  function merged(list, lists) {
    const known = marks.read(list.name) || { rev: list.rows.map(({ dataset }) => dataset.item), done: {} };
    const byHash = new Map(list.ids.map((id) => [qunce.hashOf(id), id]));
    const done = { ...known.done };
    entriesFor(list, lists).forEach(([hash, time]) => {
      const id = byHash.get(hash);
      if (id) done[id] = qunce.laterOf(done[id], time);
    });
    const changed = Object.keys(done).filter((id) => done[id] !== known.done[id]);
    return { list, known, done, changed };
  }

  // Of a newer edition of the list, or of one that nobody runs here.
  function strangers(lists, mine) {
    const known = mine.flatMap((list) => list.ids.map((id) => `${qunce.hashOf(list.name)} ${qunce.hashOf(id)}`));
    const all = lists.flatMap(([name, items]) => items.map(([id]) => `${name} ${id}`));
    return all.filter((one) => !known.includes(one)).length;
  }

  /* Puts back what was taken in, but for what has been ticked here since. */
  function takeBack({ list, known, done, changed }) {
    const now = marks.read(list.name);
    changed.forEach((id) => {
      if (now.done[id] !== done[id]) return;
      if (id in known.done) now.done[id] = known.done[id];
      else delete now.done[id];
    });
    marks.write(list.name, now);
  }

  function words(changes, strange) {
    const said = changes.map(({ list, known, done, changed }) => {
      const isTicked = (id) => done[id] > 0;
      const more = changed.filter((id) => isTicked(id) && !(known.done[id] > 0));
      const less = changed.filter((id) => !isTicked(id) && known.done[id] > 0);
      const parts = [
        more.length && `多了 ${more.length} ${list.rows.length ? "项" : "条"}${named(list, more)}`,
        less.length && `改回没做 ${less.length} 项${named(list, less)}`,
      ].filter(Boolean);
      return parts.length && `${list.title}${parts.join("，")}`;
    });
    const news = said.filter(Boolean);
    const rest = strange ? `有 ${strange} 项这一页不认识，刷新以后再收一次。` : "";
    const taken = news.length ? `收下了：${news.join("；")}。` : "收下了，和这里的一样，没有新的。";
    return taken + rest;
  }

  function named({ rows }, ids) {
    const those = rows.filter(({ dataset }) => ids.includes(dataset.item)).map(qunce.wordsOf);
    return those.length ? `（${those.join("、")}）` : "";
  }

  function leadTo(share, text, bar, run) {
    run.say("没有收：这是另一场的进度。");
    const link = document.createElement("a");
    const page = location.pathname.endsWith(".html") ? "index.html" : "";
    link.href = `../${share}/${page}#${/qc1\.[\w-]+/.exec(text)[0]}`;
    link.textContent = "到那一场去收";
    bar.querySelector("[data-run-status]").append(link);
  }

  function build(box, bar, run) {
    box.innerHTML = `
      <p>同伴扫这个码、点链接，或者把接力码粘在下面，两边勾过的就并到一起。同一项以后勾的为准，什么也不会丢。</p>
      <div data-qr></div>
      <div data-copybox>
      <p class="qc-row"><button type="button" class="qc-btn" data-for="link">复制链接</button><button type="button" class="qc-btn" data-for="code">复制接力码</button></p>
      <pre class="qc-text" data-link hidden></pre><pre class="qc-text" data-code hidden></pre></div>
      <p class="qc-field"><label for="pass-text">同伴发来的链接或接力码</label><textarea id="pass-text" rows="2"></textarea></p>
      <p class="qc-row"><button type="button" class="qc-btn" data-take>收下</button></p>`;
    box.querySelectorAll("[data-for]").forEach((button) => {
      button.addEventListener("click", () => {
        const shown = box.querySelector(`[data-${button.dataset.for}]`);
        qunce.copy(button, shown.textContent, shown);
      });
    });
    const field = box.querySelector("textarea");
    box.querySelector("[data-take]").addEventListener("click", () => {
      qunce.pass.take(field.value, box, bar, run);
    });
    document.addEventListener("qunce:marks", () => box.hidden || qunce.pass.show(box, bar, run));
  }

  function draw(place, link) {
    const grid = qunce.qr(link);
    if (!grid) return place.replaceChildren("勾的太多，二维码画不下：用链接或接力码。");
    const size = grid.length + 2 * QUIET;
    const dots = grid.flatMap((row, y) => {
      return row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ""));
    });
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "这一场进度的二维码");
    svg.setAttribute("class", "qc-qr");
    svg.append(shape("rect", { width: size, height: size, fill: "#fff" }), shape("path", { d: dots.join("") }));
    place.replaceChildren(svg);
  }

  function shape(name, attributes) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }
})();
