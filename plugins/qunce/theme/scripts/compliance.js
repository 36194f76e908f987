/* Where a text says what a compliance rule looks for, found as qunce.rules.wording.compliance does; the
   cases in tests/golden/compliance hold both to the same finds. The rules come when they are
   first asked for, from a file beside this one. */
(function () {
  "use strict";
  const { qunce } = window;
  const FOLDED = /[A-Z０-９Ａ-Ｚａ-ｚ％\u3000]/g;
  const ALNUM = /[0-9A-Za-z]/;
  const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const CHECKS = {
    "-": () => true,
    id: (text) => "10x98765432"[ID_WEIGHTS.reduce((sum, w, i) => sum + w * text[i], 0) % 11] === text[17],
    luhn: (text) => [...text.replaceAll(" ", "")].reverse()
      .reduce((sum, digit, i) => sum + (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : +digit), 0) % 10 === 0,
  };
  const rulesUrl = document.currentScript.src.replace(/[^/]*$/, "compliance-rules.js");
  let coming, scan;

  /** `[{start, end, rule, title, weight, why, instead, source}]`; none before `risks.load()`. */
  qunce.risks = (text) => {
    if (!scan && window.qunceCompliance) scan = scanner(window.qunceCompliance);
    return scan ? scan(text) : [];
  };

  /** Resolves once the rules are there. */
  qunce.risks.load = () => (coming ||= new Promise((resolve, reject) => {
    if (window.qunceCompliance) return resolve();
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = () => {
      coming = null;
      script.remove();
      reject(new Error("compliance rules"));
    };
    script.src = rulesUrl;
    document.head.append(script);
  }));

  function scanner({ skipped, denial, reach, rules }) {
    const skip = new RegExp(skipped, "g");
    const denied = new RegExp(denial, "u");
    const byStart = new Map();
    rules.forEach((rule) => {
      const exceptions = rule.exceptions.map(([starts, source]) => [starts, at(source)]);
      rule.sought.forEach(([starts, source, check]) => {
        const sought = { rule, pattern: at(source), check, exceptions };
        for (const char of starts) byStart.set(char, [...(byStart.get(char) || []), sought]);
      });
    });

    return (text) => {
      const plain = fold(text).replace(skip, (match) => " ".repeat(match.length));
      const found = [];
      for (let start = 0; start < plain.length; start++) {
        const best = longest(plain, start);
        if (!best) continue;
        found.push(best);
        start = best.end - 1;
      }
      return found;
    };

    function longest(text, start) {
      let best;
      (byStart.get(text[start]) || []).forEach((sought) => {
        const end = matchEnd(sought.pattern, text, start);
        if (end > (best ? best.end : start) && counts(sought, text, start, end)) {
          const { rule, title, weight, why, instead, source } = sought.rule;
          best = { start, end, rule, title, weight, why, instead, source };
        }
      });
      return best;
    }

    function counts({ rule, check, exceptions }, text, start, end) {
      if (check && (ALNUM.test(text[start - 1] || "") || ALNUM.test(text[end] || ""))) return false;
      if (check && !CHECKS[check](text.slice(start, end))) return false;
      const from = Math.max(0, start - reach);
      if (!rule.evenDenied && denied.test(text.slice(from, start))) return false;
      return !exceptions.some(([starts, pattern]) => {
        for (let place = from; place <= start; place++) {
          if (starts.includes(text[place]) && matchEnd(pattern, text, place) >= end) return true;
        }
        return false;
      });
    }
  }

  function at(source) {
    return new RegExp(source, "uy");
  }

  function matchEnd(pattern, text, start) {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : -1;
  }

  // One character for one, so that places stay.
  function fold(text) {
    return text.replace(FOLDED, (char) => {
      const code = char.charCodeAt(0);
      return (code === 0x3000 ? " " : String.fromCharCode(code > 0xff ? code - 0xfee0 : code)).toLowerCase();
    });
  }
})();
