/* Ticks as a short code to pass on, which outlives edits of a list: ids stand in it as hashes.

   qc1.<base64url of the bytes below>
     length of all that follows it (varint)
     hash of the site, 3 bytes; id of the share, its length (varint) and ASCII
     per list: hash of its name, 3 bytes; number of items (varint); per item, by time:
       hash of its id, 3 bytes; seconds since the item before, times 2, plus 1 for an unticked one (varint)
     hash of everything before, 3 bytes
   A varint has 7 bits a byte, the lowest first, and the top bit on all but the last. A hash is
   32-bit FNV-1a of UTF-8, its top byte folded onto the others. tests/browser/passing.py has the
   same in Python. */
(function () {
  "use strict";
  const { qunce } = window;
  const VERSION = 1;
  const CODE = /qc(\d{1,9})\.([\w-]*)/;
  const LONGEST = 20000;
  const LAST_SECOND = 2 ** 40;

  function hashOf(bytes) {
    const hash = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x1000193), 0x811c9dc5);
    return (hash >>> 24) ^ (hash & 0xffffff);
  }

  qunce.hashOf = (text) => hashOf([...new TextEncoder().encode(text)]);

  /** The code of a share's lists: `[name, { id: seconds }]` each; empty ones leave no trace. */
  qunce.encodeTicks = (site, share, lists) => {
    const bytes = [...three(qunce.hashOf(site)), ...varint(share.length), ...new TextEncoder().encode(share)];
    lists.forEach(([name, done]) => {
      const items = Object.entries(done).map(([id, time]) => [qunce.hashOf(id), time]);
      if (!items.length) return;
      items.sort(([a, s], [b, t]) => Math.abs(s) - Math.abs(t) || a - b);
      bytes.push(...three(qunce.hashOf(name)), ...varint(items.length));
      let before = 0;
      items.forEach(([hash, time]) => {
        bytes.push(...three(hash), ...varint((Math.abs(time) - before) * 2 + (time < 0 ? 1 : 0)));
        before = Math.abs(time);
      });
    });
    bytes.push(...three(hashOf([...varint(bytes.length + 3), ...bytes])));
    const all = [...varint(bytes.length), ...bytes];
    const base64 = btoa(String.fromCharCode(...all));
    return `qc${VERSION}.${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  };

  /** What a code within a text says, `{ site, share, lists: [[hash, [[hash, seconds], …]], …] }`,
      or `{ fault }`: none, newer, short, broken. */
  qunce.decodeTicks = (text) => {
    if (text.length > LONGEST) return { fault: "long" };
    const [, version, base64] = CODE.exec(text) || [];
    if (!version) return { fault: "none" };
    if (+version > VERSION) return { fault: "newer" };
    try {
      return parsed(bytesOf(base64));
    } catch (fault) {
      if (typeof fault === "string") return { fault };
      throw fault;
    }
  };

  function bytesOf(base64) {
    if (base64.length % 4 === 1) throw "short";
    const standard = base64.replaceAll("-", "+").replaceAll("_", "/");
    return [...atob(standard)].map((char) => char.charCodeAt(0));
  }

  function parsed(bytes) {
    let at = 0;
    const end = () => bytes.length - 3;
    const take = (count) => {
      if (at + count > bytes.length) throw "short";
      return bytes.slice(at, (at += count));
    };
    const hash = () => take(3).reduce((sum, byte) => sum * 256 + byte, 0);
    const number = () => {
      let sum = 0;
      for (let factor = 1; factor < LAST_SECOND; factor *= 128) {
        const [byte] = take(1);
        sum += (byte & 127) * factor;
        if (byte < 128) return sum;
      }
      throw "broken";
    };
    const length = number();
    if (bytes.length - at < length) throw "short";
    const sum = bytes.slice(-3).reduce((total, byte) => total * 256 + byte, 0);
    if (bytes.length - at > length || hashOf(bytes.slice(0, -3)) !== sum) throw "broken";
    const site = hash();
    const share = String.fromCharCode(...take(number()));
    const lists = [];
    while (at < end()) {
      const name = hash();
      let time = 0;
      const items = Array.from({ length: Math.min(number(), end()) }, () => {
        const id = hash();
        const step = number();
        time += Math.floor(step / 2);
        return [id, step % 2 ? -time : time];
      });
      lists.push([name, items]);
    }
    if (at !== end() || !/^[a-z0-9-]+$/.test(share)) throw "broken";
    return { site, share, lists };
  }

  /** The later of two statements about an item; of two at the same second, the tick. */
  qunce.laterOf = (one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    const lead = Math.abs(one) - Math.abs(other) || one - other;
    return lead > 0 ? one : other;
  };

  function three(hash) {
    return [hash >>> 16, (hash >>> 8) & 255, hash & 255];
  }

  function varint(number) {
    const bytes = [];
    for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
    return [...bytes, number];
  }
})();
