/* Copying by whichever way the browser allows. */
(function (search) {
  "use strict";

  /** Resolves to whether `text` was copied. To be called in the click handler itself: later the
      browser allows neither way. */
  search.copy = (text) => {
    const { clipboard } = navigator;
    return clipboard
      ? Promise.race([clipboard.writeText(text), patience()]).then(() => true, () => copiedByCommand(text))
      : Promise.resolve(copiedByCommand(text));
  };

  // Some apps' browsers never answer.
  const patience = () => new Promise((_, refuse) => setTimeout(refuse, 1000));

  // Pages on plain http have no navigator.clipboard. iOS copies only from a field that is in the
  // document, and zooms into one whose letters are below 16 px.
  function copiedByCommand(text) {
    const focused = document.activeElement;
    const field = search.make("textarea", { readonly: "", style: "position:fixed;top:0;opacity:0;font-size:16px" });
    field.value = text;
    search.box.root.append(field);
    field.select();
    field.setSelectionRange(0, text.length);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      field.remove();
      focused.focus({ preventScroll: true });
    }
  }
})(window.qunceSearch);
