/* The page of a record that is not there yet. */
import { makePickers } from "./picker.js";

makePickers(document.querySelector("form[data-new]"));
