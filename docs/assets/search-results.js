/* What is found, as elements of the page and in lists that grow: articles with the sentence around
   a hit, what they tell of (parks, organisations, measures), figures. */
"use strict";
window.newsSearch.results = function (root) {
  const index = window.newsSearch;
  const PAGE = 10; // results more at a time; articles read for figures
  const AROUND = 36; // characters shown before and after a hit in a long sentence
  const ENDS = /[。！？；\n]/, CLOSING = /[”’』」）】》]/;
  const opened = location.protocol === "file:"; // no server adds index.html to a folder's address

  /* ── building elements: whatever comes from a page is set as text, never as markup ── */

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  const address = (path) => new URL(path + (opened && /(^|\/)$/.test(path) ? "index.html" : ""), root).href;

  /* Where the terms stand in `text`, as [start, end] that do not overlap. */
  function places(text, terms) {
    const folded = index.foldWithPlaces(text), found = [];
    for (const term of terms) {
      for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
        found.push([folded.starts[at], folded.ends[at + term.length - 1]]);
      }
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
    const [first, last] = marks[0] || [0, 0];
    let from = first, to = last;
    while (from > 0 && !ENDS.test(text[from - 1]) && first - from < AROUND) from--;
    while (to < text.length && !ENDS.test(text[to]) && to - last < 2 * AROUND) to++;
    if (to < text.length && ENDS.test(text[to])) to++;
    while (to < text.length && CLOSING.test(text[to])) to++;
    while (from < first && CLOSING.test(text[from])) from++;
    if (/[\udc00-\udfff]/.test(text[from] || "")) from--;
    const cut = marks.filter(([a, b]) => a >= from && b <= to).map(([a, b]) => [a - from, b - from]);
    const open = from > 0 && !ENDS.test(text[from - 1]) && !CLOSING.test(text[from - 1]);
    const shut = to < text.length && !ENDS.test(text[to - 1]) && !CLOSING.test(text[to - 1]);
    return [open ? "…" : "", ...marked(text.slice(from, to), cut), shut ? "…" : ""];
  }

  /* ── one result of each kind ─────────────────────────────────────────── */

  function result(link, title, ...below) {
    return element("li", { class: "search-result", "data-search-result": link },
      element("p", { class: "search-title" }, element("a", { href: link }, ...title)), ...below);
  }

  function article({ shown, terms }) {
    const link = address(shown.url);
    const hits = (text) => terms.filter((term) => index.fold(text).includes(term));
    const told = (text, label) => text && hits(text).length
      ? [label, ...marked(text, places(text, terms))] : null;
    const best = [["", shown.summary || ""], ...(shown.text || [])]
      .map(([anchor, text]) => ({ anchor, text, count: text ? hits(text).length : 0 }))
      .reduce((a, b) => b.count > a.count || (b.count === a.count && !a.anchor && b.anchor) ? b : a);
    const excerpt = best.text ? sentence(best.text, places(best.text, terms)) : [];
    const names = told((shown.names || []).filter((n) => hits(n).length).join("、"), "提到：");
    const tags = told((shown.tags || []).filter((n) => hits(n).length).join("、"), "归入：");
    const head = hits([shown.title, shown.kicker, shown.deck].filter(Boolean).join("\n")).length;
    return result(link, marked(shown.title, places(shown.title, terms)),
      shown.kicker ? element("p", { class: "search-head" }, ...marked(shown.kicker, places(shown.kicker, terms))) : null,
      told(shown.deck, "") ? element("p", { class: "search-head" }, ...told(shown.deck, "")) : null,
      excerpt.length ? element("p", { class: "search-excerpt" },
        best.anchor && best.count ? element("a", { href: link + "#" + best.anchor }, ...excerpt) : element("span", null, ...excerpt)) : null,
      best.count + head < terms.length && (names || tags) ? element("p", { class: "search-head" }, ...(names || tags)) : null,
      element("p", { class: "search-facts" }, shown.facts));
  }

  /* A park, an organisation or a measure. */
  function subject({ shown, terms }) {
    const hits = (text) => terms.some((term) => index.fold(text).includes(term));
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
      return (shown.numbers || []).filter(function (figure) {
        const [, passage, first, last, measure, subject] = figure, text = shown.text[passage][1];
        if (!held.has(passage)) held.set(passage, places(text, terms));
        const own = [measure, subject].map(index.fold);
        const near = index.fold(text.slice(Math.max(0, first - AROUND), last + AROUND));
        return (held.get(passage).some(([a, b]) => a < last && b > first) ||
            terms.some((term) => own.some((t) => t.includes(term)))) &&
          terms.every((term) => near.includes(term) || own.some((t) => t.includes(term)));
      }).map((figure) => ({ shown, figure, terms }));
    });
  }

  /* ── lists of results ────────────────────────────────────────────────── */

  /* What a list is filled from: `next` gives up to `size` more elements, further ones where they
     are `asked` for, `left` what a button for more says ("" when there are none), `count` how many
     there are as far as is known, of what `unit`. */

  /* What was found and what waits to be checked: an index of pairs finds a little too much. */
  function counted(found, waiting) {
    const sure = waiting.every((entry) => entry.terms.every((term) => term.length < 3));
    return (sure ? "" : "约 ") + (found + waiting.length);
  }

  /* Articles that say the words; those only filed under them if there are no others or on demand. */
  function articles(entries) {
    const waiting = entries.filter((entry) => entry.level > 0);
    const filed = entries.filter((entry) => entry.level === 0);
    let shown = 0, saying = 0;

    async function take(queue, size, fits) {
      const found = [];
      while (found.length < size && queue.length) {
        const batch = await index.verified(queue.splice(0, size - found.length));
        found.push(...batch.filter(fits));
        filed.unshift(...batch.filter((entry) => !fits(entry)));
      }
      return found;
    }

    async function next(size, asked) {
      let found = await take(waiting, size, (entry) => entry.level > 0);
      saying += found.length;
      if (!found.length && (asked || !saying)) found = await take(filed, size, () => true);
      shown += found.length;
      return found.map(article);
    }

    const left = () => waiting.length ? "再看一些文章"
      : filed.length ? "另有 " + filed.length + " 篇用别的说法提到" : "";
    return { unit: "篇文章", next, left, count: () => counted(shown, waiting) };
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
    return { unit, next, left, count: () => counted(shown, waiting) };
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
    return { unit: "个数字", next, left, count: () => (waiting.length ? "至少 " : "") + (shown + found.length) };
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
    return { section, heading, fill: (size) => grow(sources, size), size: () => list.children.length };
  }

  return { element, address, articles, subjects, numbers, group };
};
