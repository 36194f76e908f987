/* Chinese numerals before what is counted or dated, as digits: 十二月二十六, 三号, 两周后. */
(function (search) {
  "use strict";
  const NUMERALS = "[〇零一二三四五六七八九十廿两]";
  // 日 begins 日历 and 日常 as well; a weekday's numeral (周一) counts nothing.
  const COUNTED = new RegExp(`(?<![周期拜])${NUMERALS}+(?=个?(?:月|号|日(?![历常志程报])|点|小时|天|周|星期|礼拜|季|期|讲))`, "gu");
  const AFTER_MONTH = new RegExp(`(?<=\\d月)${NUMERALS}+`, "gu");
  const DIGITS = { 〇: 0, 零: 0, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

  search.withDigits = (text) => text.replace(COUNTED, numberOf).replace(AFTER_MONTH, numberOf);

  /** 二十六 → 26, up to 99; more than that nobody asks for. */
  function numberOf(numerals) {
    const [tens, ones] = numerals.replace("廿", "二十").split("十");
    const digit = (numeral, otherwise) => (numeral ? [...numeral].map((each) => DIGITS[each]).join("") : otherwise);
    return ones === undefined ? digit(tens, "") : String(10 * digit(tens, 1) + Number(digit(ones, 0)));
  }
})(window.qunceSearch);
