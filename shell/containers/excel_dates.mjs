// Dates of spreadsheets. A date is a number of days. Only the format of its cell says that it is a date, and which parts
// of it the author sees.

/** @typedef {import("./rows.mjs").Cell} Cell */
/** @typedef {{ year: boolean, month: boolean, day: boolean, time: boolean, elapsed: boolean }} Shown  parts of a date */

/** Formats that a workbook names by number only. 27 to 36 and 50 to 58 are dates of East Asia, 71 to 81 of Thailand. @type {[number, number, string][]} */
const builtIn = [
  [14, 16, "d-m-y"], [17, 17, "m-y"], [18, 21, "h:mm"], [22, 22, "d-m-y h:mm"], [27, 31, "y-m-d"], [32, 35, "h:mm"], [36, 36, "y-m-d"],
  [45, 45, "mm:ss"], [46, 46, "[h]:mm"], [47, 47, "mm:ss"], [50, 54, "y-m-d"], [55, 56, "h:mm"], [57, 58, "y-m-d"],
  [71, 73, "d-m-y"], [74, 74, "m-y"], [75, 78, "h:mm"], [79, 79, "d-m-y h:mm"], [80, 81, "d-m-y"],
];

/** @param {number} id @returns {string} */
export const builtInFormat = (id) => builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? "";

/**
 * The parts of a date that a format shows; undefined if it is no format of dates.
 * @param {string} format as a workbook has it, such as [$-409]d\-mmm\-yy;@
 * @returns {Shown | undefined}
 */
export function shownBy(format) {
  const plain = format
    .replace(/"[^"]*"|\\.|_.|\*./g, " ")
    .split(";")[0]
    .replace(/\[(h+|m+|s+)\]/gi, "$1<")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|am\/pm|a\/p/gi, "");
  if (/[0#?]/.test(plain.replace(/s[.,]0+/gi, "s"))) return undefined;
  const letters = plain.toLowerCase();
  const time = /[hs]/.test(letters) || letters.includes("<");
  // An m beside hours or seconds is minutes.
  const months = letters.replace(/h+<?[^a-z]*m+<?|m+<?[^a-z]*s+/g, "");
  const shown = { year: /[yeb]/.test(letters), month: /m/.test(months.replace(/m+</g, "")), day: /d|aaa/.test(letters), time, elapsed: letters.includes("<") };
  return shown.year || shown.month || shown.day || shown.time ? shown : undefined;
}

const day = 86400;

/** @param {number} number @param {number} [digits] */
const padded = (number, digits = 2) => String(number).padStart(digits, "0");

/** @param {number} seconds of a day, or of several */
function clock(seconds) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${padded(hours)}:${padded(minutes)}${rest ? `:${padded(rest)}` : ""}`;
}

// The system of 1900 has a 29 February 1900 that never was, so that its first 59 days are one number lower.
/** @param {number} days @param {boolean} from1904 @returns {number} days since 1970 */
const since1970 = (days, from1904) => days + (from1904 ? 1462 : 0) - 25569 + (!from1904 && days >= 1 && days < 60 ? 1 : 0);

/**
 * A number of days as a date of its cell, or as the text of a time. Parts that the author does not see are left out where
 * they are the first of their kind: "May 2025" is kept as 1 May.
 * @param {number} serial @param {Shown} shown @param {boolean} from1904 the workbook counts from 1904
 * @returns {Cell | undefined}  undefined: there is no such date
 */
export function dateOf(serial, shown, from1904) {
  const total = Math.round(serial * day); // to the second
  if (shown.elapsed || (!shown.year && !shown.month && !shown.day)) return total < 0 ? undefined : clock(shown.elapsed ? total : total % day);
  if (serial >= 0 && serial < 1 && !from1904) return clock(total % day);
  const days = Math.floor(total / day);
  const date = new Date(since1970(days, from1904) * day * 1000);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return undefined;
  return { date: written(date, shown, shown.time ? total - days * day : 0) };
}

/** @param {Date} date @param {Shown} shown @param {number} seconds of its day */
function written(date, shown, seconds) {
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const hidesDay = !shown.day && shown.year && ofMonth === 1 && seconds === 0;
  if (hidesDay && !shown.month && month === 1) return padded(year, 4);
  if (hidesDay && shown.month) return `${padded(year, 4)}-${padded(month)}`;
  // Programs write dates without a time as midnight.
  return `${padded(year, 4)}-${padded(month)}-${padded(ofMonth)}${seconds ? `T${clock(seconds)}` : ""}`;
}

/** A cell that holds a date as ISO 8601, as some programs write it. @param {string} text @param {Shown | undefined} shown @returns {Cell} */
export function isoDate(text, shown) {
  const [, date, time = ""] = text.match(/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/) ?? [];
  if (!date) return text;
  const [hours, minutes, seconds = 0] = time ? time.split(":").map(Number) : [0, 0];
  const all = shown ?? { year: true, month: true, day: true, time: true, elapsed: false };
  return { date: written(new Date(`${date}T00:00:00Z`), all, hours * 3600 + minutes * 60 + seconds) };
}
