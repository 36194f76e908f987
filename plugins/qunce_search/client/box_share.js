/* A link that opens this page with the search as it stands. */
(function (search) {
  "use strict";
  const { box } = search;
  if (!box) return;

  box.root.querySelector("[data-qunce-share]").addEventListener("click", async () => {
    const link = new URL(location.href);
    link.hash = "";
    link.search = new URLSearchParams({ q: box.query() });
    const isCopied = await search.copy(link.href);
    box.say(isCopied ? "已复制这次搜索的链接" : `复制不了，请自己选中复制：${link.href}`);
  });
})(window.qunceSearch);
