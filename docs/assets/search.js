/* The search page: reads the query and its filters from the address, and shows what is found. */
"use strict";
window.newsSearch.show = async function (page, root) {
  const index = window.newsSearch;
  const PAGE = 10; // articles shown at a time
  const NUMBERS = 6;
  const PATIENCE = 200; // ms without a key before other spellings are loaded
  const SHORTLY = 40; // ms, once they cost no loading
  const AROUND = 36; // characters shown before and after a hit in a long sentence
  const FILTERS = { park: "园区", topic: "专题", year: "年份", kind: "类别" };
  const GROUPS = [["park", "园区"], ["number", "指标与数字"]]; // kinds of results that are no articles
  const opened = location.protocol === "file:"; // no server adds index.html to a folder's address
  const ENDS = /[。！？；\n]/, CLOSING = /[”’』」）】》]/;

  const form = page.querySelector("form"), input = form.elements.q;
  const status = page.querySelector("[role=status]");
  const filters = page.querySelector(".search-filters");
  const results = page.querySelector(".search-results"), note = page.querySelector(".search-note");
  let start, members, latest = 0, timer = 0;

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
    const facts = [day(shown.date), start.kinds[shown.kind]].filter(Boolean).join(" · ");
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

  /* ── filters ─────────────────────────────────────────────────────────── */

  function chosen() {
    const own = {};
    for (const name of Object.keys(FILTERS)) {
      if (form.elements[name] && form.elements[name].value) own[name] = form.elements[name].value;
    }
    return own;
  }

  function passes(entry, wanted) {
    return Object.entries(wanted).every(function ([name, value]) {
      const set = members[name].get(value);
      return !set || set.has(entry.document);
    });
  }

  function makeFilters() {
    members = {};
    for (const [name, label] of Object.entries(FILTERS)) {
      members[name] = new Map(start.filters[name].map(([value, , letters]) => [value, index.unpack(letters)]));
      const options = start.filters[name].map(([value, title]) => element("option", { value, "data-title": title }, title));
      if (name === "kind") options.push(...GROUPS.map(([value, title]) => element("option", { value }, title)));
      if (options.length < 2) continue;
      filters.append(element("label", null, element("span", null, label),
        element("select", { name }, element("option", { value: "" }, "全部"), ...options)));
    }
    start.kinds = Object.fromEntries(start.filters.kind);
    filters.hidden = false;
  }

  /* Says at each choice how many of the articles found it would leave. */
  function countChoices(entries, wanted) {
    for (const name of Object.keys(FILTERS)) {
      if (!form.elements[name]) continue;
      const { [name]: _, ...others } = wanted;
      const left = entries.filter((entry) => passes(entry, others));
      for (const option of form.elements[name].querySelectorAll("[data-title]")) {
        const set = members[name].get(option.value);
        const count = left.reduce((sum, entry) => sum + set.has(entry.document), 0);
        option.textContent = option.dataset.title + (entries.length ? "（" + count + "）" : "");
      }
    }
  }

  /* ── a search ────────────────────────────────────────────────────────── */

  function loadNear() {
    if (index.near) return index.near;
    return new Promise(function (done, failed) {
      const script = element("script", { src: address("assets/search-near.js") });
      script.onload = () => done(index.near);
      script.onerror = failed;
      document.head.append(script);
    });
  }

  /* Shows what is found for lists of terms (several when letters may stand for several words);
     `shown` counts results, `hidden` articles that the filters leave out. */
  async function present(searches, stale) {
    const wanted = chosen(), merged = interleaved(await Promise.all(searches.map(index.candidates)));
    const entries = merged.filter((entry) => passes(entry, wanted));
    const only = GROUPS.some(([name]) => name === wanted.kind) ? wanted.kind : "";
    const list = articles(entries);
    const first = await list.grow();
    const parks = parksFor(searches, wanted, !first.length);
    const numbers = wanted.kind && only !== "number" ? [] : numbersIn(first);
    if (stale()) return null;
    countChoices(merged, wanted);
    const groups = [];
    if (first.length && !only) groups.push(list.section);
    if (parks.length && only !== "number") {
      groups.push(group("park", "园区", parks.map((p) => () => park(p, searches[0])), PAGE));
    }
    if (numbers.length && only !== "park") {
      groups.push(group("number", "指标与数字", numbers.map((n) => () => number(n)), only ? PAGE : NUMBERS));
    }
    results.replaceChildren(...groups);
    const counts = [
      first.length && !only ? list.count() + " 篇文章" : "",
      parks.length && only !== "number" ? " " + parks.length + " 个园区" : "",
      numbers.length && only !== "park" ? " " + numbers.length + " 个数字" : "",
    ].filter(Boolean);
    say(counts.length ? "找到" + counts.join("、") : "");
    return { shown: groups.length, hidden: merged.length - entries.length };
  }

  function parksFor(searches, wanted, widely) {
    if (wanted.topic || wanted.year || (wanted.kind && wanted.kind !== "park")) return [];
    return Array.from(new Set(searches.flatMap((terms) => parksWith(terms, widely))))
      .filter((p) => !wanted.park || p.id === wanted.park);
  }

  function interleaved(lists) {
    const seen = new Set(), merged = [];
    for (let i = 0; lists.some((list) => i < list.length); i++) {
      for (const list of lists) {
        if (i < list.length && !seen.has(list[i].document)) {
          seen.add(list[i].document);
          merged.push(list[i]);
        }
      }
    }
    return merged;
  }

  /* ── when nothing is found as it was typed ───────────────────────────── */

  function say(text) { status.textContent = text; }

  function queryLink(query) {
    const link = element("a", { href: "?q=" + encodeURIComponent(query) }, query);
    link.addEventListener("click", function (event) {
      event.preventDefault();
      input.value = query;
      search(true);
    });
    return link;
  }

  function advise(label, queries) {
    note.replaceChildren(label, ...queries.flatMap((query, i) => [i ? "、" : "", queryLink(query)]));
  }

  /* Traditional characters, signs between words, then pinyin: the same words, written otherwise. */
  async function rewritten(query, terms, near, stale) {
    const simple = await Promise.all(terms.map(near.simplified));
    const apart = index.words((await near.simplified(query)).replace(/[、，,；;。：:“”"‘’'《》〈〉（）()【】\[\]！!？?]/g, " "));
    for (const other of [simple, apart]) {
      if (!other.length || other.join(" ") === terms.join(" ")) continue;
      const found = await present([other], stale);
      if (!found) return true;
      if (found.shown || found.hidden) {
        advise("按此查找：", [other.join(" ")]);
        return true;
      }
    }
    const words = await near.pinyin(query);
    if (!words.length || stale()) return stale();
    const found = await present(words.map((word) => [word]), stale);
    if (found) advise("拼音“" + query + "”：", words);
    return true;
  }

  /* Near words, with what is found for the nearest under a heading of its own. */
  async function suggest(query, terms, near, stale) {
    const simple = await Promise.all(terms.map(near.simplified));
    const known = await Promise.all(simple.map(async (term) =>
      (await index.verified((await index.candidates([term])).slice(0, PAGE))).length > 0));
    const others = await Promise.all(simple.map((term, i) => known[i] ? [term] : near.corrections(term)));
    const most = Math.max(...others.map((list) => list.length));
    const queries = known.every(Boolean) || others.some((list) => !list.length) ? []
      : Array.from({ length: most }, (_, i) => others.map((list) => list[Math.min(i, list.length - 1)]).join(" "));
    if (stale()) return;
    if (queries.length) {
      const found = await present([index.words(queries[0])], stale);
      if (!found) return;
      results.prepend(element("p", { class: "search-instead" }, "以下是“" + queries[0] + "”的结果："));
      say("没有找到“" + query + "”。");
      advise("您是不是要找：", queries);
      return;
    }
    const pieces = terms.length > 1 ? simple.filter((_, i) => known[i]) : await near.parts(simple[0]);
    if (stale()) return;
    say(terms.length > 1 && known.every(Boolean)
      ? "没有一篇同时提到“" + terms.join("”和“") + "”。" : "没有找到“" + query + "”。");
    if (pieces.length) advise("可以试试：", pieces);
    else note.replaceChildren("换一个词，或看看", element("a", { href: address("articles/") }, "全部文章"), "。");
  }

  const latin = (query) => /^[\p{Script=Latin}\p{M}\d\s'’·-]+$/u.test(query) && /\p{L}/u.test(query);

  async function lookFurther(query, terms, shown, stale) {
    const near = await loadNear();
    if (stale()) return;
    if (shown) {
      const words = await near.pinyin(query);
      if (words.length && !stale()) advise("按拼音找：", words);
    } else if (!await rewritten(query, terms, near, stale)) {
      await suggest(query, terms, near, stale);
    }
  }

  /* ── the page's life ─────────────────────────────────────────────────── */

  async function search(lasting) {
    const ticket = ++latest, stale = () => ticket !== latest;
    const query = input.value.trim(), terms = index.words(query);
    clearTimeout(timer);
    remember(query, lasting);
    if (!terms.length) {
      results.replaceChildren();
      note.replaceChildren();
      countChoices([], {});
      say("");
      return;
    }
    try {
      const found = await present([terms], stale);
      if (!found) return;
      note.replaceChildren();
      if (!found.shown && found.hidden) {
        say("所选范围里没有“" + query + "”；其他范围里有 " + found.hidden + " 篇。");
        note.replaceChildren(element("button", { type: "button", class: "search-all" }, "去掉筛选"));
        note.firstChild.addEventListener("click", function () { choose({}); search(true); });
      } else if (!found.shown || latin(query)) {
        if (!found.shown) say("正在找相近的词……");
        timer = setTimeout(() => lookFurther(query, terms, found.shown, stale).catch(failed), lasting ? 0 : index.near ? SHORTLY : PATIENCE);
      }
    } catch (error) { failed(error); }
  }

  function failed(error) {
    console.error(error);
    say("没能载入索引，请检查网络后再试。");
  }

  function remember(query, lasting) {
    const wanted = new URLSearchParams();
    if (query) wanted.set("q", query);
    for (const [name, value] of Object.entries(chosen())) wanted.set(name, value);
    const text = wanted.toString(), address = location.pathname + (text ? "?" + text : "");
    if (lasting && location.search !== (text ? "?" + text : "")) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function choose(wanted) {
    for (const name of Object.keys(FILTERS)) {
      if (form.elements[name]) form.elements[name].value = wanted[name] || "";
    }
  }

  function readAddress() {
    const wanted = Object.fromEntries(new URLSearchParams(location.search));
    input.value = wanted.q || "";
    choose(wanted);
  }

  function move(event) {
    const links = [input, ...results.querySelectorAll(".search-title a")];
    const at = links.indexOf(document.activeElement), inside = page.contains(document.activeElement);
    if (event.isComposing || !inside || event.target.matches("select")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (document.activeElement === input) {
        input.value = "";
        search(false);
      } else input.focus();
    }
  }

  start = await index.open(root, page.dataset.version);
  makeFilters();
  const typedFirst = input.value;
  readAddress();
  if (typedFirst) input.value = typedFirst;
  input.addEventListener("input", function (event) { if (!event.isComposing) search(false); });
  input.addEventListener("compositionend", function () { search(false); });
  form.addEventListener("change", function (event) { if (event.target !== input) search(true); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search(true);
  });
  page.addEventListener("keydown", move);
  window.addEventListener("popstate", function () {
    readAddress();
    search(false);
  });
  await search(false);
};
