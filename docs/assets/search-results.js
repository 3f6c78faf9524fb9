/* What is found, as elements of the page and in lists that grow: articles with the sentence around
   a hit, what they tell of (parks, organisations, measures), figures. */
"use strict";
window.newsSearch.results = function (root) {
  const index = window.newsSearch, { AROUND, PIECE, holds, places } = index;
  const PAGE = 10; // results more at a time; articles read for figures
  const MOST_READ = 30; // articles read for better hits before the next best are shown
  const FEW = 30; // articles that are checked once all else is shown, so that their number is certain
  const opened = location.protocol === "file:"; // no server adds index.html to a folder's address

  /* ── building elements: whatever comes from a page is set as text, never as markup ── */

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  const address = (path) => new URL(path + (opened && /(^|\/)$/.test(path) ? "index.html" : ""), root).href;

  function marked(text, marks) {
    const parts = [];
    let at = 0;
    for (const [first, last] of marks) {
      parts.push(text.slice(at, first), element("mark", null, text.slice(first, last)));
      at = last;
    }
    return [...parts, text.slice(at)];
  }

  /* The sentence around the first mark, with all marks in it; a long one is cut. */
  function sentence(text, marks) {
    const { from, to, before, after } = index.excerpt(text, marks);
    const cut = marks.filter(([a, b]) => a >= from && b <= to).map(([a, b]) => [a - from, b - from]);
    return [before, ...marked(text.slice(from, to), cut), after];
  }

  /* ── one result of each kind ─────────────────────────────────────────── */

  function result(link, title, ...below) {
    return element("li", { class: "search-result", "data-search-result": link },
      element("p", { class: "search-title" }, element("a", { href: link }, ...title)), ...below);
  }

  const small = (...parts) => element("p", { class: "search-head" }, ...parts);

  /* Where the print has a term that its correction has not; the link leads to the reason. */
  function corrected({ shown, terms }, link) {
    const clip = (text) => text.length > AROUND ? text.slice(0, AROUND) + "…" : text;
    return (shown.misprints || []).flatMap(function ([number, printed, wrong, right]) {
      const marks = places(printed, terms), at = printed.indexOf(wrong);
      if (!marks.some(([a, b]) => a < at + wrong.length && b > at)) return [];
      const told = right ? "更正为“" + clip(right) + "”" : "删去";
      return [small("原文印作“", ...sentence(printed, marks), "”，本站已", element("a", { href: link + (number ? "#c-" + number : "") }, told))];
    })[0];
  }

  function article({ shown, terms, level }) {
    const link = address(shown.url);
    const hits = (text) => terms.filter((term) => holds(text, term));
    const told = (text, label) => text && hits(text).length
      ? [label, ...marked(text, places(text, terms))] : null;
    const fit = (text) => terms.reduce((sum, term) => sum + 1 / (1 + index.rankIn(text, term)), 0);
    const best = [["", shown.summary || "", true], ...(shown.text || [])]
      .map(([anchor, text, ours]) => ({ anchor, text, ours, fit: fit(text) }))
      .reduce((a, b) => b.fit > a.fit || (b.fit === a.fit && !a.anchor && b.anchor) ? b : a);
    const excerpt = best.text ? sentence(best.text, places(best.text, terms)) : [];
    const names = told((shown.names || []).filter((n) => hits(n).length).join("、"), "提到：");
    const tags = told((shown.tags || []).filter((n) => hits(n).length).join("、"), "归入：");
    const head = hits([shown.title, shown.kicker, shown.deck].filter(Boolean).join("\n")).length;
    const wanting = hits(best.text).length + head < terms.length;
    return result(link, marked(shown.title, places(shown.title, terms)),
      shown.kicker ? small(...marked(shown.kicker, places(shown.kicker, terms))) : null,
      told(shown.deck, "") ? small(...told(shown.deck, "")) : null,
      excerpt.length ? element("p", { class: "search-excerpt" },
        best.ours ? element("span", { class: "tag" }, "编者摘要") : null, best.ours ? " " : null,
        best.anchor && best.fit ? element("a", { href: link + "#" + best.anchor }, ...excerpt) : element("span", null, ...excerpt)) : null,
      wanting && (names || tags) ? small(...(names || tags)) : null,
      level ? null : corrected({ shown, terms }, link),
      element("p", { class: "search-facts" }, shown.facts));
  }

  /* A park, an organisation or a measure. */
  function subject({ shown, terms }) {
    const hits = (text) => terms.some((term) => holds(text, term));
    const texts = (shown.text || []).map(([, text]) => text);
    const text = texts.find(hits) || texts[texts.length - 1];
    const names = (shown.names || []).filter(hits).join("、");
    return result(address(shown.url), marked(shown.title, places(shown.title, terms)),
      names ? element("p", { class: "search-head" }, "又作 ", ...marked(names, places(names, terms))) : null,
      text ? element("p", { class: "search-excerpt" }, ...sentence(text, places(text, terms))) : null,
      shown.facts ? element("p", { class: "search-facts" }, shown.facts) : null);
  }

  function number({ shown, figure, terms }) {
    const [anchor, passage, first, last, measure, subject, time] = figure;
    const text = shown.text[passage][1], link = address(shown.url) + "#" + anchor;
    return result(link, [element("b", null, text.slice(first, last)), measure ? " " + measure : ""],
      element("p", { class: "search-excerpt" }, ...sentence(text, [[first, last]])),
      element("p", { class: "search-facts" }, [subject, time, "《" + shown.title + "》"].filter(Boolean).join(" · ")));
  }

  /* Figures of these articles that a term names, by their print, measure or subject. */
  function numbersIn(entries) {
    return entries.flatMap(function ({ shown, terms }) {
      const held = new Map(); // passage → where the terms stand in it
      const says = (text, term) => index.rankIn(text, term) < PIECE;
      return (shown.numbers || []).filter(function (figure) {
        const [, passage, first, last, measure, subject] = figure, text = shown.text[passage][1];
        if (!held.has(passage)) held.set(passage, places(text, terms));
        const named = (term) => says(measure, term) || says(subject, term);
        const near = text.slice(Math.max(0, first - AROUND), last + AROUND);
        return (held.get(passage).some(([a, b]) => a < last && b > first) ||
            terms.some(named)) && terms.every((term) => named(term) || says(near, term));
      }).map((figure) => ({ shown, figure, terms }));
    });
  }

  /* ── lists of results ────────────────────────────────────────────────── */

  /* What a list is filled from: `next` gives up to `size` more elements, further ones where they
     are `asked` for, `left` what a button for more says ("" when there are none), `count` how many
     there are as far as is known, of what `unit`. */

  /* What was found and what waits to be checked: an index of pairs finds a little too much. */
  function counted(found, waiting) {
    const sure = waiting.every((entry) => entry.shown || (!entry.rank && entry.terms.every((term) => term.length < 3)));
    return (sure ? "" : "约 ") + (found + waiting.length);
  }

  /* Checks what waits in a list, if it is not much; says whether the number of results is clearer. */
  async function checked(waiting) {
    if (!waiting.length || waiting.length > FEW || !counted(0, waiting).startsWith("约")) return false;
    const right = new Map((await index.verified(waiting.slice())).map((entry) => [entry.document, entry]));
    const still = waiting.filter((entry) => right.has(entry.document)).map((entry) => ({ ...entry, shown: right.get(entry.document).shown }));
    waiting.splice(0, waiting.length, ...still);
    return true;
  }

  /* Articles that say the words; those only filed under them if there are no others or on demand.
     One that says them less well than the index knew waits until its turn comes again. */
  function articles(entries) {
    const waiting = entries.filter((entry) => entry.level > 0);
    const filed = entries.filter((entry) => entry.level === 0);
    let shown = 0, saying = 0;

    function put(entry) {
      if (entry.level === 0) { filed.unshift(entry); return; }
      const at = waiting.findIndex((other) => other.rank > entry.rank);
      waiting.splice(at < 0 ? waiting.length : at, 0, entry);
    }

    async function take(size) {
      const found = [];
      for (let read = 0; found.length < size && waiting.length;) {
        const batch = await index.verified(waiting.splice(0, size - found.length));
        read += batch.length;
        const next = waiting.length && read < MOST_READ ? waiting[0].rank : Infinity;
        for (const entry of batch) {
          if (entry.level > 0 && entry.rank <= next) found.push(entry);
          else put(entry);
        }
      }
      return found;
    }

    async function next(size, asked) {
      let found = await take(size);
      saying += found.length;
      if (!found.length && (asked || !saying)) found = await index.verified(filed.splice(0, size));
      shown += found.length;
      return found.map(article);
    }

    const left = () => waiting.length ? "再看一些文章"
      : filed.length ? "另有 " + filed.length + " 篇用别的说法提到" : "";
    return { unit: "篇文章", next, left, check: () => checked(waiting), count: () => counted(shown, waiting) };
  }

  /* Parks, organisations or measures: those called so, then those that tell of it. */
  function subjects(entries, unit) {
    const waiting = entries.slice();
    let shown = 0;

    async function next(size) {
      const found = [];
      while (found.length < size && waiting.length) {
        found.push(...await index.verified(waiting.splice(0, size - found.length)));
      }
      shown += found.length;
      return found.map(subject);
    }

    const left = () => waiting.length ? "再看 " + Math.min(PAGE, waiting.length) + " 条" : "";
    return { unit, next, left, check: () => checked(waiting), count: () => counted(shown, waiting) };
  }

  /* Figures in articles: PAGE of these are read at a time, more of them until one has figures. */
  function numbers(entries) {
    const waiting = entries.slice(), found = [];
    let shown = 0;

    async function next(size) {
      do found.push(...numbersIn(await index.verified(waiting.splice(0, PAGE))));
      while (shown && waiting.length && !found.length);
      const some = found.splice(0, size);
      shown += some.length;
      return some.map(number);
    }

    const left = () => found.length ? "再看 " + Math.min(PAGE, found.length) + " 条"
      : waiting.length ? "在其余文章里再找" : "";
    return { unit: "个数字", next, left, check: () => false, count: () => (waiting.length ? "至少 " : "") + (shown + found.length) };
  }

  /* A group of results on the page; it is filled from its sources, one after the other. */
  function group(name, title, sources) {
    const list = element("ol", { class: "search-list" });
    const heading = element("h2", { tabindex: -1 }, title);
    const more = element("button", { type: "button", class: "search-more" });
    const section = element("section", { class: "search-group", "data-group": name }, heading, list);
    const current = () => sources.find((source) => source.left());

    async function grow(from, size, asked) {
      const found = await Promise.all(from.map((source) => source.next(size, asked)));
      list.append(...found.flat());
      update();
    }

    function update() {
      more.textContent = current() ? current().left() : "";
      if (more.textContent) section.append(more);
      else more.remove();
    }

    more.addEventListener("click", async function () {
      const before = list.children.length;
      more.disabled = true;
      await grow([current()], PAGE, true);
      more.disabled = false;
      if (list.children[before]) list.children[before].querySelector("a").focus();
    });
    return { section, heading, update, fill: (size) => grow(sources, size), size: () => list.children.length };
  }

  return { element, address, articles, subjects, numbers, group };
};
