/* Elements of a page. Words from an index only ever become text: nothing in them is markup. */
(function (search) {
  "use strict";

  /** make("a.one.two", {href}, "text", element, …); what is falsy among the last is left out. */
  search.make = (selector, attributes = {}, ...children) => {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children.filter(Boolean));
    return element;
  };

  /** A text as pieces, those between marks ([[from, to], …] in order) as <mark>. */
  search.marked = (text, marks) => {
    let end = 0;
    const pieces = marks.flatMap(([from, to]) => {
      const before = text.slice(end, from);
      end = to;
      return [before, search.make("mark", {}, text.slice(from, to))];
    });
    return [...pieces, text.slice(end)].filter(Boolean);
  };

  /** Where any of the terms stands in a text, overlapping ones as one. */
  search.places = (text, terms) => {
    const plain = text.toLowerCase();
    // Lower case that is longer (İ) would shift every place behind it.
    if (plain.length !== text.length) return [];
    const places = terms.filter(Boolean).flatMap((term) => {
      const found = [];
      for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
        found.push([at, at + term.length]);
      }
      return found;
    });
    return places.sort((a, b) => a[0] - b[0]).reduce(joined, []);
  };

  function joined(places, [from, to]) {
    const last = places[places.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else places.push([from, to]);
    return places;
  }
})(window.qunceSearch);
