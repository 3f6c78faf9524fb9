/* The search page: reads the query and its filters from the address, and shows what is found. */
"use strict";
window.newsSearch.show = async function (page, root, load) {
  const index = window.newsSearch;
  const NUMBERS = 6; // figures shown at a time beside articles
  const PATIENCE = 200; // ms without a key before other spellings are loaded
  const SHORTLY = 40; // ms, once they cost no loading
  const FILTERS = { park: "园区", topic: "专题", year: "年份", kind: "类别" };
  const GROUPS = [["park", "园区"], ["number", "指标与数字"]]; // kinds of results that are no articles

  const form = page.querySelector("form"), input = form.elements.q;
  const status = page.querySelector("[role=status]");
  const filters = page.querySelector(".search-filters");
  const results = page.querySelector(".search-results"), note = page.querySelector(".search-note");
  const start = await index.open(root, page.dataset.version);
  const { PAGE, element, address, articles, group, number, numbersIn, park, parksWith } = index.results(root, start);
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
      if (name === "kind") options.push(...GROUPS.map(([value, title]) => element("option", { value }, title)));
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
        option.textContent = option.dataset.title + (entries.length ? "（" + count + "）" : "");
      }
    }
  }

  /* ── a search ────────────────────────────────────────────────────────── */

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

  const latin = (query) => /^[\p{Script=Latin}\p{M}\d\s'’·-]+$/u.test(query) && /\p{L}/u.test(query);

  async function lookFurther(query, terms, shown, stale) {
    advice ||= load("search-near.js", "search-advice.js")
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
