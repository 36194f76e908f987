/* A sum with a reader's own numbers: worked out while one types, and kept nowhere. */
(function () {
  "use strict";
  const { qunce } = window;

  qunce.enhance("calculator", "[data-sum]", (form) => {
    const { title, fields, formulas } = JSON.parse(form.dataset.sum);
    const inputs = [...form.querySelectorAll("input")];
    const output = form.querySelector("output");
    const button = form.querySelector("[data-sum-copy]");
    const shown = form.querySelector("pre");

    function draw() {
      const answers = inputs.map((input, at) => qunce.sum.typed(input.value, fields[at]));
      const problems = answers.map(({ problem }) => problem).filter(Boolean);
      inputs.forEach((input, at) => input.setAttribute("aria-invalid", Boolean(answers[at].problem)));
      const results = problems.length ? [] : worked(answers, problems);
      button.disabled = problems.length > 0;
      output.replaceChildren(...(problems.length ? [problems.join("；") + "。"] : lines(results)));
      shown.textContent = [
        title,
        ...fields.map(({ name }, at) => `${name}：${answers[at].words}`),
        ...formulas.map(({ words }, at) => `${words} = ${results[at]}`),
      ].join("\n");
    }

    function worked(answers, problems) {
      try {
        return qunce.sum.results(formulas, fields.map(({ name }, at) => [name, answers[at].value]));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        problems.push(error.message);
        return [];
      }
    }

    // The last formula is what was asked for.
    function lines(results) {
      return formulas.map(({ name }, at) => {
        const line = document.createElement("span");
        const result = document.createElement(at === formulas.length - 1 ? "b" : "span");
        result.textContent = results[at];
        line.append(`${name}：`, result);
        return line;
      });
    }

    form.addEventListener("input", draw);
    form.addEventListener("submit", (event) => event.preventDefault());
    button.addEventListener("click", () => qunce.copy(button, shown.textContent, shown));
    draw();
    form.hidden = false;
    form.parentElement.classList.add("is-live");
  });
})();
