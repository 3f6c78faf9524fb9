/* An article's page: copying an address or a citation, links to paragraphs, corrections in place. */
(() => {
  function copier(label, text) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = label;
    made.addEventListener("click", async () => {
      let done = "已复制";
      try { await navigator.clipboard.writeText(text()); } catch { done = "请手动复制"; prompt(label, text()); }
      made.textContent = done;
      setTimeout(() => { made.textContent = label; }, 1500);
    });
    return made;
  }

  const address = () => location.href;
  const today = () => { const d = new Date(); return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, "0")}-${String(d.getDate()).padStart(2, "0")}`; };
  const cite = document.querySelector("[data-cite]");
  if (cite) {
    const text = cite.dataset.cite;
    cite.append(document.createElement("br"),
      copier("复制引文", () => `${text}[${today()}]. ${address()}.`), copier("复制链接", address));
    for (const row of document.querySelectorAll("#figures ~ .table tr")) {
      const link = row.querySelector('a[href^="#f-"]');
      const cell = row.appendChild(document.createElement(link ? "td" : "th"));
      cell.className = "copies";
      if (!link) cell.textContent = "复制";
      if (!link) continue;
      cell.append(copier("链接", () => link.href), copier("引文", () => `${text}[${today()}]. ${link.href}.`));
    }
    for (const paragraph of document.querySelectorAll("p.printed[id]")) {
      const link = paragraph.appendChild(document.createElement("a"));
      link.className = "here";
      link.href = `#${paragraph.id}`;
      link.setAttribute("aria-label", "本段的链接");
      link.textContent = "¶";
    }
    // What was printed and why it was corrected, beside the place; without this the link leads there.
    for (const link of document.querySelectorAll("a.corrected")) {
      link.setAttribute("aria-expanded", "false");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const open = link.getAttribute("aria-expanded") === "true";
        link.setAttribute("aria-expanded", String(!open));
        if (open) { link.nextElementSibling.remove(); return; }
        const note = document.createElement("span");
        note.className = "correction";
        note.setAttribute("role", "note");
        note.append(...document.querySelector(link.hash).cloneNode(true).childNodes);
        link.after(note);
      });
    }
  }
})();
