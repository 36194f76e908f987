/* What is handed to the box. */
(function (search) {
  "use strict";

  /** A ranked page as a result; see engine.js for its shape. */
  search.result = (entry, index) => {
    const { page, score } = entry;
    const best = sectionsOf(entry);
    const result = {
      page: page.number,
      url: address(page.url),
      title: page.title,
      kind: page.kind || "",
      status: page.status || "",
      date: page.date || "",
      ends: page.ends || "",
      calendar: page.calendar ? new URL(page.calendar, address(page.url)).href : "",
      about: page.about || [],
      where: "",
      copyLabel: page.copyLabel || "",
      score,
      sections: best
        .filter(([section]) => section.anchor)
        .map(([section, points]) => ({
          anchor: section.anchor,
          url: `${address(page.url)}#${encodeURIComponent(section.anchor)}`,
          title: section.title,
          score: points,
        })),
      excerpt: null,
      isBest: false,
      copy: null,
      actions: [],
    };
    // Kept off the listed properties: only excerpts need it.
    return Object.defineProperty(result, "places", { value: placesOf(entry, best, index) });
  };

  /** [[section, score], …] of what can be shown, best first. */
  function sectionsOf({ headings, texts }) {
    const scores = new Map(headings);
    texts.forEach((score, section) => scores.set(section, score + (scores.get(section) || 0)));
    return [...scores]
      .filter(([section]) => !section.isHidden)
      .sort((a, b) => b[1] - a[1] || a[0].number - b[0].number);
  }

  /** Where to look for an excerpt: texts with something of the query, best first; then those under
      headings that have it; then the beginning of the page, which may lie below its own heading. */
  function placesOf({ page, texts }, best, index) {
    const sections = best.map(([section]) => section);
    const withText = sections.filter((section) => texts.has(section));
    const others = sections.filter((section) => !texts.has(section));
    const isOfPage = (section) => section.page === page && !section.isHidden;
    const beginning = index.sections.slice(page.first, page.first + 2).filter(isOfPage);
    return [...new Set([...withText, ...others, ...beginning].map(({ place }) => place))];
  }

  // Files on a disk have no server that would find a folder's index.html.
  function address(url) {
    const isFolder = url === "" || url.endsWith("/");
    const isOnDisk = search.root.protocol === "file:";
    return new URL(isFolder && isOnDisk ? `${url}index.html` : url, search.root).href;
  }
})(window.qunceSearch);
