/* Lists narrowed, and the timeline sorted as a table; without this all of it stands in order. */
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const rows = [...document.querySelectorAll(".evidence, .entry[data-date]")];
  const output = document.querySelector("#found");
  const details = form.closest("details");
  const place = document.querySelector("#timeline-table");
  const keys = [...form.elements].filter((e) => e.name).map((e) => e.name);
  const facets = keys.filter((key) => key !== "view");

  const facet = (row, key) => row.dataset[key] ?? row.closest(`[data-${key}]`)?.dataset[key] ?? "";

  function fits(row, key, wanted) {
    if (!wanted) return true;
    if (key === "year") return facet(row, "date").startsWith(wanted);
    if (key === "state") return (facet(row, key) || "reached") === wanted;
    return key === "park" || key === "topic" ? facet(row, key).split(" ").includes(wanted) : facet(row, key) === wanted;
  }

  function narrow() {
    const found = [];
    for (const row of rows) {
      row.hidden = !facets.every((key) => fits(row, key, form.elements[key].value));
      if (!row.hidden) found.push(row);
    }
    const table = Boolean(form.elements.view?.value);
    for (const part of document.querySelectorAll(".sentence, .month"))
      part.hidden = table || !part.querySelector(".evidence:not([hidden]), .entry:not([hidden])");
    for (const jump of document.querySelectorAll(".jump li:not(.up), .months"))
      jump.hidden = table || found.length < rows.length;
    output.textContent = found.length < rows.length ? `筛选出 ${found.length} 条，共 ${rows.length} 条` : "";
    place?.replaceChildren(...(table ? [tabled(found, form.elements.view.value)] : []));
  }

  /* The time as the list says it, at the figure or once for its sentence. */
  const said = (row) => (row.querySelector("time") ?? row.closest(".sentence").querySelector("p time"))?.textContent ?? "";

  /* Sorts as the list does: a year is over after its months, a month after its days. */
  const over = ({ dataset: { date = "" } }) => date + ({ 4: "-13", 7: "-32" }[date.length] ?? "");

  function tabled(found, by) {
    const sorted = [...found].sort((a, b) =>
      by === "value"
        ? b.dataset.value - a.dataset.value
        : over(b).localeCompare(over(a)));
    const box = document.createElement("div");
    box.className = "table";
    box.tabIndex = 0;
    const table = box.appendChild(document.createElement("table"));
    const head = table.createTHead().insertRow();
    for (const name of ["时间", "指标", "对象", "数值", "出处"]) {
      const cell = head.appendChild(document.createElement("th"));
      cell.scope = "col";
      cell.textContent = name;
    }
    const body = table.createTBody();
    for (const row of sorted) {
      const line = body.insertRow();
      const tags = [...row.querySelectorAll(".tag")].map((tag) => tag.textContent).join("，");
      const link = document.createElement("a");
      link.href = row.querySelector(".value").href;
      link.textContent = facet(row, "title");
      const value = row.querySelector("data").textContent + (tags ? `（${tags}）` : "");
      for (const text of [said(row), row.querySelector(".measure").textContent, facet(row, "subject"), value])
        line.insertCell().textContent = text;
      line.insertCell().append(link);
    }
    return box;
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const key of keys) {
      form.elements[key].value = asked.get(key) || "";
      if (form.elements[key].selectedIndex < 0) form.elements[key].value = "";
    }
    details.open = keys.some((key) => form.elements[key].value);
    narrow();
  }

  function write() {
    const chosen = keys.filter((key) => form.elements[key].value);
    const query = new URLSearchParams(chosen.map((key) => [key, form.elements[key].value]));
    history.pushState(null, "", location.pathname + (chosen.length ? `?${query}` : ""));
    narrow();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(write));
  addEventListener("popstate", read);
  read();
})();
