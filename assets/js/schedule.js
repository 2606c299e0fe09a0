/*
 * On the page of an event: filters, talks that the reader chooses and their calendar, and the present hour. Without this
 * script the table of all talks remains.
 */
(() => {
  "use strict";

  document.querySelectorAll(".programme-of-event").forEach(programme => {
    const words = programme.dataset;
    const sessions = [...programme.querySelectorAll(".session[data-id]")];
    if (!sessions.length) return;
    const key = `chosen ${words.event}`;
    const chosen = new Set(read(key));
    const filters = { track: "", room: "", level: "" };
    let mineOnly = false;

    function update() {
      for (const session of sessions) {
        const fits = Object.entries(filters).every(([name, value]) => !value || session.dataset[name] === value);
        session.classList.toggle("faded", !fits || (mineOnly && !chosen.has(session.dataset.id)));
      }
    }

    const bar = document.createElement("form");
    bar.className = "choices";
    bar.addEventListener("submit", event => event.preventDefault());
    for (const name of Object.keys(filters)) {
      const values = [...new Set(sessions.map(session => session.dataset[name]).filter(Boolean))].sort();
      if (values.length < 2) continue;
      const label = document.createElement("label");
      const select = document.createElement("select");
      label.append(words[name], select);
      select.append(new Option(words.all, ""), ...values.map(value => new Option(value)));
      select.addEventListener("change", () => {
        filters[name] = select.value;
        update();
      });
      bar.append(label);
    }

    const check = document.createElement("label");
    const box = document.createElement("input");
    check.className = "check";
    box.type = "checkbox";
    check.append(box, words.chosen);
    box.addEventListener("change", () => {
      mineOnly = box.checked;
      update();
    });
    bar.append(check);

    const dated = sessions.filter(session => session.dataset.start);
    if (dated.length) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.export;
      button.addEventListener("click", () =>
        save(calendar(dated.filter(session => chosen.has(session.dataset.id)), words.event)));
      bar.append(button);
    }
    programme.prepend(bar);

    for (const session of sessions) {
      const star = document.createElement("button");
      const show = () => {
        const on = chosen.has(session.dataset.id);
        star.setAttribute("aria-pressed", on);
        star.textContent = on ? "★" : "☆";
      };
      star.type = "button";
      star.className = "star";
      star.setAttribute("aria-label", `${words.choose}: ${session.querySelector("a").textContent}`);
      star.addEventListener("click", () => {
        if (!chosen.delete(session.dataset.id)) chosen.add(session.dataset.id);
        write(key, [...chosen]);
        show();
        update();
      });
      show();
      session.append(star);
    }

    markNow(programme);
    setInterval(() => markNow(programme), 60000);
  });

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  function write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // The choice holds until the page is closed.
    }
  }

  /** Draws a line at the present hour through the table of the present day. */
  function markNow(programme) {
    const now = Date.now();
    programme.querySelectorAll(".now").forEach(line => line.remove());
    programme.querySelectorAll(".now-row").forEach(row => row.classList.remove("now-row"));
    for (const table of programme.querySelectorAll(".timetable")) {
      const rows = [...table.tBodies[0].rows];
      const starts = rows.map(row => Date.parse(row.querySelector("th time").dateTime));
      const ends = [...table.querySelectorAll("[data-end]")].map(cell => Date.parse(cell.dataset.end));
      if (now < starts[0] || now > Math.max(...ends, starts.at(-1))) continue;
      const index = starts.findLastIndex(start => start <= now);
      const row = rows[index];
      const end = starts[index + 1] ?? Math.max(...ends);
      row.classList.add("now-row");
      const line = document.createElement("div");
      line.className = "now";
      const share = (now - starts[index]) / Math.max(1, end - starts[index]);
      line.style.top = `${row.offsetTop + row.offsetHeight * Math.min(1, share)}px`;
      table.style.position = "relative";
      table.caption?.append(line) ?? row.cells[0].append(line);
    }
  }

  function calendar(sessions, event) {
    const time = text => new Date(text).toISOString().replace(/[-:]|\.\d+/g, "");
    const escape = text => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ").trim();
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recap//EN"];
    for (const session of sessions) {
      const link = session.querySelector("a");
      lines.push(
        "BEGIN:VEVENT",
        `UID:${link.href}`,
        `DTSTAMP:${time(session.dataset.start)}`,
        `DTSTART:${time(session.dataset.start)}`,
        `DTEND:${time(session.dataset.end)}`,
        `SUMMARY:${escape(link.textContent)}`,
        `LOCATION:${escape([session.dataset.room, event].filter(Boolean).join(", "))}`,
        `URL:${link.href}`,
        "END:VEVENT");
    }
    lines.push("END:VCALENDAR", "");
    return lines.map(fold).join("\r\n");
  }

  /** Divides a line of a calendar after 18 characters, which are never more than 75 bytes. */
  function fold(line) {
    return line.replace(/.{18}(?=.)/gu, "$&\r\n ");
  }

  function save(text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = "my-talks.ics";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
})();
