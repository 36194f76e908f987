/* Index files, fetched as classic scripts: the one way that works over http, from a disk and in
   WeChat alike. A file calls `deliver` with its name, the build it belongs to and its values. */
(function (search) {
  "use strict";
  const kept = new Map();
  let delivered = null;

  search.deliver = (name, version, ...values) => {
    delivered = { name, version, values };
  };

  /** The values of an index file, or null where it is missing, cut short or of another build.
      Kept once read; a failure is not, so that the next query tries again. */
  search.part = (name, version) => {
    if (!kept.has(name)) kept.set(name, read(name, version));
    return kept.get(name);
  };

  async function read(name, version) {
    const url = new URL(`${name}.js`, search.folder);
    if (version) url.searchParams.set("v", version);
    const mine = await search.script(url).then(
      () => delivered,
      () => null
    );
    const isGood = mine && mine.name === name && (!version || mine.version === version);
    if (!isGood) kept.delete(name);
    return isGood ? mine : null;
  }
})(window.qunceSearch);
