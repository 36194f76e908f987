/* The text of a page, from its shard. */
(function (search) {
  "use strict";

  /** {sections: [text of each], copy} or null where the shard could not be read. */
  search.texts = async (index, page) => {
    const [shard, place] = index.textShards[page.number];
    const part = await search.part(`texts/${shard}`, index.version);
    if (!part) return null;
    const [sections, copy] = part.values[0][place];
    return { sections, copy };
  };
})(window.qunceSearch);
