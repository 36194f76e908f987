/* The page as it would be, beside the form; it is drawn again when somebody stops typing. */
import { afterTyping } from "./pauses.js";

const PAUSE = 400;

/** Draws the page now, and whenever the form has changed while the preview is in sight. */
export function showPreview(form, part) {
  const frame = part.querySelector("iframe");
  const told = part.querySelector("[data-preview-told]");
  let asked = 0;
  new IntersectionObserver(afterTyping(form, PAUSE, draw)).observe(part);

  async function draw() {
    if (!part.checkVisibility()) return;
    const mine = ++asked;
    let answer;
    try {
      answer = await (await fetch(part.dataset.preview, { method: "POST", body: new FormData(form) })).json();
    } catch {
      tell(["连不上编辑器，预览先停在这里"]);
      return;
    }
    if (mine !== asked) return;
    tell(answer.told || []);
    if (answer.address) turnTo(answer.address);
  }

  function tell(lines) {
    told.replaceChildren(
      ...lines.slice(0, 5).map((line) => {
        const one = document.createElement("p");
        one.className = "qe-told";
        one.textContent = line;
        return one;
      }),
    );
  }

  /** The page in the frame; none while the browser shows there that it reaches nobody. */
  function shown() {
    return frame.contentDocument?.defaultView;
  }

  /** The reader of the preview stays where he was on the page. */
  function turnTo(address) {
    const view = shown();
    const isSame = !frame.hidden && new URL(address, location.href).pathname === view?.location.pathname;
    const place = isSame ? view.scrollY : 0;
    frame.hidden = false;
    frame.addEventListener("load", () => shown()?.scrollTo(0, place), { once: true });
    if (isSame) view.location.reload();
    else frame.src = address;
  }
}
