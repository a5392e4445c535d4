// Grade the whole class: the server does it; this page starts it, and shows how far it is.
(() => {
  const section = document.getElementById("tremplin-class");
  const [button, bar, count, live, problems] = ["grade", "progress", "count", "said", "problems"].map(
    (name) => document.getElementById(`tremplin-${name}`),
  );
  const PAUSE = 1000; // milliseconds between two questions
  let running = false;
  let quarter = 0;

  const ask = async (method) => {
    const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
    const answer = await fetch(section.dataset.url, { method, headers: { "X-XSRFToken": token } });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const setRunning = (now) => {
    running = now;
    button.setAttribute("aria-disabled", String(now)); // the keyboard stays where it is
    bar.hidden = !now;
  };

  const list = (sentences) => {
    const items = sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    });
    problems.querySelector("ul").replaceChildren(...items);
    problems.hidden = !items.length;
  };

  // A screen reader hears the beginning, each quarter and the end, not every learner.
  const show = (state) => {
    count.textContent = state.said ?? "";
    list(state.sentences ?? []);
    if (!state.running) {
      live.textContent = [state.said, ...(state.sentences ?? [])].join(" ");
      return;
    }
    if (state.total) {
      bar.max = state.total;
      bar.value = state.done;
    }
    const now = state.total ? Math.floor((4 * state.done) / state.total) : 0;
    if (now !== quarter || !live.textContent) live.textContent = state.said;
    quarter = now;
  };

  // nbgrader's own rows, drawn again with what the server says now.
  const refresh = () => {
    if (!models?.loaded) return;
    const table = $("#main-table").parent().DataTable();
    models.fetch({
      success: () => {
        models.each((model) => {
          if (views.some((view) => view.model === model)) {
            model.trigger("sync", model);
            return;
          }
          const row = insertRow($("<tbody/>"));
          views.push(new SubmissionUI({ model, el: row }));
          table.row.add(row[0]);
        });
        table.rows().invalidate().draw(false);
      },
    });
  };

  const follow = async (state) => {
    try {
      while (state.running) {
        show(state);
        await new Promise((done) => setTimeout(done, PAUSE));
        state = await ask("GET");
      }
      show(state);
      refresh();
    } catch {
      count.textContent = live.textContent = section.dataset.away;
    } finally {
      setRunning(false);
    }
  };

  const begin = (method) => {
    setRunning(true);
    live.textContent = "";
    quarter = 0;
    return ask(method).then(follow, () => follow({ running: true }));
  };

  button.addEventListener("click", () => running || begin("POST"));
  ask("GET").then((state) => (state.running ? begin("GET") : state.said && show(state)), () => {});
})();
