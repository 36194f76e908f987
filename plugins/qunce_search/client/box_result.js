/* One page among the results: its link, what it offers, and its sections. */
(function (search) {
  "use strict";
  const { make } = search;
  const SECTIONS = 3;
  const MOST_WORDS = 6;

  /** A list item. Excerpt and offers follow by `completeResult`, when their text is there. */
  search.resultItem = (result, terms, now) => {
    const link = make(
      "a.md-search-result__link",
      { href: result.url },
      make(
        "div.md-search-result__article.md-typeset",
        {},
        make("div.qs-title", {}, ...marked(result.title, terms)),
        facts(result, now),
        make(`p.qs-excerpt.qs-excerpt--awaited${result.isBest ? ".qs-excerpt--best" : ""}`)
      )
    );
    const item = make("li.md-search-result__item", {}, link, sectionLinks(result, terms));
    leadToMarks(item);
    return item;
  };

  /** Adds what comes from the text of the page. */
  search.completeResult = (item, result) => {
    const excerpt = item.querySelector(".qs-excerpt");
    const { text, marks } = result.excerpt || { text: "", marks: [] };
    excerpt.classList.remove("qs-excerpt--awaited");
    excerpt.replaceChildren(...search.marked(text, marks));
    const buttons = search.actionButtons(result);
    if (buttons.length) item.firstChild.after(make("div.qs-actions", {}, ...buttons));
    leadToMarks(item);
  };

  function facts({ kind, where, status, date, ends }, now) {
    const words = [kind, where, search.statusOf({ status, date, ends }, now), search.dateText(date, now)];
    const shown = words.filter(Boolean).map((word) => make("span.qs-fact", {}, word));
    return shown.length && make("div.qs-facts", {}, ...shown);
  }

  /** The part under the page's own title is the page, which has its link. */
  function sectionLinks({ title, sections }, terms) {
    const links = sections
      .filter((section) => section.title !== title)
      .map((section) =>
        make(
          "a.md-search-result__link.qs-section",
          { href: section.url },
          make("div.md-search-result__article", {}, ...marked(section.title, terms))
        )
      );
    const rest = links.splice(SECTIONS);
    const summary = make("summary", {}, make("div", {}, `还有 ${rest.length} 处`));
    const more = rest.length && make("details.md-search-result__more", {}, summary, ...rest);
    return links.length && make("div.qs-sections", {}, ...links, more);
  }

  function marked(title, terms) {
    return search.marked(title, search.places(title, terms));
  }

  /** Has the page reached highlight what is marked here, spelt as it is spelt there. */
  function leadToMarks(item) {
    const words = new Set(Array.from(item.querySelectorAll("mark"), (mark) => mark.textContent.toLowerCase()));
    item.querySelectorAll("a").forEach((link) => {
      const url = new URL(link.href);
      if (words.size) url.searchParams.set("h", [...words].slice(0, MOST_WORDS).join(" "));
      link.href = url;
    });
  }
})(window.qunceSearch);
