/* How long until a share begins. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("countdown", "[data-until]", (element) => {
    const { until, ends = until } = element.dataset;
    clock.watch(element, (now) => {
      const ahead = Date.parse(until) - now;
      const begun = clock.isOver(ends, now) ? "已结束" : "正在进行";
      element.textContent = ahead > 0 ? remaining(Math.ceil(ahead / 6e4)) : begun;
    });
  });

  function remaining(minutes) {
    const hours = Math.floor(minutes / 60);
    if (hours >= 24) return `还有 ${Math.floor(hours / 24)} 天 ${hours % 24} 小时`;
    return hours ? `还有 ${hours} 小时 ${minutes % 60} 分钟` : `还有 ${minutes} 分钟`;
  }
})();
