/* WeChat's browser opens no calendar: there the words beside it say what to do instead. */
(function () {
  "use strict";
  const isWechat = /MicroMessenger/i.test(navigator.userAgent);

  window.qunce.enhance("wechat", "[data-wechat]", (words) => {
    if (isWechat) words.textContent = words.dataset.wechat;
  });
})();
