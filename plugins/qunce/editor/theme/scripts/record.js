/* The page of a record: what only a script can add to its form. */
import { furnish } from "./body.js";
import { keepWords } from "./keep.js";
import { watch } from "./live.js";
import { makePickers } from "./picker.js";
import { showPreview } from "./preview.js";
import { sendOff } from "./send.js";
import { openSides } from "./sides.js";

const form = document.querySelector("form[data-record]");
makePickers(form);
openSides(document.querySelector("[data-sides]"));
const live = watch(form);
sendOff(form, keepWords(form), live);
const { kit, addresses } = JSON.parse(document.getElementById("kit").textContent);
furnish(document.getElementById("body"), kit, addresses, live.say);
showPreview(form, document.querySelector("[data-preview]"));
