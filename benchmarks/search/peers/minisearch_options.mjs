/** One reading of text for the index and for queries: Latin words and pairs of Han characters. */
export function tokenize(text) {
  return text.match(/\p{Script=Han}+|((?!\p{Script=Han})[\p{L}\p{N}_+])+/gu)?.flatMap(pairs) ?? [];
}

function pairs(run) {
  if (!/\p{Script=Han}/u.test(run) || run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

export const OPTIONS = {
  idField: "address",
  fields: ["title", "headings", "text"],
  tokenize,
  searchOptions: { boost: { title: 8, headings: 3 }, prefix: true },
};
