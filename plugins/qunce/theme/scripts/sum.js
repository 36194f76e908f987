/* A formula, which comes as a tree and is never run as code, and its value: exact fractions, so that
   this and `model/sums/term.py` agree on every digit. */
(function () {
  "use strict";
  const LIMIT = 10n ** 30n;
  const MARKS = { "．": ".", "，": ",", "％": "%" };

  function fraction(top, bottom) {
    if (!bottom) throw new RangeError("除数是 0，算不出来");
    let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
    const sign = top < 0n === bottom < 0n ? 1n : -1n;
    const size = { top: a, bottom: b };
    while (b) [a, b] = [b, a % b];
    const value = { top: (sign * size.top) / a, bottom: size.bottom / a };
    if (size.top / a > LIMIT || value.bottom > LIMIT) throw new RangeError("数太大，算不了");
    return value;
  }

  /** The fraction that digits say: `0.15`. */
  function number(digits) {
    const [whole, places = ""] = digits.split(".");
    return fraction(BigInt(whole + places), 10n ** BigInt(places.length));
  }

  // BigInt cuts towards zero.
  function floor({ top, bottom }) {
    return top < 0n ? -((bottom - 1n - top) / bottom) : top / bottom;
  }

  function nearest({ top, bottom }) {
    const size = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n);
    return top < 0n ? -size : size;
  }

  function isLess(a, b) {
    return a.top * b.bottom < b.top * a.bottom;
  }

  const negative = ({ top, bottom }) => ({ top: -top, bottom });
  const times = (a, b) => fraction(a.top * b.top, a.bottom * b.bottom);
  const over = (a, b) => fraction(a.top * b.bottom, a.bottom * b.top);
  const plus = (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
  const whole = (top) => fraction(top, 1n);
  const RULES = {
    "+": plus,
    "−": (a, b) => plus(a, negative(b)),
    "×": times,
    "÷": over,
    进一: (a) => whole(-floor(negative(a))),
    去尾: (a) => whole(floor(a)),
    四舍五入: (a) => whole(nearest(a)),
    较大: (a, b) => (isLess(a, b) ? b : a),
    较小: (a, b) => (isLess(b, a) ? b : a),
  };

  function valueOf(term, known) {
    if (term.number) return number(term.number);
    if (term.name) return known.get(term.name);
    return RULES[term.sign](...term.of.map((one) => valueOf(one, known)));
  }

  /** A value in its unit, rounded to at most so many places: `89.33 元`. */
  function said(value, { unit, scale, places }) {
    const one = number(scale);
    const top = value.top * one.bottom * 10n ** BigInt(places);
    const digits = nearest({ top, bottom: value.bottom * one.top });
    const size = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const at = size.length - places;
    const rest = size.slice(at).replace(/0+$/, "");
    return inUnit((digits < 0n ? "−" : "") + size.slice(0, at) + (rest && "." + rest), unit);
  }

  function inUnit(digits, unit) {
    return digits + (unit && unit !== "%" ? " " : "") + unit;
  }

  /** What somebody typed into a field: `{ value, words }`, or `{ problem }`. */
  function typed(text, { name, unit, scale }) {
    const half = text.replace(/[０-９]/g, (digit) => digit.charCodeAt(0) - 0xff10);
    const plain = half.replace(/[．，％]/g, (mark) => MARKS[mark]).replace(/\s/g, "");
    // Commas between thousands only: what 12,5 means is for the writer to say.
    let digits = plain.replace(/^\d{1,3}(,\d{3})+(?![\d,])/, (groups) => groups.replaceAll(",", ""));
    if (unit && digits.endsWith(unit)) digits = digits.slice(0, -unit.length);
    if (!digits) return { problem: `“${name}”还没填` };
    if (/^[-−－]/.test(digits)) return { problem: `“${name}”不能小于 0` };
    if (!/^\d+(\.\d+)?$/.test(digits)) return { problem: `“${name}”只填数字，不认识“${text.trim()}”` };
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(digits)) return { problem: `“${name}”的数太长` };
    return { value: times(number(digits), number(scale)), words: inUnit(digits, unit) };
  }

  /** What the formulas give for the values of the fields, in words, in their order.
      Throws a RangeError that says why, where nothing can be worked out. */
  function results(formulas, values) {
    const known = new Map(values);
    return formulas.map((formula) => {
      const value = valueOf(formula.term, known);
      known.set(formula.name, value);
      return said(value, formula);
    });
  }

  window.qunce.sum = { typed, results };
})();
