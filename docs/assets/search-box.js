/* On every page: / and Ctrl-K lead to the search box, and the search is loaded once it is used. */
"use strict";
(function () {
  const own = document.currentScript.src;
  const root = new URL("../", own);
  const opened = location.protocol === "file:"; // no server adds index.html to a folder's address
  let begun = false;

  /* Loads scripts beside this one, all at once; they run in their order. */
  function load(...names) {
    return Promise.all(names.map(function (name) {
      return new Promise(function (done, failed) {
        const script = document.createElement("script");
        script.src = new URL(name, own);
        script.async = false;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
    }));
  }

  /* Asks for what the search will ask for first, so that it need not wait for the search. */
  function prepare(part) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "script";
    link.href = part;
    document.head.append(link);
  }

  function begin(page) {
    if (begun) return;
    begun = true;
    const start = new URL("search/parts/start.js?v=" + page.dataset.version, root);
    if (!opened) prepare(start);
    load("search-index.js", "search-fold.js", "search-match.js", "search-excerpt.js", "search-results.js", "search.js")
      .then(function () { return window.newsSearch.show(page, root, load); })
      .catch(function () {
        begun = false;
        page.querySelector("[role=status]").textContent = "没能载入搜索程序，请检查网络后再点一次搜索框。";
      });
  }

  function box() {
    return document.querySelector("form[role=search] input[name=q]");
  }

  document.addEventListener("keydown", function (event) {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!slash && !ctrlK) return;
    if (slash && event.target.closest("input, textarea, select, [contenteditable]")) return;
    const input = box();
    event.preventDefault();
    if (input && input.offsetParent) input.select();
    else location.href = new URL(opened ? "search/index.html?q=" : "search/?q=", root);
    if (input) input.focus();
  });

  function enter() {
    const page = document.getElementById("search");
    if (opened) {
      for (const form of document.querySelectorAll("form[role=search]")) {
        form.action = new URL("search/index.html", root);
      }
    }
    if (!page) return;
    const input = box();
    const wanted = new URLSearchParams(location.search).get("q");
    input.addEventListener("focus", function () { begin(page); });
    if (!wanted) page.querySelector(".search-help").open = true;
    if (wanted === "") input.focus();
    if (wanted) {
      input.value = wanted;
      begin(page);
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", enter);
  else enter();
})();
