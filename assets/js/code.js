/*
 * Adds a button to blocks of code that copies them. The button is not in the way of the text, so that nothing moves when
 * it appears; without this script or outside of a secure page there is none.
 */
(() => {
  "use strict";

  if (!navigator.clipboard) return;
  const { copy, copied } = document.currentScript.dataset;

  function add(block) {
    const button = document.createElement("button");
    const status = document.createElement("span");
    let timer;
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    status.className = "copied";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("code").textContent);
      button.textContent = status.textContent = copied;
      button.dataset.done = "";
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = copy;
        status.textContent = "";
        delete button.dataset.done;
      }, 2000);
    });
    block.append(button, status);
  }

  document.querySelectorAll("pre.code").forEach(add);
})();
