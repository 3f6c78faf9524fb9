/* Texts as they are compared: folded, and bare of signs, exactly as generator/search_fold.py has it. */
"use strict";
Object.assign(window.newsSearch, (function (index) {
  const BLANK = /[\0- \x85\xad\u1680\u200b-\u200d\u2028\u2029\u2060\ufeff]/;
  const NUMERAL = /[0-9十百千万亿]/, HAN = /[\u4e00-\u9fff]/;

  const folded = new Map();

  function foldCharacter(character) {
    if (!folded.has(character)) {
      const plain = Array.from(character.normalize("NFKC")).map((c) => c.toLowerCase()).join("");
      folded.set(character, Array.from(plain).filter((c) => !BLANK.test(c))
        .map((c) => index.start().folds[c] || c).join(""));
    }
    return folded.get(character);
  }

  const digit = (c) => c !== undefined && c >= "0" && c <= "9";

  /* A text with, for each of its characters, where it starts and ends in another: some of them. */
  function picked({ text, starts, ends }, places) {
    return {
      text: places.map((i) => text[i]).join(""),
      starts: places.map((i) => starts[i]),
      ends: places.map((i) => ends[i]),
    };
  }

  /* The folded text, and for each of its characters where it starts and ends in `text`. */
  function foldWithPlaces(text) {
    const characters = [], starts = [], ends = [];
    let at = 0;
    for (const character of text) {
      for (const unit of foldCharacter(character).split("")) {
        characters.push(unit);
        starts.push(at);
        ends.push(at + character.length);
      }
      at += character.length;
    }
    const kept = Array.from(characters.keys()).filter((i) =>
      !(characters[i] === "," && digit(characters[i - 1]) && digit(characters[i + 1])));
    return picked({ text: characters, starts, ends }, kept);
  }

  function fold(text) {
    let out = "";
    for (const character of text) out += foldCharacter(character);
    return out.replace(/([0-9]),(?=[0-9])/g, "$1");
  }

  function words(query) {
    return query.normalize("NFKC").split(/\s+/).map(fold).filter(Boolean);
  }

  /* Which characters of a folded text its bare form has. */
  function kept(text) {
    const { signs, vague } = index.start(), places = [];
    const sign = (c) => c !== undefined && signs.includes(c);
    for (let i = 0, end = 0; i < text.length; i = end) {
      for (end = i + 1; sign(text[i]) && sign(text[end]);) end++;
      if (sign(text[i]) && !(digit(text[i - 1]) && digit(text[end]))) continue;
      for (; i < end; i++) places.push(i);
    }
    return places.filter((at, i) => !(vague.includes(text[at]) &&
      NUMERAL.test(text[places[i - 1]] || "") && HAN.test(text[places[i + 1]] || "")));
  }

  const bare = (text) => kept(text).map((i) => text[i]).join("");
  const bareWithPlaces = (text) => picked(text, kept(text.text));

  return { digit, fold, foldWithPlaces, words, bare, bareWithPlaces };
})(window.newsSearch));
