/* The head file made usable: pages, sections, and what is said of them. */
(function (search) {
  "use strict";
  const LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const SLUG_DROPS = /[^a-z0-9_\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u{20000}-\u{3ffff} -]/gu;

  /** Pages with their sections, all sections in one list, as qunce_search/head.py wrote them. */
  search.readHead = (head, root) => {
    const pages = [];
    const sections = [];
    head.pages.forEach(([url, title, headings], number) => {
      const page = { number, url, title, root, first: sections.length, boost: 1, ...head.facets[number] };
      pages.push(page);
      [[title, ""], ...headings].forEach((heading, i) => {
        const [text, anchor] = Array.isArray(heading) ? heading : [heading, slug(heading)];
        const length = lengthOf(head.lengths[number][i]);
        sections.push({ number: sections.length, page, title: text, anchor, length });
      });
      page.size = sections.length - page.first;
    });
    return { pages, sections, shards: head.shards, textShards: textShards(head.texts) };
  };

  /** The anchor most sites give a heading. */
  function slug(title) {
    return title.toLowerCase().replace(SLUG_DROPS, "").replace(/^ +| +$/g, "").replace(/[ -]+/g, "-");
  }

  function lengthOf(letter) {
    return 2 ** (LENGTHS.indexOf(letter) / 4) - 1;
  }

  /** Page number → [shard, place in it]. */
  function textShards(counts) {
    return counts.flatMap((count, shard) => Array.from({ length: count }, (_, i) => [shard, i]));
  }
})(window.qunceSearch);
