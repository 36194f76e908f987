/* The head file made usable: pages, sections, and what is said of them. */
(function (search) {
  "use strict";
  const LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const SLUG_DROPS = new RegExp(`[^a-z0-9_${search.CJK} -]`, "gu");

  /** An index without its shards; see qunce_search/head.py for what the file holds. */
  search.readHead = ({ version, values: [head] }) => {
    const pages = [];
    const sections = [];
    let place = 0;
    head.pages.forEach(([url, title, headings], number) => {
      const said = head.facets[number] || {};
      const page = { number, url, title, boost: 1, ...said, first: sections.length, length: 0 };
      pages.push(page);
      [[title, ""], ...headings].forEach((heading, i) => {
        const [text, anchor] = Array.isArray(heading) ? heading : [heading, slug(heading)];
        const length = lengthOf(head.lengths[number][i]);
        page.length += length;
        sections.push({ number: sections.length, page, title: text, anchor, length, place: place++ });
      });
      // What is to be copied or sent lies behind the page's sections.
      if (page.copy) page.copyPlace = place++;
      page.messages = (page.messages || []).map((name) => ({ name, place: place++ }));
    });
    const length = sections.reduce((sum, section) => sum + section.length, 0);
    return {
      version,
      pages,
      sections,
      shards: head.shards,
      festivals: Object.entries(head.festivals || {}),
      textShards: textShards(head.texts),
      averageSection: length / sections.length || 1,
      averagePage: length / pages.length || 1,
      ...search.readTables(head),
    };
  };

  /** The anchor most sites give a heading. */
  function slug(title) {
    const kept = title.toLowerCase().replace(SLUG_DROPS, "");
    return kept.replace(/^ +| +$/g, "").replace(/[ -]+/g, "-");
  }

  function lengthOf(letter) {
    return 2 ** (LENGTHS.indexOf(letter) / 4) - 1;
  }

  /** Place of a text → [its shard, its place there]. */
  function textShards(counts) {
    return counts.flatMap((count, shard) => Array.from({ length: count }, (_, i) => [shard, i]));
  }
})(window.qunceSearch);
