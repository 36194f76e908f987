/* What is handed to the box. */
(function (search) {
  "use strict";

  /** A ranked page as a result; see engine.js for its shape. */
  search.result = ({ page, score, sections }) => {
    const best = [...sections].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number);
    const result = {
      page: page.number,
      url: address(page.url),
      title: page.title,
      kind: page.kind || "",
      status: page.status || "",
      date: page.date || "",
      ends: page.ends || "",
      calendar: page.calendar ? new URL(page.calendar, address(page.url)).href : "",
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
      copy: null,
      actions: [],
    };
    // Kept off the listed properties: only excerpts need it.
    Object.defineProperty(result, "places", { value: best.map(([section]) => section.number - page.first) });
    return result;
  };

  // Files on a disk have no server that would find a folder's index.html.
  function address(url) {
    const isFolder = url === "" || url.endsWith("/");
    const isOnDisk = search.root.protocol === "file:";
    return new URL(isFolder && isOnDisk ? `${url}index.html` : url, search.root).href;
  }
})(window.qunceSearch);
