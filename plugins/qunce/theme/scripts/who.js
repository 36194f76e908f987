/* The reader says who they are: on this device, and only if they want to. */
(function () {
  "use strict";
  const { enhance, me } = window.qunce;

  enhance("who", "[data-me]", (box) => {
    const form = box.querySelector("form");
    const [role, group] = ["#me-role", "#me-group"].map((id) => form.querySelector(id));
    const open = box.querySelector("[data-me-open]");
    const calendar = box.querySelector("[data-me-calendar]");

    function draw() {
      const mine = me.read();
      role.value = mine.role;
      if (role.selectedIndex < 0) role.value = "";
      if (group) group.value = mine.group;
      if (group && group.selectedIndex < 0) group.value = "";
      const words = [mine.role, group?.value && group.selectedOptions[0].text].filter(Boolean);
      const said = box.querySelector("[data-me-words]");
      said.replaceChildren(...(words.length ? ["我是 ", bold(words.join("，"))] : []));
      open.textContent = words.length ? "换" : "先选我是谁";
      open.setAttribute("aria-label", words.length ? "换角色或群" : "先选我是谁");
      const address = role.selectedOptions[0]?.dataset.calendar;
      calendar.hidden = !address;
      if (address) calendar.href = address;
    }

    function show(isShown) {
      form.hidden = !isShown;
      open.setAttribute("aria-expanded", isShown);
    }

    function keep(choice) {
      const isKept = me.write(choice);
      const status = form.querySelector("[data-me-status]");
      status.textContent = isKept ? "" : "这台设备不让记，关掉页面就忘了。";
      draw();
      if (isKept) show(false);
    }

    open.addEventListener("click", () => show(form.hidden));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep({ role: role.value, group: group?.value || "" });
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      keep({ role: "", group: "" });
    });
    box.hidden = false;
    draw();
  });

  function bold(words) {
    const element = document.createElement("b");
    element.textContent = words;
    return element;
  }
})();
