/* The answer above the list: what was asked, in a sentence; when it is; where it leads. */
(function (search) {
  "use strict";
  const { make } = search;

  /** The first item of the list. */
  search.answerItem = ({ said, result, text }, now) =>
    make("li.qs-answer", {}, make("p.qs-said", {}, said), ...(result ? shown(result, text, now) : []));

  function shown(result, text, now) {
    const when = result.date && search.spanText(result, now);
    const facts = [result.kind, search.statusOf(result, now), ...result.about].filter(Boolean);
    return [
      when && make("p.qs-lead", {}, make("time", { datetime: result.date }, when)),
      make("p.qs-of", {}, make("a", { href: result.url }, result.title)),
      facts.length && make("div.qs-facts", {}, ...facts.map((fact) => make("span.qs-fact", {}, fact))),
      make("div.qs-offers", {}, ...search.actionButtons(offered(result, text, when))),
      text && make("pre", {}, text),
    ];
  }

  /** Of a text that was asked for, the text alone. */
  function offered(result, text, when) {
    return text ? { ...result, copy: text, calendar: "" } : { ...result, copy: passedOn(result, when) };
  }

  /** What to send to somebody who asks the same. */
  function passedOn({ title, url }, when) {
    return [title, when, url].filter(Boolean).join("\n");
  }
})(window.qunceSearch);
