/**
 * A page that leads through the tour: while its reader scrolls, the part in the middle of the window that has
 * data-demarche-step opens a step. Its value is the number of a step, from 1 on, or the id of an event.
 */

/**
 * @param {HTMLElement} element  with steps="off" it is not led; data-demarche-for of a part names another one by its id
 * @param {(step: string) => void} go @param {AbortSignal} signal
 */
export function followPage(element, go, signal) {
  if (element.getAttribute("steps") === "off") return;
  const { ownerDocument: page } = element;
  const isOurs = (/** @type {Element} */ part) => (part.getAttribute("data-demarche-for") ?? element.id) === element.id;
  const parts = [...page.querySelectorAll("[data-demarche-step]")].filter(isOurs);
  if (!parts.length) return;
  const middle = new IntersectionObserver(
    (entries) => {
      const entered = entries.findLast((entry) => entry.isIntersecting);
      if (entered) go(entered.target.getAttribute("data-demarche-step") ?? "");
    },
    { rootMargin: "-45% 0px -50%" },
  );
  for (const part of parts) middle.observe(part);
  signal.addEventListener("abort", () => middle.disconnect());
}
