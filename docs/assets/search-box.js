/* On every page: / and Ctrl-K lead to the search box, and the search is loaded once it is used. */
"use strict";
(function () {
  const own = document.currentScript.src;
  const root = new URL("../", own);
  let begun = false;

  function load(name) {
    return new Promise(function (done, failed) {
      const script = document.createElement("script");
      script.src = new URL(name, own);
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function begin(page) {
    if (begun) return;
    begun = true;
    load("search-index.js")
      .then(function () { return load("search.js"); })
      .then(function () { window.newsSearch.show(page, root); })
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
    else location.href = new URL(location.protocol === "file:" ? "search/index.html?q=" : "search/?q=", root);
    if (input) input.focus();
  });

  document.addEventListener("DOMContentLoaded", function () {
    const page = document.getElementById("search");
    if (location.protocol === "file:") {
      for (const form of document.querySelectorAll("form[role=search]")) {
        form.action = new URL("search/index.html", root);
      }
    }
    if (!page) return;
    const input = box();
    const wanted = new URLSearchParams(location.search).get("q");
    input.addEventListener("focus", function () { begin(page); });
    if (wanted === "") input.focus();
    if (wanted) {
      input.value = wanted;
      begin(page);
    }
  });
})();
