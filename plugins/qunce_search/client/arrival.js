/* What an address asks of the page it leads to: `?q=` opens the search with a query, `?h=` has
   the words that were searched for highlighted. */
(function (search) {
  "use strict";
  const asked = () => new URLSearchParams(location.search);
  let highlighter = null;

  /** Changes the parameters of this page's address, without asking for it anew. */
  search.readdress = readdress;

  openAsAsked();
  search.box?.root.addEventListener("qunce-search:turn", forget);
  if (window.document$) highlightOnEveryPage();

  function openAsAsked() {
    const { box } = search;
    const query = asked().get("q");
    if (!box || query === null) return;
    box.input.value = query;
    box.open();
  }

  /** Once the search is closed the address is the page's own again: to be shared, to be reloaded. */
  function forget() {
    const isAsked = asked().has("q");
    if (isAsked && !search.box.isOpen()) search.readdress((parameters) => parameters.delete("q"));
  }

  function readdress(change) {
    const url = new URL(location.href);
    change(url.searchParams);
    try {
      history.replaceState(history.state, "", url);
    } catch (error) {
      // From a disk, browsers let a page keep only the address it came with.
      if (error.name !== "SecurityError") throw error;
    }
  }

  // Material may replace pages without loading them anew: it tells of a new page by document$,
  // of a new address, be it of the same page, by location$.
  function highlightOnEveryPage() {
    let page = "";
    window.document$.subscribe(() => {
      page = location.pathname;
      forget();
      highlight();
    });
    window.location$.subscribe((url) => {
      if (url.pathname === page) highlight();
    });
  }

  function highlight() {
    const words = asked().get("h");
    if (!words) return;
    highlighter ||= search.script(new URL("highlight.js", search.folder));
    highlighter.then(
      () => search.highlight(words.split(" ")),
      () => (highlighter = null)
    );
  }
})(window.qunceSearch);
