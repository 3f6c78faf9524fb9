/* Numbers written otherwise: 三天 and 3天, 2-3家 and 2至3家, 13056000000 and 130.56亿. */
"use strict";
Object.assign(window.newsSearch, (function () {
  const DIGITS = "零一二三四五六七八九", PLACES = ["", "十", "百", "千"];
  const VALUES = new Map([...Array.from(DIGITS, (c, i) => [c, i]), ["〇", 0], ["两", 2]]);
  /* What is counted, behind a number: without it 十分 would be 10分, and 一体 would be 1体. */
  const COUNTED = "[多余来几]?[万亿]*(?:分钟|小时|公里|季度|平方|立方|百分点|千瓦|[个家项件天人名位次年月日号元台套条户亩米吨度秒周批岁倍届层间所座栋辆张份册种类篇场期轮省市县镇村里成])";
  const WRITTEN = new RegExp("[〇零一二两三四五六七八九十百千]+(?=" + COUNTED + ")", "g");
  const PLAIN = new RegExp("(第?)([0-9.]+)(?=(" + COUNTED + "))", "g");
  const SHARE = /百分之([0-9.]+|[〇零一二两三四五六七八九十百]+)/g;
  const SMALL = /^(?:([一二两三四五六七八九])千零?)?(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/;
  const SCALED = /([0-9]+(?:\.[0-9]+)?)(万亿|万|亿)/g, LARGE = /^([0-9]{5,15})(.*)$/;
  const SCALES = [["万", 1e4], ["亿", 1e8], ["万亿", 1e12]];

  /* 三百二十 as 320, 二〇三〇 as 2030; null if it is no number. */
  function value(written) {
    const each = Array.from(written, (c) => VALUES.get(c));
    if (each.length > 1 && each.every((v) => v !== undefined) && /〇|.../.test(written)) return each.join("");
    const found = SMALL.exec(written);
    if (!found) return null;
    const [thousands, hundreds, tens, ones] = [1, 2, 3, 5].map((i) => VALUES.get(found[i]) || 0);
    return String(thousands * 1000 + hundreds * 100 + (found[4] ? (tens || 1) * 10 : 0) + ones);
  }

  const inDigits = (term) => term
    .replace(SHARE, (whole, n) => (/[0-9]/.test(n) ? n : value(n) || n) + "%")
    .replace(WRITTEN, (run) => value(run) || run);

  /* 320 as 三百二十; two of something are 两. */
  function written(number) {
    const figures = Array.from(String(number), Number);
    let out = "";
    figures.forEach(function (figure, i) {
      const place = figures.length - 1 - i;
      if (figure) out += DIGITS[figure] + PLACES[place];
      else if (out && !out.endsWith("零") && figures.slice(i).some(Boolean)) out += "零";
    });
    return out.replace(/^一十/, "十");
  }

  const inWords = (term) => term.replace(PLAIN, function (whole, nth, digits, counted) {
    const number = Number(digits);
    if (!Number.isInteger(number) || number < 1 || digits.length > (/^年/.test(counted) ? 2 : 4)) return whole;
    return nth + (number === 2 && !nth && !/^[年月日号]/.test(counted) ? "两" : written(number));
  });

  const unscaled = (term) => term.replace(SCALED, function (whole, digits, scale) {
    const number = Math.round(Number(digits) * SCALES.find(([name]) => name === scale)[1]);
    return Number.isSafeInteger(number) ? String(number) : whole;
  });

  function scaled(term) {
    const [, digits, rest] = LARGE.exec(term) || [];
    return digits ? SCALES.map(([name, size]) => [Number(digits) / size, name])
      .filter(([number]) => number >= 1 && /^\d+(\.\d{1,4})?$/.test(number))
      .map(([number, name]) => number + name + rest) : [];
  }

  /* A folded term with its numbers written otherwise, in the ways that print may have them. */
  function variants(term) {
    const found = [inDigits(term), inWords(term), unscaled(term), ...scaled(term),
      term.replace(/([0-9])[至到](?=[0-9])/g, "$1-"), term.replace(/([0-9])-(?=[0-9])/g, "$1至")];
    return Array.from(new Set(found)).filter((other) => other !== term);
  }

  /* For each character of a word which number it belongs to, with what is counted; 0 is none. Other
     numbers are no misspellings of a number, and a part of one is another number. */
  const NUMBERS = new RegExp("[0-9.]+[%多余来几万亿]*.?|[〇零一二两三四五六七八九十百千万亿]+(?:" + COUNTED + ")?", "gu");
  function numbered(word) {
    const own = Array.from(word, () => 0);
    let number = 0;
    for (const { 0: all, index: at } of word.matchAll(NUMBERS)) {
      const first = Array.from(word.slice(0, at)).length;
      own.fill(++number, first, first + Array.from(all).length);
    }
    return own;
  }

  return { variants, numbered };
})());
