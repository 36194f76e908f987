/* Filters as they are typed: 类型:文案, kind:文案, 状态:即将; with either width of colon. */
(function (search) {
  "use strict";
  const FILTER = /(类型|類型|kind|状态|狀態|status)\s*[:：]\s*(\S*)/giu;
  const OF_STATUS = /^(状态|狀態|status)$/i;

  /** `类型:文案 裂变` → {text: "裂变", kind: "文案", status: ""}. */
  search.readFilters = (typed) => {
    const filters = { kind: "", status: "" };
    const text = typed.replace(FILTER, (_, name, value) => {
      filters[OF_STATUS.test(name) ? "status" : "kind"] = value;
      return " ";
    });
    return { text: text.trim(), ...filters };
  };

  /** The way back: what to type for the same. */
  search.writeFilters = ({ text, kind, status }) =>
    [kind && `类型:${kind}`, status && `状态:${status}`, text].filter(Boolean).join(" ");
})(window.qunceSearch);
