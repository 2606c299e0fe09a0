/*
 * For every page, and nothing depends on it: the reader's choice between light and dark, the keyboard's way into wide
 * tables and code, the current section in the table of contents, and pictures of a gallery in full size.
 */
(() => {
  "use strict";

  const root = document.documentElement;
  const words = document.currentScript.dataset;
  const schemes = ["auto", "light", "dark"];

  function stored() {
    try {
      return localStorage.getItem("scheme");
    } catch {
      return null;
    }
  }

  function show(scheme) {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  }

  function addSwitch() {
    const bar = document.querySelector(".bar");
    if (!bar) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "scheme";
    const name = () => {
      const scheme = root.dataset.scheme ?? "auto";
      button.title = `${words.scheme}: ${words[scheme]}`;
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      const next = schemes[(schemes.indexOf(root.dataset.scheme ?? "auto") + 1) % schemes.length];
      show(next);
      name();
      try {
        localStorage.setItem("scheme", next);
      } catch {
        // The choice holds for this page only.
      }
    });
    name();
    bar.append(button);
  }

  function openToTheKeyboard(box) {
    if (box.scrollWidth > box.clientWidth && !box.hasAttribute("tabindex")) box.tabIndex = 0;
  }

  function markSections() {
    const links = new Map();
    document.querySelectorAll(".toc a").forEach(link => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    });
    if (!links.size || !("IntersectionObserver" in window)) return;
    let current;
    const mark = () => {
      let last;
      for (const heading of links.keys()) {
        if (heading.getBoundingClientRect().top < innerHeight / 3) last = heading;
      }
      if (last === current) return;
      links.get(current)?.removeAttribute("aria-current");
      links.get(last)?.setAttribute("aria-current", "true");
      current = last;
    };
    addEventListener("scroll", mark, { passive: true });
    mark();
  }

  function enlarge(event) {
    const link = event.target.closest(".gallery a");
    const picture = link?.querySelector("img");
    if (!picture || event.ctrlKey || event.metaKey || event.shiftKey || !HTMLDialogElement) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const large = document.createElement("img");
    const button = document.createElement("button");
    dialog.className = "large";
    dialog.setAttribute("aria-label", picture.alt);
    large.src = link.href;
    large.alt = picture.alt;
    button.type = "button";
    button.textContent = "✕";
    button.setAttribute("aria-label", words.close);
    dialog.append(large, button);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  show(stored());
  addEventListener("DOMContentLoaded", () => {
    addSwitch();
    document.querySelectorAll(".prose table, pre").forEach(openToTheKeyboard);
    markSections();
    document.addEventListener("click", enlarge);
  });
})();
