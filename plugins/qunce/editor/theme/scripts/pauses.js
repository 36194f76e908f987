/* When somebody has stopped typing, which nobody has who is still composing a word. */

/** Has `act` called once nothing has changed in a form for so many milliseconds; the function it
    returns asks for that without a change. */
export function afterTyping(form, pause, act) {
  let timer = 0;
  let isComposing = false;

  function later() {
    if (isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  }

  form.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  form.addEventListener("compositionend", () => {
    isComposing = false;
    later();
  });
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  return later;
}
