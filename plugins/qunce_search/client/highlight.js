/* Marks the words a reader searched for on the page they led to, and goes to the longest of them. */
(function (search) {
  "use strict";
  const MOST_WORDS = 8;
  const MOST_MARKS = 300;
  const LEFT_ALONE = "script, style, textarea, select, button, svg, [role=button], .md-button";
  const HEADINGS = ":is(h1, h2, h3, h4, h5, h6)[id]";
  const MARK = "mark[data-md-highlight]";
  const BELOW_HEADER = 120;

  search.highlight = (words) => {
    document.querySelectorAll(MARK).forEach(unwrap);
    const content = document.querySelector(".md-content");
    const pattern = patternOf(words);
    if (!content || !pattern) return;
    const found = textsOf(content).flatMap((text) => placesIn(text, pattern));
    // From the end: what is cut off a text stays behind the places before it.
    found.slice(0, MOST_MARKS).reverse().forEach(wrap);
    whenLaidOut(() => goToBest(content));
  };

  function unwrap(mark) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }

  /** The longest first; a line break inside a Chinese word is none to its reader. */
  function patternOf(words) {
    const meant = words.filter((word) => word.length > 1 || isChinese(word)).slice(0, MOST_WORDS);
    const spelt = meant.sort((a, b) => b.length - a.length).map((word) =>
      Array.from(word, (c, i) => (i && isChinese(c) ? "\\s*" : "") + c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")).join("")
    );
    return spelt.length && new RegExp(spelt.join("|"), "giu");
  }

  function isChinese(character) {
    return character > "\u2e7f";
  }

  function textsOf(content) {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!isLeftAlone(walker.currentNode.parentElement)) texts.push(walker.currentNode);
    }
    return texts;
  }

  // A <pre> without code shows a text as it stands, often one to be copied.
  function isLeftAlone(element) {
    return element.closest(LEFT_ALONE) || (element.closest("pre") && !element.closest("code"));
  }

  function placesIn(text, pattern) {
    return Array.from(text.data.matchAll(pattern), (match) => [text, match.index, match[0].length]);
  }

  function wrap([text, at, length]) {
    const word = text.splitText(at);
    word.splitText(length);
    const mark = document.createElement("mark");
    mark.dataset.mdHighlight = "";
    word.replaceWith(mark);
    mark.append(word);
  }

  function whenLaidOut(run) {
    if (document.readyState === "complete") run();
    else window.addEventListener("load", () => setTimeout(run), { once: true });
  }

  function goToBest(content) {
    const marks = marksInReach(content);
    if (!marks.length || isReturn()) return;
    const best = marks.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one));
    for (let closed; (closed = best.closest("details:not([open])")); ) closed.open = true;
    const { top, bottom } = best.getBoundingClientRect();
    if (top < BELOW_HEADER || bottom > innerHeight) best.scrollIntoView({ block: "center" });
  }

  /** The marks of the page, or of the section the address names. */
  function marksInReach(content) {
    const marks = [...content.querySelectorAll(MARK)];
    const start = content.querySelector(":target");
    if (!start) return marks;
    const headings = [...content.querySelectorAll(HEADINGS)];
    const end = headings.find((heading) => isBefore(start, heading));
    return marks.filter((mark) => isBefore(start, mark) && !(end && isBefore(end, mark)));
  }

  function lengthOf(mark) {
    return mark.textContent.length;
  }

  function isBefore(one, other) {
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  }

  // Who comes back or reloads stays where they were.
  function isReturn() {
    const [navigation] = performance.getEntriesByType("navigation");
    return navigation && navigation.type !== "navigate";
  }
})(window.qunceSearch);
