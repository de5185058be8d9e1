// The HTML of a measured page: its script puts the timeline into #stage and fetches the events itself.

export const shell = (head, body, script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>${head}
<style>html, body { margin: 0; } #stage { width: 100vw; height: 100vh; overflow: auto; }</style>
<body>${body}<script type="module">${script}</script>`;

export const stage = '<div id="stage"></div>';
export const fetched = (count) => `const events = await (await fetch("/data/${count}.json")).json();
const parties = await (await fetch("/data/parties.json")).json();\n`;

export const seen = (selector) => `() => document.querySelector("${selector}") !== null`;
