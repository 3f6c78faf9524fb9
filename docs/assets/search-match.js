/* Whether and where a text holds a word: as typed, but for signs, with its numbers written otherwise. */
"use strict";
Object.assign(window.newsSearch, (function (index) {
  /* How a word is held, the best first; PIECE is one that is cut out of a longer number. */
  const EXACT = 0, BARE = 1, VARIANT = 2, PIECE = 3;
  const SHORTEST = 3; // characters of a word that may have signs inside
  const FIRST = /[0-9〇零一二两三四五六七八九十]/, BEFORE = /[0-9〇零一二两三四五六七八九十百千万亿]/;
  const LAST = /[〇零一二两三四五六七八九十]/, BEHIND = /[〇零一二两三四五六七八九十百千]/;

  const known = new Map();

  /* The ways to write a folded word: {text, rank}; `loose` ones are looked for in bare texts. */
  function forms(term) {
    if (!known.has(term)) {
      const bare = index.bare(term), all = [{ text: term, rank: EXACT, loose: false }];
      if (bare && (bare !== term || Array.from(bare).length >= SHORTEST)) all.push({ text: bare, rank: BARE, loose: true });
      for (const other of index.variants ? index.variants(term) : []) all.push({ text: index.bare(other), rank: VARIANT, loose: true });
      known.set(term, all.filter((form) => form.text));
    }
    return known.get(term);
  }

  /* Whether the numbers that `word` begins and ends with are whole where it stands in `text`. */
  function whole(text, word, at) {
    const end = at + word.length, last = word[word.length - 1], { digit } = index;
    if (word.length === 1 && !digit(word)) return true;
    if (at && FIRST.test(word[0]) && (BEFORE.test(text[at - 1]) || (text[at - 1] === "." && digit(text[at - 2])))) return false;
    if (digit(last)) return !digit(text[end]) && !(text[end] === "." && digit(text[end + 1]));
    return !(LAST.test(last) && BEHIND.test(text[end] || ""));
  }

  function* occurrences(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at;
  }

  function standsWhole(text, word) {
    for (const at of occurrences(text, word)) if (whole(text, word, at)) return true;
    return false;
  }

  /* How a text holds a word, as the ranks above; Infinity if it does not. */
  function rank(folded, bare, term) {
    for (const form of forms(term)) if (standsWhole(form.loose ? bare : folded, form.text)) return form.rank;
    return folded.includes(term) ? PIECE : Infinity;
  }

  /* The same of a text as printed. */
  function rankIn(text, term) {
    const folded = index.fold(text);
    return rank(folded, index.bare(folded), term);
  }

  const holds = (text, term) => rankIn(text, term) < Infinity;

  /* Where the terms stand in `text`, as [start, end] that do not overlap; pieces only for want of
     anything better. */
  function places(text, terms) {
    const folded = index.foldWithPlaces(text), bare = index.bareWithPlaces(folded), found = [];
    for (const term of terms) {
      const own = [], pieces = [];
      for (const form of forms(term)) {
        const where = form.loose ? bare : folded;
        for (const at of occurrences(where.text, form.text)) {
          const list = whole(where.text, form.text, at) ? own : form.loose ? [] : pieces;
          list.push([where.starts[at], where.ends[at + form.text.length - 1]]);
        }
      }
      found.push(...(own.length ? own : pieces));
    }
    found.sort((a, b) => a[0] - b[0]);
    const merged = [];
    for (const [first, last] of found) {
      const before = merged[merged.length - 1];
      if (before && first <= before[1]) before[1] = Math.max(before[1], last);
      else merged.push([first, last]);
    }
    return merged;
  }

  /* Whether search-numbers.js may know other ways to write a query. */
  const numeral = (query) => /\p{N}/u.test(query) || BEFORE.test(query);

  return { numeral, EXACT, BARE, VARIANT, PIECE, forms, rank, rankIn, holds, places };
})(window.newsSearch));
