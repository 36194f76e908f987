/* Index files, fetched as classic scripts: the one way that works over http, from a disk and in
   WeChat alike. A file calls `deliver` with its name, the build it belongs to and its values. */
(function (search) {
  "use strict";
  const { delivered } = search;
  const kept = new Map();

  /** The build that files said they belong to when another was asked for. */
  search.newerVersion = null;

  /** {version, values} of an index file, or null where it is missing, cut short or of another
      build. Kept once read; a failure is not, so that the next query tries again. */
  search.part = (name, version) => {
    if (!kept.has(name)) kept.set(name, read(name, version));
    return kept.get(name);
  };

  /** Lets go of all files, to read them as another build has them. */
  search.forgetParts = () => {
    kept.clear();
    search.newerVersion = null;
  };

  async function read(name, version) {
    // The loader fetches this one while the engine is on its way.
    if (name === "head") await search.head;
    const fits = (part) => part && (!version || part.version === version);
    let part = taken(name);
    if (!fits(part)) {
      // A file that is missing or cut short delivers nothing, whichever event the browser fires.
      await search.script(urlOf(name, version)).catch(() => null);
      part = taken(name);
    }
    if (fits(part)) return part;
    if (part) search.newerVersion = part.version;
    kept.delete(name);
    return null;
  }

  function taken(name) {
    const part = delivered.get(name);
    delivered.delete(name);
    return part;
  }

  // Caches may hold the file of an earlier build under the bare name.
  function urlOf(name, version) {
    const url = new URL(`${name}.js`, search.folder);
    if (version) url.searchParams.set("v", version);
    return url;
  }
})(window.qunceSearch);
