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
    const [urls, titles, lengths] = [head.urls, head.titles, head.lengths].map((text) => text.split("\n"));
    head.headings.forEach((headings, number) => {
      const [url, title] = [urls[number], titles[number]];
      const said = head.facets[number] || {};
      const page = { number, url, title, boost: 1, ...said, first: sections.length, length: 0 };
      pages.push(page);
      const all = headings ? headings.split("\t").map((heading) => heading.split("\n")) : [];
      [[title, ""], ...all].forEach(([text, anchor = slug(text)], i) => {
        const length = lengthOf(lengths[number][i]);
        page.length += length;
        sections.push({ number: sections.length, page, title: text, anchor, length, place: place++ });
      });
      // One length more: what readers may ask of the page, which has no text to be shown.
      if (lengths[number].length > all.length + 1) {
        const length = lengthOf(lengths[number].slice(-1));
        page.length += length;
        sections.push({ number: sections.length, page, title: "", anchor: "", length, isHidden: true });
      }
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
