"use strict";
// The class is taken off by the last script of the page, or after two seconds if that does not come.
// Material says that there are scripts only after the content, too late for what is shown or hidden.
(({ classList }) => {
  classList.replace("no-js", "js");
  classList.add("qc-wait");
  setTimeout(() => classList.remove("qc-wait"), 2000);
})(document.documentElement);
