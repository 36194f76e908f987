/* How long until a share begins. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, enhance } = qunce;

  /** `3 天 9 小时`, `9 小时 20 分钟`, `20 分钟` */
  qunce.span = (minutes) => {
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`;
    return hours ? `${hours} 小时 ${minutes % 60} 分钟` : `${minutes} 分钟`;
  };

  enhance("countdown", "[data-until]", (element) => {
    const { until, ends = until } = element.dataset;
    clock.watch(element, (now) => {
      const ahead = Date.parse(until) - now;
      const begun = clock.isOver(ends, now) ? "已结束" : "正在进行";
      element.textContent = ahead > 0 ? `还有 ${qunce.span(Math.ceil(ahead / 6e4))}` : begun;
    });
  });
})();
