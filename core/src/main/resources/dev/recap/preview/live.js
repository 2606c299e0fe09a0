// Updates the open page when the preview reports a change by a server-sent event.
(() => {
  const host = document.querySelector("recap-live");
  if (!host) {
    return;
  }
  const place = "recap-place";
  let version = host.dataset.version;
  let events = null;

  // Browsers without declarative shadow roots leave the template unchanged.
  const template = host.querySelector("template");
  if (template) {
    host.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }

  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (kept) {
    const { path, x, y } = JSON.parse(kept);
    const back = () => path === location.pathname && scrollTo({ left: x, top: y, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }

  const does = {
    reload() {
      const here = { path: location.pathname, x: scrollX, y: scrollY };
      sessionStorage.setItem(place, JSON.stringify(here));
      location.reload();
    },
    styles() {
      for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
        if (isOwn(link.href)) {
          const next = link.cloneNode();
          next.href = reloaded(link.href);
          // Removes the old one after the new one has loaded, to avoid flicker.
          next.addEventListener("load", () => link.remove(), { once: true });
          next.addEventListener("error", () => link.remove(), { once: true });
          link.after(next);
        }
      }
    },
    images() {
      for (const image of document.querySelectorAll("img[src], source[srcset]")) {
        if (image.src && isOwn(image.src)) {
          image.src = reloaded(image.src);
        }
        if (image.srcset) {
          image.srcset = image.srcset.replace(/([^\s,]+)(\s+[\d.]+[wx])?(?=,|$)/g, (all, url, size) => {
            const address = new URL(url, document.baseURI).href;
            return isOwn(address) ? reloaded(address) + (size ?? "") : all;
          });
        }
      }
      // Reloads the images of style sheets, too.
      does.styles();
    },
    async panel() {
      if (host.dataset.page && host.shadowRoot) {
        const page = host.dataset.page.split("/").map(encodeURIComponent).join("/");
        const answer = await fetch("/_recap/panel/" + page);
        if (answer.ok) {
          host.shadowRoot.innerHTML = await answer.text();
        }
      }
    },
  };

  function isOwn(address) {
    return new URL(address, location).origin === location.origin;
  }

  function reloaded(address) {
    const url = new URL(address, location);
    url.searchParams.set("recap", version);
    return url.href;
  }

  function isNews(id, effects) {
    const [run, number] = id.split("-");
    const [ownRun, ownNumber] = version.split("-");
    return run !== ownRun || Number(number) > Number(ownNumber) || effects.includes("panel");
  }

  function listen() {
    if (events || document.hidden) {
      return;
    }
    events = new EventSource("/_recap/events?" + version);
    events.onmessage = (event) => {
      const effects = event.data.split(" ");
      if (isNews(event.lastEventId, effects)) {
        version = event.lastEventId;
        effects.forEach((effect) => does[effect]?.());
        if (!effects.includes("reload") && !effects.includes("panel")) {
          does.panel();
        }
      }
    };
  }

  function rest() {
    events?.close();
    events = null;
  }

  // A browser has few connections for all tabs together, so a hidden tab closes its own, and catches up
  // when it is visible again.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
})();
