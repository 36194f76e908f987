/* Out of everything that is ever due: what is on for whoever reads it now, in order of time. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, me } = qunce;
  const HOUR = 36e5;

  /** `11月22日（周日）` */
  qunce.dayOf = (now) => {
    return `${now.getMonth() + 1}月${now.getDate()}日（周${"日一二三四五六"[now.getDay()]}）`;
  };

  qunce.enhance("date", "[data-today-date]", (element) => {
    clock.watch(element, (now) => (element.textContent = qunce.dayOf(now)));
  });

  qunce.enhance("today", "[data-today]", (page) => {
    const tasks = [...page.querySelectorAll("[data-task]")].map(taskOf);
    const parts = [...page.querySelectorAll("[data-part]")];
    const by = page.querySelector("[data-by]");
    let mode = "share";
    let drawn = "";

    function drawAll(now) {
      tasks.forEach((task) => look(task, now));
      const on = tasks.filter((task) => task.isOn);
      const next = qunce.drawNow(page, on, now);
      const rest = on.filter((task) => task !== next);
      const plan = parts.map((part) => plannedPart(rest.filter(isIn(part.dataset.part, now)), mode));
      const sign = JSON.stringify([mode, next?.index, plan.map(signOf)]);
      // What did not move is left alone: somebody may be in the midst of it.
      if (sign !== drawn) parts.forEach((part, at) => fill(part, plan[at], mode));
      drawn = sign;
      parts.forEach((part, at) => count(part, plan[at]));
      tellHowMuch(page, on);
      qunce.drawBroadcast(page, on, now);
    }

    by.addEventListener("click", ({ target }) => {
      mode = target.dataset.v || mode;
      by.querySelectorAll("button").forEach((button) => {
        button.setAttribute("aria-pressed", button.dataset.v === mode);
      });
      clock.redraw();
    });
    document.addEventListener("qunce:me", clock.redraw);
    by.hidden = !tasks.length;
    if (tasks.length) page.querySelector("[data-by-share]").hidden = true;
    clock.watch(page, (now) => keepFocus(() => drawAll(now)));
  });

  function taskOf(row, index) {
    const share = row.closest("[data-today-share]").dataset;
    row.dataset.checklist = share.checklist;
    nameActions(row);
    const role = row.querySelector(".qc-role")?.textContent || "";
    const time = row.querySelector("time");
    const who = JSON.parse(share.who);
    return { row, index, share, role, time, who, when: time?.textContent, due: row.dataset.due || "" };
  }

  // Of many buttons that say the same, each is heard with what it is for.
  function nameActions(row) {
    row.querySelectorAll(".qc-acts > *").forEach((action) => {
      const name = `${action.textContent}：${qunce.wordsOf(row)}`;
      action.setAttribute("aria-label", name);
      action.dataset.name = name;
    });
  }

  /** What holds of a task just now. One that was shown stays in sight, so that it can be unticked,
      until it is moot. */
  function look(task, now) {
    const { row, share, due } = task;
    task.days = qunce.daysAsked(row, now);
    task.isOn = qunce.isOn(row, now) || (task.isOn && task.days < 0) || false;
    task.isTicked = row.querySelector("input")?.checked || false;
    // A device knows its reader's role, not their name: what bears a name concerns whoever reads.
    const role = "personal" in row.dataset ? "" : task.role;
    task.isMine = me.concerns(role, share.groups.split(" ").filter(Boolean));
    const at = Date.parse(due);
    const isOfShow = at >= Date.parse(share.starts) - HOUR && at <= Date.parse(share.ends);
    const isToday = task.days === 0;
    task.isShow = isToday && due.length > 10 && isOfShow && !clock.isOver(share.ends, now);
    if (task.time) task.time.textContent = isToday ? due.slice(11, 16) || "今天内" : task.when;
  }

  function isIn(part) {
    const holds = {
      show: (task) => task.isShow,
      today: (task) => task.days === 0 && !task.isShow,
      late: (task) => task.days < 0,
      next: (task) => task.days > 0,
    };
    return holds[part];
  }

  /** Mine and my colleagues' tasks of a part, each in groups. */
  function plannedPart(tasks, mode) {
    const key = ({ share, role }) => (mode === "share" ? share.todayShare : role);
    const groups = (isMine) => {
      const found = new Map();
      const those = tasks.filter((task) => task.isMine === isMine);
      those.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.index - b.index));
      those.forEach((task) => found.set(key(task), [...(found.get(key(task)) || []), task]));
      return [...found.values()];
    };
    return { mine: groups(true), others: groups(false) };
  }

  function signOf({ mine, others }) {
    return [mine, others].map((groups) => groups.map((group) => group.map(({ index }) => index)));
  }

  function fill(part, { mine, others }, mode) {
    const body = part.querySelector("div");
    const fold = body.querySelector(".qc-fold:last-child") || newFold();
    const isFolded = part.dataset.part !== "late" && others.length;
    const shown = isFolded ? mine : [...mine, ...others];
    fold.querySelector("div").replaceChildren(...others.flatMap((group) => drawnGroup(group, mode)));
    body.replaceChildren(...shown.flatMap((group) => drawnGroup(group, mode)));
    if (isFolded) body.append(fold);
  }

  function newFold() {
    const fold = document.createElement("details");
    fold.className = "qc-fold qc-folds";
    fold.innerHTML = "<summary><span></span><span class=qc-mute></span></summary><div></div>";
    return fold;
  }

  function drawnGroup(tasks, mode) {
    const [{ share, role, who }] = tasks;
    const head = document.createElement("h3");
    if (mode === "share") {
      const link = document.createElement("a");
      link.href = share.url;
      link.textContent = share.title;
      head.append(link);
    } else {
      head.textContent = [role || "谁都可以", who[role]].filter(Boolean).join(" ");
    }
    const list = document.createElement("ul");
    list.className = "qc-l qc-do";
    list.append(...tasks.map((task) => named(task, mode)));
    return [head, list];
  }

  // By person each row says which share it is for.
  function named({ row, share }, mode) {
    let title = row.querySelector("[data-of]");
    if (!title) {
      title = document.createElement("span");
      title.className = "qc-mute";
      title.dataset.of = "";
      title.textContent = share.title;
      row.querySelector(".qc-at + span").append(document.createElement("br"), title);
    }
    title.hidden = title.previousElementSibling.hidden = mode === "share";
    return row;
  }

  function count(part, { mine, others }) {
    const open = (groups) => groups.flat().filter(({ isTicked }) => !isTicked);
    const left = open([...mine, ...others]);
    const isMe = Object.values(me.read()).some(Boolean);
    const key = part.dataset.part;
    part.hidden = !mine.length && !others.length;
    const [title, note] = part.querySelectorAll("h2 > span, :scope > details > summary > span");
    if (key === "late") {
      part.hidden = !left.length && part.hidden;
      title.textContent = `逾期 ${left.length} 件`;
      note.textContent = left.length ? `最久 ${Math.max(...left.map(({ days }) => -days))} 天` : "都补上了";
      return;
    }
    if (key === "show") title.textContent = hourOf([...mine, ...others].flat());
    note.textContent = isMe ? `我的还有 ${open(mine).length} 件` : `还有 ${left.length} 件`;
    const fold = part.querySelector(".qc-fold");
    if (!fold) return;
    const roles = new Map();
    others.flat().forEach(({ role }) => roles.set(role, (roles.get(role) || 0) + 1));
    const [words, detail] = fold.querySelectorAll("summary > span");
    words.textContent = `同伴的 ${others.flat().length} 件`;
    detail.textContent = [...roles].map(([role, number]) => `${role || "谁都可以"} ${number}`).join("，");
  }

  function hourOf(tasks) {
    const hours = tasks.map(({ share }) => +share.starts.slice(11, 13));
    const words = hours.map((hour) => (hour < 11 ? "上午" : hour < 14 ? "中午" : hour < 18 ? "下午" : "晚"));
    if (words.some((word) => word !== words[0])) return "今天开讲";
    return words[0] === "晚" ? "今晚" : `今天${words[0]}`;
  }

  function tellHowMuch(page, on) {
    const open = on.filter(({ isTicked }) => !isTicked);
    const counts = [
      ["今天", (days) => days === 0],
      ["接下来三天", (days) => days > 0],
      ["逾期", (days) => days < 0],
    ]
      .map(([words, isMeant]) => [words, open.filter(({ days }) => isMeant(days)).length])
      .filter(([, number]) => number)
      .map(([words, number]) => `${words} ${number} 件`);
    page.querySelector("[data-today-count]").textContent = `${counts.join("，") || "眼下没有要做的事"}。`;
  }

  function keepFocus(move) {
    const focused = document.activeElement;
    move();
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  }
})();
