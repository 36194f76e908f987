/* While a publication is on its way the button waits with it, and says so. */
const form = document.querySelector("form[data-publish]");

form.addEventListener("submit", () => {
  const button = form.querySelector("button");
  const state = form.querySelector("[data-state]");
  // After the browser has taken the form: a button that is off by then would stop it in some.
  setTimeout(() => {
    if (button) button.disabled = true;
    if (state) state.textContent = "正在发：先检查、再查有没有漏出隐私、再发。这一页可以关，发完再来看。";
  });
});

/* A page that comes back from the browser's memory must not look as if it were still on its way. */
addEventListener("pageshow", () => {
  const button = form.querySelector("button");
  if (button) button.disabled = false;
});
