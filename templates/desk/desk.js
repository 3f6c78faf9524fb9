/* The desk: to the next place to look at, both sides at the same line, copying, always the newest. */
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const jumps = all("#findings .jump");
  const words = document.documentElement.dataset;
  let at = -1;

  function mark(selector, node) {
    for (const old of all(selector)) old.classList.remove("here");
    node?.classList.add("here");
  }

  /* Both panes show the line; the browser itself has gone to its place in the printed text. */
  function show(line) {
    const told = all("#read .told").find((one) => one.dataset.lines.split(" ").includes(line));
    mark("#read .here", told);
    told?.scrollIntoView({ block: "center" });
    const printed = document.getElementById(`l-${line}`);
    mark("#printed .here", printed);
    printed?.scrollIntoView({ block: "center" });
  }

  function visit(number) {
    at = (number + jumps.length) % jumps.length;
    const finding = jumps[at].closest("li");
    mark("#findings .here", finding);
    const line = jumps[at].hash.match(/^#l-(\d+)$/);
    if (line) show(line[1]);
    finding.scrollIntoView({ block: "nearest" });
    jumps[at].focus({ preventScroll: true });
  }

  jumps.forEach((jump, number) => jump.addEventListener("click", () => setTimeout(visit, 0, number)));
  document.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (!step || !jumps.length || event.ctrlKey || event.metaKey || event.altKey) return;
    document.getElementById("findings").open = true;
    visit(at < 0 && step < 0 ? -1 : at + step);
  });
  addEventListener("hashchange", () => {
    const line = location.hash.match(/^#l-(\d+)$/);
    if (line) show(line[1]);
  });

  addEventListener("beforeprint", () => { for (const pane of all("details")) pane.open = true; });

  for (const button of all("button.copy")) {
    const label = button.innerHTML;
    button.addEventListener("click", async () => {
      const typed = button.closest(".plan").querySelector(".typed");
      try {
        await navigator.clipboard.writeText(typed.innerText);
        button.textContent = words.copied;
      } catch {  /* a page from another computer may not: the text is selected, to be copied by hand */
        getSelection().selectAllChildren(typed);
        button.textContent = words.press;
      }
      setTimeout(() => { button.innerHTML = label; }, 1500);
    });
  }

  /* The page comes again when there is a newer site, and stands where it stood. */
  const panes = ["findings", "printed", "read"].map((id) => document.getElementById(id)).filter(Boolean);
  const key = `desk ${location.pathname}`;
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (kept) panes.forEach((pane, number) => { pane.scrollTop = kept[number] ?? 0; });
  const { epoch } = words;
  async function wait() {
    let pause = 3000;
    try {
      const answer = await fetch(`/livereload/${epoch}/${Date.now()}`);
      if (Number(await answer.text()) > Number(epoch)) {
        sessionStorage.setItem(key, JSON.stringify(panes.map((pane) => pane.scrollTop)));
        location.reload();
        return;
      }
      pause = answer.ok ? 0 : pause;
    } catch { /* the server has stopped: it is asked again */ }
    setTimeout(wait, pause);
  }
  wait();
})();
