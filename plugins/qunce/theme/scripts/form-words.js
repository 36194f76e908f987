/* What somebody typed into a fill-in form: kept on this device for each record it was typed for,
   and carried in a link's fragment, which no server sees. */
(function () {
  "use strict";
  const { storage } = window.qunce;
  const RECORDS = 20;
  const LATEST = 5;
  const LONGEST = 5000;
  const HOURS = 12 * 36e5;

  /** Of the form of one page, named `snippet/welcome`; of fields of these names, if they are given. */
  window.qunce.formWords = (page, names) => {
    const key = `qunce:form:v1:${page}`;

    // Others may write under our key: what has another shape counts for nothing.
    function kept() {
      const { record, at, words, latest } = storage.read(key) || {};
      return {
        record: typeof record === "string" ? record : "",
        at: at > 0 ? at : 0,
        words: Object.fromEntries(Object.entries(plain(words)).map(([id, own]) => [id, clean(own)])),
        latest: plain(latest),
      };
    }

    function clean(words) {
      const own = Object.entries(plain(words)).filter(
        ([name, value]) => (!names || names.includes(name)) && typeof value === "string"
      );
      return Object.fromEntries(own.map(([name, value]) => [name, value.slice(0, LONGEST)]));
    }

    return {
      /** The record last chosen; not for long, as the next evening asks for another. */
      record: () => (Date.now() - kept().at < HOURS ? kept().record : ""),

      /** What was typed for a record, by the name of the field. */
      read: (record) => kept().words[record] || {},

      /** What was last typed into a field, whatever the record. */
      latest(name) {
        const found = kept().latest[name];
        return Array.isArray(found) ? found.filter((word) => typeof word === "string") : [];
      },

      /** Keeps a choice and what is typed for it. */
      write(record, typed) {
        const { words, latest } = kept();
        delete words[record];
        const others = Object.entries(words).slice(1 - RECORDS);
        Object.entries(typed).forEach(([name, word]) => {
          const before = this.latest(name).filter((other) => other !== word);
          if (word) latest[name] = [word, ...before].slice(0, LATEST);
        });
        const all = Object.keys(typed).length ? [...others, [record, typed]] : others;
        storage.write(key, { record, at: Date.now(), words: Object.fromEntries(all), latest });
      },

      /** The address of this page with all that in it. */
      link(record, typed) {
        const address = new URL(location);
        address.hash = `f=${encoded(JSON.stringify([record, typed]))}`;
        return address.href;
      },

      /** What the address carries: `{ record, typed }`; null for none, undefined for a broken one. */
      linked() {
        const found = /^#f=(.*)$/.exec(location.hash);
        if (!found) return null;
        try {
          const [record, typed] = JSON.parse(decoded(found[1]));
          if (typeof record === "string" && typed?.constructor === Object) {
            return { record, typed: clean(typed) };
          }
        } catch {
          // Cut off on its way, or no link of ours.
        }
        return undefined;
      },
    };
  };

  function plain(value) {
    return value?.constructor === Object ? value : {};
  }

  function encoded(text) {
    const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
    return btoa(bytes.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function decoded(code) {
    const bytes = atob(code.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(bytes, (char) => char.charCodeAt(0))
    );
  }
})();
