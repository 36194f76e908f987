/* A QR code (ISO/IEC 18004): byte mode, level M, versions 1 to 20. Drawn on the device, as a code
   that a service had drawn would have told it what is in it. */
(function () {
  "use strict";
  const { qunce } = window;
  const LAST_VERSION = 20;
  // Per version: codewords of error correction in a block, and blocks.
  const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
  const MASKS = [
    (x, y) => (x + y) % 2,
    (x, y) => y % 2,
    (x) => x % 3,
    (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ];
  const LEVEL_M = 0;

  /** Rows of booleans, dark is true, without the quiet zone; nothing for a text that is too long.
      `only` asks for one mask; the standard's rule chooses it otherwise. */
  qunce.qr = (text, only) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = versionFor(bytes.length);
    if (!version) return null;
    const grid = patterns(version);
    place(grid, interleaved(dataWords(bytes, version), version));
    const masks = only === undefined ? MASKS.keys() : [only];
    const drawn = [...masks].map((mask) => masked(grid, mask));
    const costs = drawn.map(penalty);
    return drawn[costs.indexOf(Math.min(...costs))];
  };

  function versionFor(length) {
    for (let version = 1; version <= LAST_VERSION; version += 1) {
      if (length * 8 + 4 + countBits(version) <= capacity(version) * 8) return version;
    }
    return 0;
  }

  function countBits(version) {
    return version < 10 ? 8 : 16;
  }

  function wordsIn(version) {
    const edges = version > 1 ? Math.floor(version / 7) + 2 : 0;
    const aligned = edges ? (25 * edges - 10) * edges - 55 : 0;
    return Math.floor(((16 * version + 128) * version + 64 - aligned - (version > 6 ? 36 : 0)) / 8);
  }

  function capacity(version) {
    return wordsIn(version) - CORRECTION[version - 1] * BLOCKS[version - 1];
  }

  function dataWords(bytes, version) {
    const bits = [];
    const push = (value, count) => {
      for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
    };
    push(4, 4);
    push(bytes.length, countBits(version));
    bytes.forEach((byte) => push(byte, 8));
    const room = capacity(version) * 8;
    push(0, Math.min(4, room - bits.length));
    push(0, -bits.length & 7);
    for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) push(pad, 8);
    return Array.from({ length: room / 8 }, (_, word) => {
      return bits.slice(word * 8, word * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0);
    });
  }

  /* Multiplication in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
  function times(a, b) {
    let product = 0;
    for (let bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ ((product >>> 7) * 0x11d);
      product ^= ((b >>> bit) & 1) * a;
    }
    return product;
  }

  function generator(degree) {
    const found = Array(degree).fill(0);
    found[degree - 1] = 1;
    for (let step = 0, root = 1; step < degree; step += 1, root = times(root, 2)) {
      for (let at = 0; at < degree; at += 1) found[at] = times(found[at], root) ^ (found[at + 1] || 0);
    }
    return found;
  }

  function correctionOf(block, divisor) {
    const rest = divisor.map(() => 0);
    block.forEach((word) => {
      const factor = word ^ rest.shift();
      rest.push(0);
      divisor.forEach((value, at) => (rest[at] ^= times(value, factor)));
    });
    return rest;
  }

  function interleaved(words, version) {
    const count = BLOCKS[version - 1];
    const short = Math.floor(words.length / count);
    const firstLong = count - (words.length % count);
    const divisor = generator(CORRECTION[version - 1]);
    let at = 0;
    const blocks = Array.from({ length: count }, (_, block) => {
      return words.slice(at, (at += short + (block >= firstLong ? 1 : 0)));
    });
    const columns = (rows) => {
      const longest = Math.max(...rows.map((row) => row.length));
      return Array.from({ length: longest }, (_, column) => rows.map((row) => row[column])).flat();
    };
    const all = [...columns(blocks), ...columns(blocks.map((block) => correctionOf(block, divisor)))];
    return all.filter((word) => word !== undefined);
  }

  /* The fixed modules: true, false; undefined is left for data. */
  function patterns(version) {
    const size = version * 4 + 17;
    const grid = Array.from({ length: size }, () => Array(size));
    const square = (x, y, reach, isDark) => {
      for (let dy = -reach; dy <= reach; dy += 1) {
        for (let dx = -reach; dx <= reach; dx += 1) {
          const row = grid[y + dy];
          if (row && x + dx >= 0 && x + dx < size) row[x + dx] = isDark(Math.max(Math.abs(dx), Math.abs(dy)));
        }
      }
    };
    for (let at = 0; at < size; at += 1) grid[6][at] = grid[at][6] = at % 2 === 0;
    [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => {
      square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
    });
    const edges = alignments(version, size);
    edges.forEach((y) => edges.forEach((x) => {
      const isCorner = (x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7);
      if (!isCorner) square(x, y, 2, (ring) => ring !== 1);
    }));
    formatBits(grid, 0);
    if (version > 6) versionBits(grid, version);
    return grid;
  }

  function alignments(version, size) {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)];
  }

  function remainder(value, bits, divisor) {
    let rest = value;
    for (let bit = 0; bit < bits; bit += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor);
    return (value << bits) | rest;
  }

  function formatBits(grid, mask) {
    const size = grid.length;
    const bits = remainder((LEVEL_M << 3) | mask, 10, 0x537) ^ 0x5412;
    for (let bit = 0; bit < 15; bit += 1) {
      const isDark = ((bits >>> bit) & 1) === 1;
      const near = bit < 6 ? bit : bit < 8 ? bit + 1 : 0;
      if (bit < 8) grid[near][8] = isDark;
      else grid[8][bit === 8 ? 7 : 14 - bit] = isDark;
      if (bit < 8) grid[8][size - 1 - bit] = isDark;
      else grid[size - 15 + bit][8] = isDark;
    }
    grid[size - 8][8] = true;
  }

  function versionBits(grid, version) {
    const bits = remainder(version, 12, 0x1f25);
    for (let bit = 0; bit < 18; bit += 1) {
      const far = grid.length - 11 + (bit % 3);
      const near = Math.floor(bit / 3);
      grid[near][far] = grid[far][near] = ((bits >>> bit) & 1) === 1;
    }
  }

  /* Data goes up and down in columns of two from the right; the places it takes hold 0 or 1. */
  function place(grid, words) {
    const size = grid.length;
    let bit = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        const y = (right + 1) & 2 ? step : size - 1 - step;
        const isUp = ((right + 1) & 2) === 0;
        const row = grid[isUp ? size - 1 - step : y];
        for (const x of [right, right - 1]) {
          if (row[x] !== undefined) continue;
          row[x] = ((words[bit >>> 3] || 0) >>> (7 - (bit & 7))) & 1;
          bit += 1;
        }
      }
    }
  }

  function masked(grid, mask) {
    const drawn = grid.map((row, y) => {
      return row.map((cell, x) => {
        return typeof cell === "boolean" ? cell : (cell === 1) !== (MASKS[mask](x, y) === 0);
      });
    });
    formatBits(drawn, mask);
    return drawn;
  }

  /* How hard it is to read: runs, blocks, what looks like a finder, and too much of one colour. */
  function penalty(grid) {
    const size = grid.length;
    const columns = grid.map((_, x) => grid.map((row) => row[x]));
    const lines = [...grid, ...columns].map((line) => line.map(Number).join(""));
    let cost = 0;
    lines.forEach((line) => {
      (line.match(/0{5,}|1{5,}/g) || []).forEach((run) => (cost += run.length - 2));
      for (const finder of ["10111010000", "00001011101"]) {
        for (let at = line.indexOf(finder); at >= 0; at = line.indexOf(finder, at + 1)) cost += 40;
      }
    });
    for (let y = 1; y < size; y += 1) {
      for (let x = 1; x < size; x += 1) {
        const cell = grid[y][x];
        if (cell === grid[y][x - 1] && cell === grid[y - 1][x] && cell === grid[y - 1][x - 1]) cost += 3;
      }
    }
    const dark = grid.flat().filter(Boolean).length;
    return cost + Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10;
  }
})();
