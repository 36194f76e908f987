/* Questions one at a time: what was answered folds to its answer, the next comes below it. */
(function () {
  "use strict";
  const { enhance } = window.qunce;

  enhance("decide", "[data-decide]", (tree) => {
    const ids = [...tree.children].map((item) => heading(item).id);
    const steps = new Map([...tree.children].map((item, at) => [ids[at], step(item)]));
    const [first] = ids;
    let path = [first];

    function heading(item) {
      return item.querySelector("h1, h2, h3, h4, h5, h6");
    }

    function step(item) {
      const [asked] = item.children;
      const said = document.createElement("div");
      const title = heading(item);
      title.tabIndex = -1;
      said.hidden = true;
      item.append(said);
      const ways = [...asked.querySelectorAll(".qc-ways a")];
      return { item, asked, said, title: title.textContent, ways: new Map(ways.map(way)) };
    }

    function way(link) {
      return [stepOf(link), link.textContent];
    }

    /** The step that a link of this page leads to, if it leads to one. */
    function stepOf({ hash, pathname }) {
      const isHere = pathname === location.pathname;
      return isHere ? ids.find((id) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`) : "";
    }

    function draw() {
      steps.forEach(({ item }) => (item.hidden = true));
      path.forEach((id, at) => {
        const { item, asked, said, ways } = steps.get(id);
        const next = path[at + 1];
        item.hidden = false;
        item.classList.toggle("is-done", Boolean(next));
        item.classList.toggle("is-now", !next);
        asked.hidden = Boolean(next);
        said.hidden = !next;
        if (next) said.replaceChildren(...answer(at, ways.get(next)));
      });
      // The way that was taken stands first; on paper the rest follows it.
      const taken = path.map((id) => steps.get(id).item);
      tree.prepend(...taken);
    }

    function answer(at, words) {
      const asked = document.createElement("p");
      asked.className = "qc-mute";
      asked.textContent = `第 ${at + 1} 问　${steps.get(path[at]).title}`;
      const row = document.createElement("p");
      row.className = "qc-row";
      const said = document.createElement("b");
      said.textContent = words;
      const change = document.createElement("button");
      change.type = "button";
      change.className = "qc-btn qc-push";
      change.textContent = "改";
      change.setAttribute("aria-label", `改第 ${at + 1} 问`);
      change.addEventListener("click", () => go(path.slice(0, at + 1)));
      row.append(said, change);
      return [asked, row];
    }

    function go(way) {
      path = way;
      draw();
      const { item } = steps.get(path.at(-1));
      heading(item).focus({ preventScroll: true });
      // What is asked is of no use without its answers, nor an end without its words.
      item.scrollIntoView({ block: "nearest" });
    }

    /** The shortest way from the first question to a step. */
    function pathTo(id) {
      const found = new Map([[first, [first]]]);
      found.forEach((way, step) => {
        [...steps.get(step).ways.keys()].forEach((next) => {
          if (!found.has(next)) found.set(next, [...way, next]);
        });
      });
      return found.get(id);
    }

    // A link of another page, of search, of the table of contents leads to a step as well.
    function follow() {
      const id = stepOf(location);
      if (id && id !== path.at(-1)) path = pathTo(id);
    }

    tree.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const id = link && stepOf(link);
      if (!id) return;
      event.preventDefault();
      go(steps.get(path.at(-1)).ways.has(id) ? [...path, id] : pathTo(id));
    });
    addEventListener("hashchange", () => {
      if (!tree.isConnected) return;
      follow();
      draw();
    });
    follow();
    draw();
  });
})();
