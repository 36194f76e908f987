/* The page of a record that is not there yet. */
import { keepWords } from "./keep.js";
import { makePickers } from "./picker.js";

const form = document.querySelector("form[data-new]");
makePickers(form);
const kept = keepWords(form, () => {});
form.addEventListener("submit", () => kept.forget());
