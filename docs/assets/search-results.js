/* What is found, as elements of the page: articles with the sentence around a hit, parks, figures. */
"use strict";
window.newsSearch.results = function (root, start) {
  const index = window.newsSearch;
  const PAGE = 10; // articles shown at a time
  const AROUND = 36; // characters shown before and after a hit in a long sentence
  const ENDS = /[。！？；\n]/, CLOSING = /[”’』」）】》]/;
  const kinds = Object.fromEntries(start.filters.kind);
  const opened = location.protocol === "file:"; // no server adds index.html to a folder's address

  /* ── building elements: whatever comes from a page is set as text, never as markup ── */

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  /* 2030-06 as 2030年6月. */
  const day = (date) => !date ? "" : date.split("-").map((n, i) => Number(n) + "年月日"[i]).join("");
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
    const facts = [day(shown.date), kinds[shown.kind]].filter(Boolean).join(" · ");
    return result(link, marked(shown.title, places(shown.title, terms)),
      shown.kicker ? element("p", { class: "search-head" }, ...marked(shown.kicker, places(shown.kicker, terms))) : null,
      told(shown.deck, "") ? element("p", { class: "search-head" }, ...told(shown.deck, "")) : null,
      excerpt.length ? element("p", { class: "search-excerpt" },
        best.anchor && best.count ? element("a", { href: link + "#" + best.anchor }, ...excerpt) : element("span", null, ...excerpt)) : null,
      best.count + head < terms.length && (names || tags) ? element("p", { class: "search-head" }, ...(names || tags)) : null,
      element("p", { class: "search-facts" }, facts));
  }

  function park(found, terms) {
    const text = found.text ? sentence(found.text, places(found.text, terms)) : [];
    return result(address(found.url), marked(found.title, places(found.title, terms)),
      element("p", { class: "search-excerpt" }, ...text));
  }

  /* Parks named so; their introductions only count where `widely` is set. */
  function parksWith(terms, widely) {
    const whole = (p) => [p.title, ...p.names, widely ? p.text : ""].map(index.fold);
    return start.parks.filter((p) => terms.every((term) => whole(p).some((t) => t.includes(term))));
  }

  function number({ shown, figure, terms }) {
    const [anchor, passage, first, last, measure, subject, date] = figure;
    const text = shown.text[passage][1], link = address(shown.url) + "#" + anchor;
    return result(link, [element("b", null, text.slice(first, last)), measure ? " " + measure : ""],
      element("p", { class: "search-excerpt" }, ...sentence(text, [[first, last]])),
      element("p", { class: "search-facts" }, [subject, day(date), "《" + shown.title + "》"].filter(Boolean).join(" · ")));
  }

  /* Figures of these articles that a term names, by their print, measure or subject. */
  function numbersIn(entries) {
    return entries.flatMap(({ shown, terms }) => (shown.numbers || []).filter(function (figure) {
      const [, passage, first, last, measure, subject] = figure, text = shown.text[passage][1];
      const own = [text.slice(first, last), measure, subject].map(index.fold);
      const near = index.fold(text.slice(Math.max(0, first - AROUND), last + AROUND));
      return terms.some((term) => own.some((t) => t.includes(term))) &&
        terms.every((term) => near.includes(term) || own.some((t) => t.includes(term)));
    }).map((figure) => ({ shown, figure, terms })));
  }

  /* ── groups of results ───────────────────────────────────────────────── */

  function group(name, title, items, size) {
    const list = element("ol", { class: "search-list" });
    const section = element("section", { class: "search-group", "data-group": name }, element("h2", null, title), list);
    let shown = 0;
    const more = element("button", { type: "button", class: "search-more" });
    more.addEventListener("click", grow);
    function grow() {
      const next = items.slice(shown, shown + size);
      list.append(...next.map((item) => item()));
      if (shown) list.children[shown].querySelector("a").focus();
      shown += next.length;
      more.textContent = "再看 " + Math.min(size, items.length - shown) + " 条";
      if (shown < items.length) section.append(more);
      else more.remove();
    }
    grow();
    return section;
  }

  /* A list of articles; `grow` checks and adds PAGE more, and gives those it added. */
  function articles(entries) {
    const list = element("ol", { class: "search-list" });
    const more = element("button", { type: "button", class: "search-more" });
    const section = element("section", { class: "search-group", "data-group": "article" }, element("h2", null, "文章"), list);
    const waiting = entries.filter((entry) => entry.level > 0);
    const filed = entries.filter((entry) => entry.level === 0);

    async function take(queue, fits) {
      const found = [];
      while (found.length < PAGE && queue.length) {
        const batch = await index.verified(queue.splice(0, PAGE - found.length));
        found.push(...batch.filter(fits));
        filed.unshift(...batch.filter((entry) => !fits(entry)));
      }
      return found;
    }

    async function grow() {
      let found = await take(waiting, (entry) => entry.level > 0);
      if (!found.length) found = await take(filed, () => true);
      list.append(...found.map(article));
      more.textContent = waiting.length ? "再看一些文章" : "另有 " + filed.length + " 篇用别的说法提到";
      if (waiting.length || filed.length) section.append(more);
      else more.remove();
      return found;
    }

    more.addEventListener("click", async function () {
      const before = list.children.length;
      await grow();
      if (list.children[before]) list.children[before].querySelector("a").focus();
    });
    const sure = () => waiting.length === 0 || waiting.every((e) => e.terms.every((t) => t.length < 3));
    return { section, grow, count: () => (sure() ? " " : "约 ") + (list.children.length + waiting.length) };
  }

  return { PAGE, element, address, articles, group, number, numbersIn, park, parksWith };
};
