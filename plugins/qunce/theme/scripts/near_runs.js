/* What a checklist is run with comes when the reader comes near it, or with a code in the address:
   a share's page has enough to do before it is drawn. */
(function () {
  "use strict";
  const folder = document.currentScript.src.replace(/[^/]*$/, "");

  window.qunce.enhance("near-runs", "[data-runs]", (bar) => {
    function bring() {
      const styles = document.createElement("link");
      styles.rel = "stylesheet";
      styles.href = `${folder}runs.css`;
      const script = document.createElement("script");
      script.src = `${folder}runs.js`;
      styles.addEventListener("load", () => document.head.append(script));
      document.head.append(styles);
    }

    if (location.hash.startsWith("#qc")) return bring();
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      bring();
    });
    // The bar itself is hidden until then.
    watcher.observe(bar.parentElement);
  });
})();
