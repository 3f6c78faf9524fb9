/* The search page: reads the query and its filters from the address, and shows what is found. */
"use strict";
window.newsSearch.show = async function (page, root, load) {
  const index = window.newsSearch;
  const FIRST = 5, PAGE = 10, SOME = 6; // articles shown at once, in all at first, results of other kinds
  const PATIENCE = 200; // ms without a key before other spellings are loaded
  const SHORTLY = 40; // ms, once they cost no loading
  const FILTERS = { park: "园区", topic: "专题", year: "年份", kind: "类别" };
  const UNITS = { park: "个园区", organisation: "个单位", measure: "个指标" };

  const form = page.querySelector("form"), input = form.elements.q;
  const status = page.querySelector("[role=status]");
  const filters = page.querySelector(".search-filters");
  const results = page.querySelector(".search-results"), note = page.querySelector(".search-note");
  const start = await index.open(root, page.dataset.version);
  const { element, address, articles, subjects, numbers, group } = index.results(root);
  const members = {}; // filter → choice → the articles it leaves
  let latest = 0, timer = 0;
  let advice = null; // of what else may have been meant; loaded once it is needed

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
    for (const [name, label] of Object.entries(FILTERS)) {
      members[name] = new Map(start.filters[name].map(([value, , letters]) => [value, index.unpack(letters)]));
      const options = start.filters[name].map(([value, title]) => element("option", { value, "data-title": title }, title));
      if (options.length < 2) continue;
      filters.append(element("label", null, element("span", null, label),
        element("select", { name }, element("option", { value: "" }, "全部"), ...options)));
    }
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
        const told = entries.length && (name !== "kind" || !UNITS[option.value]);
        option.textContent = option.dataset.title + (told ? "（" + count + "）" : "");
      }
    }
  }

  /* ── a search ────────────────────────────────────────────────────────── */

  /* The entries of each group: documents of a kind stand together, after the articles. */
  function parted(entries) {
    const kinds = [["article", "文章", 0], ...start.groups];
    return kinds.map(function ([name, title, first], i) {
      const end = i + 1 < kinds.length ? kinds[i + 1][2] : Infinity;
      return { name, title, entries: entries.filter((e) => e.document >= first && e.document < end) };
    });
  }

  /* The groups of results, still empty; figures are looked for in `all` articles. */
  function grouped(entries, all, kind) {
    return parted(entries).map(function (part) {
      const unit = UNITS[part.name];
      const sources = [unit ? subjects(part.entries, unit) : articles(part.entries)];
      if (part.name === "measure" && (!kind || kind === "measure")) sources.push(numbers(all));
      return { sources, ...group(part.name, part.title, sources) };
    });
  }

  /* Shows what is found for lists of terms (several when letters may stand for several words), the
     first articles before all else is loaded; `shown` counts groups of results, `hidden` articles
     that the filters leave out. */
  async function present(searches, stale) {
    const { kind, ...others } = chosen(), merged = interleaved(await Promise.all(searches.map((terms) => index.candidates(terms))));
    const near = merged.filter((entry) => passes(entry, others));
    const entries = kind ? near.filter((entry) => passes(entry, { kind })) : near;
    const [every, all, some] = [merged, near, entries].map((list) => parted(list)[0].entries);
    const [first, ...rest] = grouped(entries, all, kind);
    await first.fill(FIRST);
    if (stale()) return null;
    countChoices(every, chosen());
    if (first.size()) {
      results.replaceChildren(first.section);
      await new Promise(requestAnimationFrame);
    }
    await Promise.all([first.fill(PAGE - FIRST), ...rest.map((list) => list.fill(SOME))]);
    if (stale()) return null;
    const lists = [first, ...rest].filter((list) => list.size());
    results.replaceChildren(...lists.map((list) => list.section));
    tell(lists);
    makeSure(lists, stale).catch(console.error);
    return { shown: lists.length, hidden: every.length - some.length };
  }

  /* Says how many of each kind were found, and leads to them. */
  function tell(lists) {
    const parts = lists.map(function ({ sources, heading }) {
      const counts = sources.map((source) => [source.count(), source.unit]).filter(([count]) => count !== "0");
      const text = counts.map((count) => count.join(" ")).join("、");
      if (lists.length === 1) return text;
      const link = element("button", { type: "button", class: "search-jump" }, text);
      link.addEventListener("click", () => heading.focus());
      return link;
    });
    status.replaceChildren(...parts.flatMap((part, i) => [i ? "、" : "找到 ", part]));
  }

  /* Once nobody types any more: counts what was not looked at yet. */
  async function makeSure(lists, stale) {
    const told = status.textContent;
    await new Promise((done) => setTimeout(done, PATIENCE));
    if (stale()) return;
    const clearer = await Promise.all(lists.flatMap((list) => list.sources.map((source) => source.check())));
    if (stale() || !clearer.some(Boolean)) return;
    for (const list of lists) list.update();
    if (status.textContent === told) tell(lists);
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

  const latin = (query) => /^[\p{Script=Latin}\p{M}\d\s'’·-]+$/u.test(query) && /\p{L}/u.test(query);

  async function knowNumbers() {
    if (!index.variants) await load("search-numbers.js");
  }

  async function lookFurther(query, terms, shown, stale) {
    advice ||= Promise.all([knowNumbers(), load("search-near.js", "search-advice.js")])
      .then(() => index.advice({ element, address, results, note, say, present, ask }));
    const advise = await advice;
    if (!stale()) await advise(query, terms, shown, stale);
  }

  function ask(query) {
    input.value = query;
    search(true);
  }

  function say(text) { status.textContent = text; }

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
      if (index.numeral(query)) await knowNumbers();
      const found = stale() ? null : await present([terms], stale);
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
    advice = null;
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
