/* Where a summary has been sent: ticked by hand after sending, kept on this device. What was sent
   before the summary was corrected is to be sent again. */
(function () {
  "use strict";
  const { clock, enhance, marks } = window.qunce;
  const COUNTS = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];
  const TAGS = {
    ok: ["ok", "✓ 已发"],
    moved: ["moved", "↻ 之后有更正"],
    some: ["draft", ""],
    open: ["draft", "未发"],
  };

  enhance("publish", "[data-publish]", (root) => {
    const { publish: list, corrected = "" } = root.dataset;
    const places = [...root.querySelectorAll("[data-place]")];
    const boxes = [...root.querySelectorAll("[data-picked], [data-picture]")];
    const idOf = ({ dataset }) => (dataset.picked ? `group@${dataset.picked}` : dataset.picture);
    const isWide = matchMedia("(min-width:60em)").matches;

    function draw() {
      const times = marks.read(list)?.done || {};
      const states = places.map((place) => ({ place, ...stateOf(place, times) }));
      const next = states.find(({ kind }) => kind !== "ok");
      states.forEach((state) => drawPlace(state, state === next));
      boxes.forEach((box) => {
        box.checked = times[idOf(box)] > 0;
        box.closest("label").classList.toggle("is-on", box.checked);
      });
      drawPictures();
      root.querySelector("[data-publish-lead]").textContent = sentence(states) || lead;
    }

    function stateOf({ dataset }, times) {
      const groups = (dataset.posts || "").split(" ").filter(Boolean);
      const sent = (groups.length ? groups.map((id) => `group@${id}`) : [dataset.place])
        .map((id) => times[id])
        .filter((time) => time > 0);
      const stale = sent.filter((time) => dayOf(time) < corrected);
      const count = groups.length || 1;
      const at = sent.length ? words(Math.max(...(stale.length ? stale : sent))) : "";
      const kind = stale.length ? "moved" : sent.length === count ? "ok" : sent.length ? "some" : "open";
      return { kind, at, sent: sent.length, count };
    }

    root.querySelectorAll("[data-post]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => {
        const { place } = button.closest("[data-place]").dataset;
        // What is sent again after a correction is sent now, not taken back.
        keep(button, place, button.getAttribute("aria-pressed") !== "true");
      });
    });
    boxes.forEach((box) => box.addEventListener("change", () => keep(box, idOf(box), box.checked)));

    function keep(element, id, isDone) {
      const isKept = marks.set(list, id, isDone);
      const status = element.closest("[data-copybox]").querySelector("[data-status]");
      if (!isKept) status.textContent = "记下了，关掉页面就不再记得。";
    }

    function drawPictures() {
      const count = root.querySelector("[data-picture-count]");
      const open = root.querySelectorAll("[data-picture]:not(:checked)").length;
      if (count) count.textContent = open ? `，还差 ${open} 张` : "，都传了";
    }

    const lead = root.querySelector("[data-publish-lead]").textContent;
    root.querySelectorAll("[data-picks]").forEach((picks) => (picks.hidden = false));
    root.querySelectorAll("[data-preview]").forEach((preview) => (preview.open = isWide));
    document.addEventListener("qunce:marks", () => root.isConnected && draw());
    clock.watch(root, draw);
  });

  function drawPlace({ place, kind, at, sent, count }, isNext) {
    const find = (selector) => place.querySelector(selector);
    const [pigment, words] = TAGS[kind];
    const tag = find("[data-place-tag]");
    // The rail says so already.
    tag.hidden = kind === "open";
    tag.className = `qc-tag qc-tag--${isNext && kind === "open" ? "now" : pigment}`;
    tag.textContent = words || `还差 ${count - sent} 个群`;
    const notes = { ok: "已发", moved: `${at}发过`, some: `发了 ${sent} / ${count} 个群`, open: "" };
    const heads = { ok: at, moved: "要换", some: at, open: isNext ? "下一处" : "未发" };
    find("[data-place-state]").textContent = heads[kind];
    find("[data-place-note]").textContent = notes[kind] === heads[kind] ? "" : notes[kind];
    place.classList.toggle("is-done", kind === "ok");
    place.classList.toggle("is-now", isNext);
    place.querySelectorAll("[data-first]").forEach((button) => button.classList.toggle("qc-btn--go", isNext));
    const post = find("[data-post]");
    if (!post) return;
    const action = { ok: "取消已发", moved: "换好了" }[kind] || "标为已发";
    post.textContent = action;
    post.setAttribute("aria-label", `${place.dataset.name}${action}`);
    post.setAttribute("aria-pressed", kind === "ok");
  }

  /** 微博发了；群里还差一个群；文档是更正前发的，要换；还有三处没发。 */
  function sentence(states) {
    const names = (kind) => states.filter((state) => state.kind === kind).map(({ place }) => place.dataset.name);
    const [done, stale, open] = [names("ok"), names("moved"), names("open")];
    if (open.length === states.length) return "";
    const some = states.filter(({ kind }) => kind === "some");
    const parts = [
      done.length && `${done.join("、")}发了`,
      ...some.map(({ place, sent, count }) => `${place.dataset.name}还差${COUNTS[count - sent] || count - sent}个群`),
      stale.length && `${stale.join("、")}是更正前发的，要换`,
      open.length && `还有${COUNTS[open.length] || open.length}处没发`,
    ].filter(Boolean);
    return parts.length ? `${parts.join("；")}。` : "";
  }

  function dayOf(time) {
    const date = new Date(time * 1000);
    const two = (number) => `${number}`.padStart(2, 0);
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  }

  function words(time) {
    const date = new Date(time * 1000);
    return `${date.getMonth() + 1}月${date.getDate()}日（周${"日一二三四五六"[date.getDay()]}）`;
  }
})();
