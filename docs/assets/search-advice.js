/* When nothing is found as it was typed: the same words written otherwise, near words, their parts. */
"use strict";
window.newsSearch.advice = function ({ element, address, results, note, say, present, ask }) {
  const index = window.newsSearch, near = index.near;
  const READ = 10; // articles looked into for a word
  const SIGNS = /[、，,；;。：:“”"‘’'《》〈〉（）()【】\[\]！!？?]/g;
  /* What makes a question of a query, with the unit that is asked for. */
  const ASKED = /请问|(?:一共|总共|共)?[有是达为]?(?:多少|哪些|哪个|哪家|哪里|什么时候|什么|怎么样|怎么|怎样|如何|为什么|为何|几(?=[个家项件名位年月天]))(?:[亿万]?元|平方米|公里|[个家项件名人位次台套年月天])?[是有]?|[吗呢吧的]$|的(?=\s)/g;

  function queryLink(query) {
    const link = element("a", { href: "?q=" + encodeURIComponent(query) }, query);
    link.addEventListener("click", function (event) {
      event.preventDefault();
      ask(query);
    });
    return link;
  }

  function advise(label, queries) {
    note.replaceChildren(label, ...queries.flatMap((query, i) => [i ? "、" : "", queryLink(query)]));
  }

  /* Traditional characters, signs between words, then pinyin: the same words, written otherwise. */
  async function rewritten(query, terms, stale) {
    const simple = await Promise.all(terms.map(near.simplified));
    const apart = index.words((await near.simplified(query)).replace(SIGNS, " "));
    const answer = index.words(apart.join(" ").replace(ASKED, " ").replace(ASKED, " "));
    for (const other of [simple, apart, answer]) {
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
  async function suggest(query, terms, stale) {
    const simple = await Promise.all(terms.map(near.simplified));
    const known = await Promise.all(simple.map(async (term) =>
      (await index.verified((await index.candidates([term])).slice(0, READ))).length > 0));
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

  /* What may have been meant; `shown` says whether anything was found. */
  return async function (query, terms, shown, stale) {
    if (shown) {
      const words = await near.pinyin(query);
      if (words.length && !stale()) advise("按拼音找：", words);
    } else if (!await rewritten(query, terms, stale)) {
      await suggest(query, terms, stale);
    }
  };
};
