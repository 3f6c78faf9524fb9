/* The header: larger type and the dark scheme, which are remembered, and a phone's menu that keys
   open; and in the table of contents, where one is.

   Material's own script is not loaded: it weighs more than all else on a page, and this is what
   is needed of it. What was chosen before is set by a line of templates/theme/main.html. */
(() => {
  const UPPER = 140; // pixels: the header, and a little more than what a heading keeps from it
  const root = document.documentElement, body = document.body;
  const dark = () => body.dataset.mdColorScheme === "slate";
  const paint = (on) => { body.dataset.mdColorScheme = on ? "slate" : "default"; };
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };

  /* Makes a button of the page turn something on and off; gives what tells its state. */
  function toggle(button, isOn, turn) {
    const tell = () => button.setAttribute("aria-pressed", String(isOn()));
    button.hidden = false;
    button.addEventListener("click", () => { turn(!isOn()); tell(); });
    tell();
    return tell;
  }

  toggle(document.querySelector(".larger"), () => root.hasAttribute("data-large"), (on) => {
    root.toggleAttribute("data-large", on);
    keep("large", on ? "1" : "");
  });
  const tell = toggle(document.querySelector(".darker"), dark, (on) => {
    paint(on);
    keep("scheme", on ? "slate" : "default");
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (system) => {
    if (kept("scheme")) return;
    paint(system.matches);
    tell();
  });

  // The menu opens by the label of a hidden checkbox, which no key reaches: a button does, too.
  const label = document.querySelector("label.md-header__button[for=__drawer]");
  const drawer = document.getElementById("__drawer");
  const menu = document.createElement("button");
  menu.type = "button";
  menu.className = `${label.className} menu`;
  menu.setAttribute("aria-label", "菜单");
  menu.append(...label.childNodes);
  label.replaceWith(menu);
  const said = () => menu.setAttribute("aria-expanded", String(drawer.checked));
  said();
  drawer.addEventListener("change", said);
  menu.addEventListener("click", (event) => {
    drawer.click();
    const byKey = event.detail === 0;
    if (byKey && drawer.checked) document.querySelector(".md-sidebar--primary .md-nav__link").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    menu.focus();
  });

  // The last heading at the window's upper edge is where one reads; phones show no contents.
  const links = new Map([...document.querySelectorAll(".md-sidebar--secondary .md-nav__link[href^='#']")]
    .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
  links.delete(null);
  function mark() {
    let here = null;
    for (const [heading, link] of links) {
      link.removeAttribute("aria-current");
      if (heading.getBoundingClientRect().top < UPPER) here = link;
    }
    if (here) here.setAttribute("aria-current", "true");
  }
  if (links.size && matchMedia("(min-width: 60em)").matches) {
    addEventListener("scroll", mark, { passive: true });
    mark();
  }
})();
