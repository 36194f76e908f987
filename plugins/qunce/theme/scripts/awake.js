/* A screen that stays on from the first touch, and whether there is a network; both said in words. */
(function () {
  "use strict";
  const { enhance } = window.qunce;

  enhance("awake", "[data-awake]", (words) => {
    const say = (text) => (words.textContent = text);
    if (!navigator.wakeLock) {
      say("屏幕会熄");
      return;
    }
    let isWanted = false;

    // The browser gives it back whenever the page is out of sight.
    async function ask() {
      if (!words.isConnected || !isWanted || document.hidden) return;
      try {
        const lock = await navigator.wakeLock.request("screen");
        say("屏幕不熄");
        lock.addEventListener("release", () => say("屏幕会熄"), { once: true });
      } catch {
        say("屏幕会熄");
      }
    }

    say("点一下，屏幕不熄");
    document.addEventListener("visibilitychange", ask);
    document.addEventListener(
      "click",
      () => {
        isWanted = true;
        ask();
      },
      { once: true }
    );
  });

  enhance("online", "[data-online]", (words) => {
    function say() {
      words.textContent = navigator.onLine ? "断网可用" : "已断网，文案都在，先别刷新";
    }
    window.addEventListener("online", say);
    window.addEventListener("offline", say);
    say();
  });
})();
