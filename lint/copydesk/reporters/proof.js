(() => {
  "use strict";
  const places = new Map();
  for (const element of document.querySelectorAll("[data-f]")) {
    for (const finding of element.dataset.f.split(" ")) {
      if (!places.has(finding)) places.set(finding, []);
      places.get(finding).push(element);
    }
  }
  let lit = [];
  const light = (target) => {
    const owner = target instanceof Element ? target.closest("[data-f]") : null;
    for (const element of lit) element.classList.remove("lit");
    lit = owner ? owner.dataset.f.split(" ").flatMap((finding) => places.get(finding)) : [];
    for (const element of lit) element.classList.add("lit");
  };
  document.addEventListener("mouseover", (event) => {
    const over = event.target.closest("[data-f]");
    light(over || document.activeElement);
  });
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));
})();
