/* The text of a whole file: what was typed and not saved stays on the device. */
import { keepWords } from "./keep.js";

const form = document.querySelector("form[data-raw]");
const kept = keepWords(form, () => {});
form.addEventListener("submit", () => kept.forget());
