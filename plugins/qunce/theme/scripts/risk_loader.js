/* The hint about risky words comes once somebody types: who only copies does not wait for it. */
(function () {
  "use strict";
  const folder = document.currentScript.src.replace(/[^/]*$/, "");

  window.qunce.enhance("risks", "[data-snippet-page]", (page) => {
    page.addEventListener("input", () => {
      const script = document.createElement("script");
      script.src = `${folder}risk-hint.js`;
      document.head.append(script);
    }, { once: true });
  });
})();
