"use strict";
// The form in which a reader allows what needs to be allowed: shown until answered.
(() => {
  const form = document.forms.consent;
  const boxes = () => [...form.elements].filter(element => element.name);
  const given = __md_get("__consent");
  if (given) {
    for (const box of boxes()) box.checked = Boolean(given[box.name]);
  } else if (location.protocol !== "file:") {
    setTimeout(() => {
      document.querySelector("[data-md-component=consent]").hidden = false;
    }, 250);
  }
  const answer = event => {
    event.preventDefault();
    if (event.type === "reset") for (const box of boxes()) box.checked = false;
    __md_set("__consent", Object.fromEntries([...new FormData(form).keys()].map(name => [name, true])));
    location.hash = "";
    location.reload();
  };
  for (const action of ["submit", "reset"]) form.addEventListener(action, answer);
})();
