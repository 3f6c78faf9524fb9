/* Looks words up: loads small parts of the index as they are needed, and checks each hit in the text. */
"use strict";
window.newsSearch = (function () {
  const TITLE = 1, HEAD = 2, NAME = 4, TEXT = 8, TAG = 16, LOOSE = 32; // as generator/search_postings.py has them
  const WEIGHTS = [[TITLE, 4], [HEAD, 3], [NAME, 2], [TEXT, 1], [LOOSE, 1], [TAG, 0]];
  const END = "\n";
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit, value]));
  const PLAIN = /^[!-~]+$/; // likely pinyin: not worth loading more than its start
  const FEW = 10; // documents; where there are fewer, numbers written otherwise are looked up, too
  const MOST_PAIRS = 12; // of one word: enough to find its documents, which are checked anyway

  const loading = new Map();
  const arrived = new Map();
  let start, folder, version;

  /* ── loading ─────────────────────────────────────────────────────────── */

  function part(name, data) { arrived.set(name, data); }

  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise(function (done, failed) {
        const script = document.createElement("script");
        script.src = folder + pathOf(name) + ".js?v=" + version;
        script.onload = function () {
          script.remove();
          if (arrived.has(name)) done(arrived.get(name));
          else failed(new Error(name));
        };
        script.onerror = function () {
          script.remove();
          loading.delete(name);
          failed(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /* Numbered parts lie in folders by their last two digits, as generator/search.py puts them. */
  const pathOf = (name) => (/\d{1,2}$/.exec(name) || []).concat(name).join("/");

  async function open(root, ownVersion) {
    folder = new URL("search/parts/", root).href;
    version = ownVersion;
    start = await load("start");
    return start;
  }

  /* ── looking up ──────────────────────────────────────────────────────── */

  /* A packed list to a map of document → bits of its fields. */
  function unpack(letters) {
    const found = new Map();
    let document = -1, at = 0;
    while (at < letters.length) {
      let gap = 0, unit = 1, value = VALUES.get(letters[at++]);
      while (value >= 32) {
        gap += (value - 32) * unit;
        unit *= 32;
        value = VALUES.get(letters[at++]);
      }
      gap += value * unit;
      document += Math.floor(gap / 2) + 1;
      found.set(document, gap % 2 ? VALUES.get(letters[at++]) : TEXT);
    }
    return found;
  }

  /* The file of the pairs that start with a character; of a frequent one, those of a second one. */
  async function pairsOf(first, place) {
    const own = Object.hasOwn(start.split, first);
    const file = await load("pairs-" + (own ? first.codePointAt(0) + "-" + place : first.codePointAt(0) % start.files));
    return Object.hasOwn(file, first) ? file[first] : {};
  }

  /* All pairs that start with a character: second character → packed list. */
  async function following(first) {
    const files = await Promise.all(
      Array.from({ length: start.split[first] || 1 }, (_, place) => pairsOf(first, place)));
    return Object.assign({}, ...files);
  }

  async function pair(first, second) {
    const seconds = await pairsOf(first, second.codePointAt(0) % (start.split[first] || 1));
    return Object.hasOwn(seconds, second) ? seconds[second] : "";
  }

  /* Documents that may hold a folded word, with the fields it may stand in, and LOOSE if it may
     stand in their bare text only. */
  async function held(word) {
    const characters = Array.from(word);
    if (characters.length === 1) return anywhere(await following(word));
    let pairs = characters.slice(1).map((second, i) => [characters[i], second]);
    const step = Math.max(1, pairs.length / MOST_PAIRS);
    pairs = pairs.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step) || i === 0);
    const lists = [];
    for (const some of PLAIN.test(word) ? [pairs.slice(0, 2), pairs.slice(2)] : [pairs]) {
      lists.push(...await Promise.all(some.map(([first, second]) => pair(first, second))));
      if (!lists.every(Boolean)) return new Map();
    }
    lists.sort((a, b) => a.length - b.length);
    let found = unpack(lists[0]);
    for (const list of lists.slice(1)) {
      if (!found.size) break;
      const other = unpack(list), both = new Map();
      for (const [document, mask] of found) {
        const own = other.get(document) || 0, common = own && ((mask & own & ~LOOSE) | ((mask | own) & LOOSE));
        if (common) both.set(document, common);
      }
      found = both;
    }
    return found;
  }

  function anywhere(seconds) {
    const found = new Map();
    for (const second of Object.keys(seconds)) {
      for (const [document, mask] of unpack(seconds[second])) {
        found.set(document, (found.get(document) || 0) | mask);
      }
    }
    return found;
  }

  const weight = (mask) => WEIGHTS.find(([field]) => mask & field)[1];
  const total = (weights) => weights.every((w) => w > 0) ? weights.reduce((a, b) => a + b) : Math.min(...weights);

  /* Documents that may hold a term in one of its forms, each with its best {rank, weight}. */
  async function lookup(term, exact) {
    const index = window.newsSearch, found = new Map(), lists = new Map();
    async function note(forms) {
      for (const { text } of forms) if (!lists.has(text)) lists.set(text, held(text));
      for (const { text, rank, loose } of forms) {
        for (const [document, mask] of await lists.get(text)) {
          const fields = loose ? mask : mask & ~LOOSE;
          if (!fields) continue;
          const own = { rank, weight: weight(fields) }, other = found.get(document);
          if (!other || (own.weight && !other.weight)) found.set(document, own);
        }
      }
    }
    const forms = index.forms(term);
    await note(forms.filter((form) => form.rank <= (exact ? index.EXACT : index.BARE)));
    if (!exact && found.size < FEW) await note(forms.filter((form) => form.rank > index.BARE));
    return found;
  }

  const before = (a, b) => a.rank - b.rank || b.level - a.level || a.document - b.document;

  /* Documents that may hold all terms, best first, as {document, rank, level, terms}; those of level
     0 are only filed under a term, their text says it in other words. Only `exact` forms may count. */
  async function candidates(terms, exact = false) {
    const maps = await Promise.all(terms.map((term) => lookup(term, exact)));
    maps.sort((a, b) => a.size - b.size);
    const found = [];
    for (const document of maps[0].keys()) {
      const own = maps.map((map) => map.get(document));
      if (!own.every(Boolean)) continue;
      found.push({ document, rank: Math.max(...own.map((o) => o.rank)), level: total(own.map((o) => o.weight)), terms });
    }
    return found.sort(before);
  }

  /* ── documents ───────────────────────────────────────────────────────── */

  function shelfOf(document) {
    let low = 0, high = start.shelves.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start.shelves[middle] <= document) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async function text(document) {
    const shelf = shelfOf(document);
    const found = (await load("texts-" + shelf))[document - start.shelves[shelf]];
    if (!found.fields) {
      const index = window.newsSearch, all = (field, texts) => texts.filter(Boolean).map(index.fold)
        .map((text) => ({ weight: weight(field), text, bare: index.bare(text) }));
      found.fields = [
        ...all(TITLE, [found.title]),
        ...all(HEAD, [found.kicker, ...(found.deck || "").split("\n")]),
        ...all(NAME, found.names || []),
        ...all(TEXT, [found.summary, ...(found.text || []).map(([, t]) => t)]),
        ...all(TAG, [...(found.tags || []), ...(found.misprints || []).map(([, printed]) => printed)]),
      ];
    }
    return found;
  }

  /* How a document holds all terms: their worst rank, and a level of 0 if only filed under one. */
  function standing(shown, terms) {
    const best = terms.map((term) => shown.fields
      .map(({ weight, text, bare }) => ({ weight, rank: window.newsSearch.rank(text, bare, term) }))
      .filter(({ rank }) => rank < Infinity)
      .reduce((a, b) => !a || !!b.weight - !!a.weight > 0 || (!b.weight === !a.weight && b.rank < a.rank) ? b : a, null));
    if (!best.every(Boolean)) return { rank: Infinity, level: -1 };
    return { rank: Math.max(...best.map((b) => b.rank)), level: total(best.map((b) => b.weight)) };
  }

  /* Those of `entries` (as candidates gives them) that do hold their terms, each with its text as
     `shown`. Entries of one and the same search come best first, others stay in their order. */
  async function verified(entries) {
    const checked = await Promise.all(entries.map(async function (entry) {
      const shown = await text(entry.document);
      return { ...entry, shown, ...standing(shown, entry.terms) };
    }));
    const right = checked.filter((entry) => entry.level >= 0);
    const one = right.every((entry) => entry.terms === right[0].terms);
    return one ? right.sort(before) : right;
  }

  return {
    part, load, open, unpack, following, candidates, text, verified, start: () => start,
  };
})();
