/**
 * The words of the page around a drawing that have too little contrast with their ground (WCAG 1.4.3), and how many
 * places with words were looked at.
 * @param {import("playwright-core").Page} page @returns {Promise<{ words: number, dim: string[] }>}
 */
export const wordsOf = (page) =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    // CSS has many notations for a colour, a painted pixel has one.
    const channels = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (rgb) => {
      const [red, green, blue] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const parent = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
    const ground = (each) => {
      for (let at = each; at; at = parent(at)) {
        const color = channels(getComputedStyle(at).backgroundColor);
        if (color[3] > 0) return color;
      }
      return channels("Canvas");
    };
    const opacity = (each) => {
      let all = 1;
      for (let at = each; at; at = parent(at)) all *= Number(getComputedStyle(at).opacity);
      return all;
    };
    const element = document.querySelector("demarche-timeline");
    const all = [element.shadowRoot, element].flatMap((root) => [...root.querySelectorAll("*")]);
    const hasWords = (each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const read = all.filter((each) => !each.matches("style, script, template, :disabled, [aria-disabled=true]") && each.checkVisibility() && hasWords(each));
    const dim = read.flatMap((each) => {
      const behind = ground(each), share = opacity(each), ink = channels(getComputedStyle(each).color);
      const seen = behind.map((value, at) => value + (ink[at] - value) * share);
      const [word, under] = [seen, behind].map((color) => luminance(color.slice(0, 3)));
      const ratio = (Math.max(word, under) + 0.05) / (Math.min(word, under) + 0.05);
      return ratio < 4.5 ? [`${each.tagName}.${each.className} ${ratio.toFixed(2)}: ${each.textContent.slice(0, 30)}`] : [];
    });
    return { words: read.length, dim };
  });
