/* Index files, fetched as classic scripts: the one way that works over http, from a disk and in
   WeChat alike. A file calls `deliver` with its name, the build it belongs to and its values. */
(function (search) {
  "use strict";
  const kept = new Map();
  const delivered = new Map();

  search.deliver = (name, version, ...values) => {
    delivered.set(name, { version, values });
  };

  /** {version, values} of an index file, or null where it is missing, cut short or of another
      build. Kept once read; a failure is not, so that the next query tries again. */
  search.part = (name, version) => {
    if (!kept.has(name)) kept.set(name, read(name, version));
    return kept.get(name);
  };

  async function read(name, version) {
    const url = new URL(`${name}.js`, search.folder);
    // Caches may hold the shard of an earlier build under the bare name.
    if (version) url.searchParams.set("v", version);
    // A file that is missing or cut short delivers nothing, whichever event the browser fires.
    await search.script(url).catch(() => null);
    const part = delivered.get(name);
    delivered.delete(name);
    if (part && (!version || part.version === version)) return part;
    kept.delete(name);
    return null;
  }
})(window.qunceSearch);
