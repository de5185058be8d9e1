/** Time zones by the data of the browser, or of Node. */

const noSuchZone = -(2 ** 31);

/** @type {Map<string, Intl.DateTimeFormat | undefined>} */
const clocks = new Map();

/** @param {string} zone */
function clockOf(zone) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
}

/**
 * The offset of a zone in seconds east of UTC. @param {string} zone IANA @param {number} seconds UTC, from 1970
 * @returns {number} noSuchZone: there is no such zone
 */
export function zoneOffset(zone, seconds) {
  if (!clocks.has(zone)) clocks.set(zone, clockOf(zone));
  const text = clocks.get(zone)?.format(seconds * 1000); // "2/24/2022, GMT+02:00", "GMT", or "GMT-00:01:15" long ago
  if (text === undefined) return noSuchZone;
  const [, sign, ...parts] = text.match(/GMT([+\-\u2212])(\d+):(\d+)(?::(\d+))?$/) ?? [];
  const [hours, minutes, rest] = parts.map((part) => Number(part ?? 0));
  return sign ? (sign === "+" ? 1 : -1) * (hours * 3600 + minutes * 60 + rest) : 0;
}

/**
 * The lines of a language, with the name of a time zone before them, as src/base/words.h explains them.
 * @param {string} lines @param {string} zone IANA, or "" @param {string} language BCP 47
 */
export const withZone = (lines, zone, language) => (zone ? `zone=${zoneName(zone, language)}\n${lines}` : lines);

/** What a language calls a zone: "Ukraine Time". @param {string} zone IANA @param {string} language BCP 47 @returns {string} */
function zoneName(zone, language) {
  if (zoneOffset(zone, 0) === 0 && /^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu)$/i.test(zone)) return "UTC";
  try {
    const format = new Intl.DateTimeFormat([language, "en"], { timeZone: zone, timeZoneName: "shortGeneric" });
    return format.formatToParts(Date.UTC(2020, 0)).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  } catch {
    return zone; // a language or a zone that is none
  }
}
