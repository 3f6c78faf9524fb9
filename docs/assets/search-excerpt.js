/* The part of a text that is shown around a hit: it never begins or ends inside a number with what
   it counts, a date, a period, or a word in Latin letters. */
"use strict";
Object.assign(window.newsSearch, (function () {
  const AROUND = 36; // characters shown before and after a hit in a long sentence
  const ENDS = /[。！？；\n]/, CLOSING = /[”’』」）】》]/, OPENING = /[“‘『「（【《]/, PAUSE = /[，、：]/;
  const NUMERAL = "0-9０-９〇零一二两三四五六七八九十百千万亿";
  /* Numbers, each with the few characters behind it, of which one may be a dash; then Latin words. */
  const UNBROKEN = new RegExp(
    "(?:(?:超过|达到|不足|不到|至少|将近|百分之|[第约近超逾])?[" + NUMERAL + "]+" +
    "[^，。；：！？、…\\s“”‘’（）《》" + NUMERAL + "]{0,3}[-–—~～.,．:：×*/]{0,2}){1,8}" +
    "|[A-Za-z][A-Za-z0-9.+#&'’/-]*", "gu");

  /* Where the sentence around the first of `marks` begins and ends, a long one cut; `before` and
     `after` are the dots that say so. */
  function excerpt(text, marks) {
    const [first, last] = marks[0] || [0, 0];
    let from = first, to = last;
    while (from > 0 && !ENDS.test(text[from - 1]) && first - from < AROUND) from--;
    while (to < text.length && !ENDS.test(text[to]) && to - last < 2 * AROUND) to++;
    for (const { 0: unit, index } of text.matchAll(UNBROKEN)) {
      const end = index + unit.length;
      if (index < from && from < end) from = index;
      if (index < to && to < end) to = end;
    }
    while (from > 0 && OPENING.test(text[from - 1])) from--;
    if (to < text.length && ENDS.test(text[to])) to++;
    while (to < text.length && CLOSING.test(text[to])) to++;
    while (from < first && (CLOSING.test(text[from]) || PAUSE.test(text[from]))) from++;
    if (/[\udc00-\udfff]/.test(text[from] || "")) from--;
    const ended = (at) => ENDS.test(text[at - 1]) || (CLOSING.test(text[at - 1]) && ENDS.test(text[at - 2] || ""));
    const open = from > 0 && !ended(from), shut = to < text.length && !ended(to);
    return { from, to, before: open ? "…" : "", after: shut ? "…" : "" };
  }

  return { AROUND, excerpt };
})());
