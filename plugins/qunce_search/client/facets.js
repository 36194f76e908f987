/* Whether a query may ask for pages by what they say of themselves. What reads it comes then, beside
   the texts' files: most first queries are for a title, and need not wait for it. */
(function (search) {
  "use strict";
  // Of every word that asked.js and moments.js know one character, and little else.
  const OF_MOMENTS = /[\d今昨明后前周星礼月号日年季节场次期近往即将未现刚马早午晚夜春夕端秋阳腊立清至庆五六双诞跨始久候几谁讲末头上下]/u;
  const OF_OTHERS = /[取延推改换调逾所待务没做发干办群人所全名列览]|有哪些/u;
  let coming = null;

  /** What the query asks of pages, see readAsked; null where it asks for texts, and where the script
      that tells them apart does not come. */
  search.askedOf = async (query, index, now) => {
    if (!mayAsk(query, index)) return null;
    coming ||= search.script(new URL("asked.js", search.folder)).catch(() => (coming = null));
    await coming;
    return search.readAsked ? search.readAsked(query, index, now) : null;
  };

  function mayAsk({ folded, key, hasCjk }, index) {
    if (!hasCjk && !/\d/.test(key)) return false;
    if (OF_MOMENTS.test(folded) || OF_OTHERS.test(folded)) return !isTitle(key, index) || /^.{1,4}$/u.test(key);
    const { pages } = index;
    const words = pages.flatMap(({ kind = "", offers = [] }) => [kind, ...offers]).filter(Boolean);
    return words.some((word) => folded.includes(word)) || search.nameWithin(index, folded) !== null;
  }

  function isTitle(key, { titles }) {
    return titles.all.some((title) => title.key === key);
  }
})(window.qunceSearch);
