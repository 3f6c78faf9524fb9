/* The header: larger type that is remembered, and a menu on phones that keys open, too. */
(() => {
  const root = document.documentElement; // its head has already set data-large, if that was asked for
  const larger = document.querySelector(".larger");
  const tell = () => larger.setAttribute("aria-pressed", String(root.hasAttribute("data-large")));
  larger.hidden = false;
  tell();
  larger.addEventListener("click", () => {
    const on = root.toggleAttribute("data-large");
    try { on ? localStorage.setItem("large", "1") : localStorage.removeItem("large"); } catch { /* private window */ }
    tell();
  });

  // Material opens its menu by the label of a hidden checkbox, which no key reaches: a button does, too.
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
})();
