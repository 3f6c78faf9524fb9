/* What else a visitor may have meant: traditional characters, pinyin, wrong characters. */
"use strict";
window.newsSearch.near = (function (index) {
  const WIDTH = 24; // characters of one sound that are tried, the commonest first
  const BEAM = 200; // beginnings of a word that are followed at a time
  const MOST = 5; // words offered
  const LONGEST = 12; // characters of a word that is corrected
  const READ = 6; // documents looked into for a word
  const ATTACHED = 0.4; // of a character at a word's end: how often it stands there, wherever it stands
  const GROUPS = ["park", "person", "organisation", "topic", "title"];
  const CONFUSED = [["zh", "z"], ["ch", "c"], ["sh", "s"], ["n", "l"], ["f", "h"]];
  const ENDINGS = [["ang", "an"], ["eng", "en"], ["ing", "in"]];
  /* The characters of each sound and the sounds of each character; `all` also knows common
     characters that stand nowhere on the site, which are only typed by mistake. */
  const soundTables = new Map();
  async function letters(all) {
    if (!soundTables.has(all)) {
      const readings = new Map(), sounds = await index.load("sounds");
      for (const table of all ? [sounds, await index.load("sounds-more")] : [sounds]) {
        for (const syllable of Object.keys(table)) {
          for (const character of table[syllable]) {
            if (!readings.has(character)) readings.set(character, []);
            readings.get(character).push(syllable);
          }
        }
      }
      soundTables.set(all, { sounds, readings });
    }
    return soundTables.get(all);
  }

  const han = (text) => /^\p{Script=Han}+$/u.test(text);
  const count = async (word) => (await index.candidates([word], true)).length;

  async function counted(words) {
    const unique = Array.from(new Set(words)).slice(0, BEAM);
    const counts = await Promise.all(unique.map(count));
    return unique.map((word, i) => ({ word, count: counts[i] })).filter((w) => w.count);
  }

  /* The first of `words` that do stand in a text: the index only knows their pairs. */
  async function real(words) {
    const found = [];
    for (const { word } of await counted(words)) {
      const entries = (await index.candidates([word], true)).slice(0, READ);
      let hit = false;
      while (!hit && entries.length) hit = (await index.verified(entries.splice(0, 2))).some((entry) => entry.rank === index.EXACT);
      if (hit) found.push(word);
      if (found.length === MOST) break;
    }
    return found;
  }

  /* ── traditional characters ──────────────────────────────────────────── */

  let simple;
  async function simplified(text) {
    if (!simple) {
      const pairs = Array.from(await index.load("traditional"));
      simple = new Map();
      for (let i = 0; i < pairs.length; i += 2) simple.set(pairs[i], pairs[i + 1]);
    }
    return Array.from(text, (c) => simple.get(c) || c).join("");
  }

  /* ── pinyin ──────────────────────────────────────────────────────────── */

  /* The letters of a query in pinyin, without tones and spaces, or "" if it is something else. */
  function typed(query) {
    const plain = query.normalize("NFKD").toLowerCase().replace(/u\u0308/g, "v")
      .replace(/[\u0300-\u036f\s'’·-]/g, "");
    return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(plain) ? plain : "";
  }

  /* Ends of the runs of `characters` from `first` that are read `wanted`, as [end, complete].
     Inside a run, signs and digits may be left out. */
  function* read(characters, first, wanted, ways) {
    if (!wanted) { yield [first, true]; return; }
    if (first === characters.length) return;
    const character = characters[first];
    for (const way of ways(character)) {
      if (wanted.startsWith(way)) yield* read(characters, first + 1, wanted.slice(way.length), ways);
      else if (way.startsWith(wanted)) yield [first + 1, false];
    }
    if (!han(character)) yield* read(characters, first + 1, wanted, ways);
  }

  /* Words of names and headlines that are read `wanted`: whole names before parts of them. */
  async function amongNames(wanted) {
    const { readings } = await letters(false);
    const names = await index.load("names");
    const full = (c) => readings.get(c) || (/[a-z0-9]/.test(c) ? [c] : []);
    const first = (c) => Array.from(new Set(full(c).map((way) => way[0])));
    const found = new Map();
    function note(word, rank) {
      const old = found.get(word) || { word, rank, count: 0 };
      found.set(word, { word, rank: Math.min(rank, old.rank), count: old.count + 1 });
    }
    GROUPS.forEach(function (group, place) {
      for (const name of names[group]) {
        const characters = Array.from(index.fold(name));
        for (const ways of [full, first]) {
          for (let i = 0; i < characters.length; i++) {
            if (!ways(characters[i]).some((way) => wanted[0] === way[0])) continue;
            for (const [end, complete] of read(characters, i, wanted, ways)) {
              const whole = i === 0 && end === characters.length && complete;
              const word = characters.slice(i, end).join("");
              if (whole) note(word, place);
              else if (end - i > 1 && (ways === full || wanted.length > 2)) {
                note(word, (ways === full ? 10 : 20) + (complete ? 0 : 20));
              }
            }
          }
        }
      }
    });
    const all = Array.from(found.values())
      .sort((a, b) => a.rank - b.rank || b.count - a.count || a.word.length - b.word.length);
    const best = all.length ? all[0].rank : 0;
    return all.filter((w) => best >= 10 ? w.rank === best : w.rank < 10).map((w) => w.word);
  }

  /* Every way to cut letters into syllables, the fewest syllables first. */
  function syllables(wanted, sounds) {
    const found = [];
    (function cut(rest, before) {
      if (!rest) { found.push(before); return; }
      if (before.length === LONGEST || found.length > 50) return;
      for (let n = Math.min(6, rest.length); n > 0; n--) {
        const syllable = rest.slice(0, n);
        if (Object.hasOwn(sounds, syllable)) cut(rest.slice(n), [...before, syllable]);
      }
    })(wanted, []);
    return found.sort((a, b) => a.length - b.length).slice(0, 4);
  }

  /* Words of the index with one of `choices[i]` at place i, those in most documents first. */
  async function walk(choices) {
    let words = choices[0].slice(0, WIDTH);
    for (const choice of choices.slice(1)) {
      const wanted = new Set(choice), longer = [];
      const lasts = new Set(words.map((word) => Array.from(word).pop()));
      const followers = new Map(await Promise.all(
        Array.from(lasts).slice(0, WIDTH).map(async (c) => [c, await index.following(c)])));
      for (const word of words) {
        const seconds = followers.get(Array.from(word).pop()) || {};
        for (const c of wanted) if (Object.hasOwn(seconds, c)) longer.push(word + c);
      }
      words = longer.slice(0, BEAM);
    }
    return (await counted(words)).sort((a, b) => b.count - a.count).map((w) => w.word);
  }

  /* The words that letters may stand for, likeliest first. */
  async function pinyin(query) {
    const wanted = typed(query);
    if (wanted.length < 2) return [];
    let words = await amongNames(wanted);
    if (!words.length) {
      const { sounds } = await letters(false);
      const walks = syllables(wanted, sounds).filter((s) => s.length > 1)
        .map((s) => walk(s.map((syllable) => Array.from(sounds[syllable]))));
      words = (await Promise.all(walks)).flat();
    }
    return real(words.slice(0, 3 * MOST));
  }

  /* ── wrong characters ────────────────────────────────────────────────── */

  function likeSounds(syllable) {
    const found = [syllable];
    for (const [list, swap] of [
      [CONFUSED, (s, a, b) => s.startsWith(a) && b + s.slice(a.length)],
      [ENDINGS, (s, a, b) => s.endsWith(a) && s.slice(0, -a.length) + b],
    ]) {
      for (const own of found.slice()) {
        for (const [a, b] of list) {
          for (const other of [swap(own, a, b), swap(own, b, a)]) if (other) found.push(other);
        }
      }
    }
    return found;
  }

  async function sameSound(character) {
    const { sounds, readings } = await letters(true);
    const own = readings.get(character) || [];
    const exact = own.flatMap((s) => Array.from(sounds[s] || "").slice(0, WIDTH));
    const like = own.flatMap((s) => likeSounds(s).slice(1)).flatMap((s) => Array.from(sounds[s] || "").slice(0, 6));
    return Array.from(new Set([character, ...exact, ...like]));
  }

  /* Words of the same sound: with one character changed, or with any number of them. */
  async function homophones(word, single) {
    const characters = Array.from(word), number = index.numbered(word);
    const choices = await Promise.all(characters.map((c, i) => number[i] ? [c] : sameSound(c)));
    if (!single) return walk(choices);
    const found = await Promise.all(characters.map((_, i) =>
      walk(characters.map((c, j) => i === j ? choices[i].filter((o) => o !== c) : [c]))));
    return found.flat();
  }

  /* What stands in the texts where one character of `word` is wrong, missing or too many: [likely
     words, others]. At a word's end many characters follow; likely are those that do so mostly. */
  async function misprints(word) {
    const characters = Array.from(word), likely = new Map(), others = new Map(), number = index.numbered(word);
    if (characters.length < 3) return [[], []];
    await Promise.all(characters.map(async function (_, i) {
      if (number[i]) return;
      const left = characters.slice(0, i).join(""), right = characters.slice(i + 1).join("");
      const sides = [left, right].filter(Boolean);
      const documents = (await index.candidates(sides, true)).slice(0, READ);
      const pattern = new RegExp(escape(left) + ".{0,2}?" + escape(right) + (right ? "" : "."), "gsu");
      const before = right && left === "" ? new RegExp("." + escape(right), "gsu") : pattern;
      const texts = (await Promise.all(documents.map(({ document }) => index.text(document))))
        .flatMap((shown) => shown.fields.map(({ text }) => text));
      const own = new Map();
      for (const [hit] of texts.flatMap((text) => Array.from(text.matchAll(before)))) {
        if (Math.abs(Array.from(hit).length - characters.length) < 2) own.set(hit, (own.get(hit) || 0) + 1);
      }
      for (const [hit, times] of own) {
        const end = !right ? Array.from(hit).pop() : !left ? Array.from(hit)[0] : "";
        const all = end ? texts.reduce((sum, text) => sum + text.split(end).length - 1, 0) : 0;
        const found = times >= ATTACHED * all ? likely : others;
        found.set(hit, (found.get(hit) || 0) + times);
      }
    }));
    const rank = (hit) => Number(Array.from(hit).length !== characters.length);
    return [likely, others].map((found) => Array.from(found.keys()).filter((hit) => /^[\p{L}\p{N}.%]+$/u.test(hit))
      .sort((a, b) => rank(a) - rank(b) || found.get(b) - found.get(a)));
  }

  const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  /* Names as long as `word` that differ from it in one character. */
  async function misnomers(word) {
    const names = await index.load("names"), characters = Array.from(word), number = index.numbered(word);
    if (characters.length < 2) return [];
    return GROUPS.slice(0, 4).flatMap((group) => names[group].map(index.fold)).filter(function (name) {
      const other = Array.from(name);
      return other.length === characters.length && other.filter((c, i) => c !== characters[i]).length === 1 &&
        other.every((c, i) => c === characters[i] || !number[i]);
    });
  }

  function swapped(word) {
    const c = Array.from(word), number = index.numbered(word);
    return c.slice(1).flatMap((_, i) => number[i] || number[i + 1] ? [] : [...c.slice(0, i), c[i + 1], c[i], ...c.slice(i + 2)].join(""));
  }

  /* Words near one that is found nowhere, likeliest first. */
  async function corrections(word) {
    const length = Array.from(word).length;
    if (length < 2 || length > LONGEST) return [];
    const [same, named, [likely, others]] = await Promise.all([
      han(word) ? homophones(word, true) : [], misnomers(word), misprints(word)]);
    const rest = han(word) ? () => homophones(word, false) : () => [];
    for (const more of [() => [...same, ...named, ...swapped(word), ...likely], () => others, rest]) {
      const near = await real((await more()).filter((other) => other !== word));
      if (near.length) return near;
    }
    return [];
  }

  /* The longest parts of a word that are found, names first; numbers stay whole. */
  async function parts(word) {
    const names = await index.load("names"), number = index.numbered(word);
    const called = GROUPS.slice(0, 4).flatMap((group) => names[group].map(index.fold))
      .filter((name) => name.length > 1 && word.includes(name)).sort((a, b) => b.length - a.length);
    const characters = Array.from(word), found = [];
    const apart = (i) => !number[i] || number[i - 1] !== number[i]; // whether a part may begin here
    let first = 0;
    while (first < characters.length - 1) {
      const name = called.find((own) => characters.slice(first).join("").startsWith(own));
      let last = name ? first + Array.from(name).length : first + 1;
      for (let end = last + 1; !name && end <= characters.length; end++) {
        if (called.some((own) => characters.slice(end - 1).join("").startsWith(own))) break;
        if (!apart(end)) continue;
        if (!(await real([characters.slice(first, end).join("")])).length) break;
        last = end;
      }
      if (last - first > 1) found.push(characters.slice(first, last).join(""));
      first = last;
      while (first < characters.length && !apart(first)) first++;
    }
    return found.sort((a, b) => b.length - a.length).slice(0, 3);
  }

  return { simplified, pinyin, corrections, parts, typed };
})(window.newsSearch);
