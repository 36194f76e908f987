/* The chapters of a playbook are open as published; a reader gets them closed, but for the one that
   the address names. Paper has them all. */
(function () {
  "use strict";
  const { qunce } = window;
  const chapters = () => [...document.querySelectorAll("details.qc-chapter")];

  qunce.enhance("chapters", "[data-chapters]", (bar) => {
    const all = bar.querySelector("[data-chapters-all]");
    const isOpen = () => chapters().every(({ open }) => open);
    const say = () => (all.textContent = isOpen() ? "全部收起" : "全部展开");

    openAll(false);
    openNamed(location.hash);
    all.addEventListener("click", () => openAll(!isOpen()));
    chapters().forEach((chapter) => chapter.addEventListener("toggle", say));
    all.hidden = !chapters().length;
  });

  function openAll(open) {
    chapters().forEach((chapter) => (chapter.open = open));
  }

  /** Opens what an anchor points into, and goes there once it has a place. */
  function openNamed(hash) {
    const target = document.getElementById(decoded(hash.slice(1)));
    if (!target?.closest("details.qc-chapter")) return;
    qunce.reveal(target);
    const heading = target.closest("summary");
    if (heading) heading.parentElement.open = true;
    target.scrollIntoView();
  }

  // A % of somebody's own in an address is no encoding.
  function decoded(words) {
    try {
      return decodeURIComponent(words);
    } catch {
      return words;
    }
  }

  // A second click on the same link changes no address, and a chapter may be closed meanwhile.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href*='#']");
    if (link && link.pathname === location.pathname) setTimeout(() => openNamed(link.hash));
  });
  addEventListener("hashchange", () => openNamed(location.hash));

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = chapters().filter(({ open }) => !open);
    openAll(true);
  });
  addEventListener("afterprint", () => closed.forEach((chapter) => (chapter.open = false)));
})();
