/* What the list of results offers besides opening a page.

   A site adds its own, from a script that stands anywhere in extra_javascript:

     window.qunceSearch ||= { actions: [] };
     window.qunceSearch.actions.push({
       label: (result) => (result.kind === "分享" ? "报名" : null),   // null: not offered here
       run: (result, button) => { … },                               // within the click
     });

   `result` is one of the engine's results, see engine.js. The two that ship are offered where
   the front matter of a page says `search: {copy: …}` or `search: {calendar: …}`; copy_label has
   the button say something else than 复制. */
(function (search) {
  "use strict";
  const AFTERWARDS = 2500;
  const SAFE = /^(https?|file|webcal):$/;

  search.actions.unshift(
    { label: (result) => isAhead(result) && isSafe(result.calendar) && "加入日历", run: openCalendar },
    { label: (result) => result.copy && (result.copyLabel || "复制"), run: copy }
  );

  /** Buttons for a result; each is read out with the page it is about. */
  search.actionButtons = (result) =>
    search.actions.flatMap((action) => {
      const label = action.label(result);
      if (!label) return [];
      const about = search.make("span.qs-unseen", {}, ` ${result.title}`);
      const button = search.make("button.qs-button", { type: "button" }, label, about);
      button.addEventListener("click", () => action.run(result, button));
      return [button];
    });

  async function copy(result, button) {
    const success = await search.copy(result.copy);
    if (!success) offerSelected(result.copy, button);
    report(button, success ? "已复制" : "已选中，长按复制");
  }

  /** The text itself, for a reader whose browser lets no page copy. */
  function offerSelected(text, button) {
    const item = button.closest("li");
    const shown = item.querySelector("textarea") || search.make("textarea.qs-text", { readonly: "", "aria-label": "要复制的文字", rows: 4 });
    shown.value = text;
    item.append(shown);
    shown.focus();
    shown.select();
  }

  function openCalendar(result, button) {
    if (/MicroMessenger/i.test(navigator.userAgent)) {
      search.box.say("微信里打不开日历文件，请点右上角，选在浏览器中打开");
    }
    location.assign(result.calendar);
  }

  function isAhead(result) {
    return !search.isOver(result, new Date());
  }

  function isSafe(url) {
    return url && SAFE.test(new URL(url, location.href).protocol);
  }

  /** Writes on a button for a while how it went, and has it read out. */
  function report(button, words) {
    const { dataset, firstChild: label } = button;
    dataset.label ||= label.data;
    label.data = words;
    search.box.announce(words);
    clearTimeout(dataset.timer);
    dataset.timer = setTimeout(() => (label.data = dataset.label), AFTERWARDS);
  }
})(window.qunceSearch);
