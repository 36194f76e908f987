/* Texts of sections, and texts to be copied, from their shards. */
(function (search) {
  "use strict";

  /** The text at a place of the site's texts, or null where its shard could not be read. */
  search.text = async (index, place) => {
    const [shard, at] = index.textShards[place];
    const part = await search.part(`texts/${shard}`, index.version);
    return part ? part.values[0][at] : null;
  };
})(window.qunceSearch);
