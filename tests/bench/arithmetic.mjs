// The arithmetic of the tables: what is made of the numbers that a page and its browser tell.

/** The nearest rank, so that the answer is a value that was measured. @param {number[]} values @param {number} share 0 … 1 */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Of an even number of values, the mean of the two in the middle. @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const frameMs = 1000 / 60;

/**
 * How many frames a page has missed between those that it had.
 * @param {number[]} times of its animation frames, ms
 */
export const droppedFrames = (times) =>
  times.slice(1).reduce((sum, time, at) => sum + Math.max(0, Math.round((time - times[at]) / frameMs) - 1), 0);

/**
 * CPU time between two answers of SystemInfo.getProcessInfo, ms. A process that began meanwhile counts from 0. One that has
 * ended meanwhile does not count.
 * @param {{id: number, type: string, cpuTime: number}[]} before @param {{id: number, type: string, cpuTime: number}[]} after
 * @returns {{all: number, gpu: number}} of all processes, and of the one that rasters and composites
 */
export function cpuBetween(before, after) {
  const earlier = new Map(before.map(({ id, cpuTime }) => [id, cpuTime]));
  const spent = after.map(({ id, type, cpuTime }) => ({ type, ms: 1000 * (cpuTime - (earlier.get(id) ?? 0)) }));
  const sum = (some) => some.reduce((total, { ms }) => total + ms, 0);
  return { all: sum(spent), gpu: sum(spent.filter(({ type }) => type === "GPU")) };
}

/**
 * Several measurements of the same thing as one: the median of every number, and of all else the first that is there.
 * @param {any[]} all
 */
export function medianOf(all) {
  const given = all.filter((each) => each !== undefined && each !== null);
  const [first] = given;
  if (typeof first === "number") return median(given);
  if (typeof first !== "object" || Array.isArray(first)) return first;
  const keys = new Set(given.flatMap(Object.keys));
  return Object.fromEntries([...keys].map((key) => [key, medianOf(given.map((each) => each[key]))]));
}

/** How many times as much as the floor of the same run: "1.4×", or "" without a floor. @param {number} value @param {number} [floor] */
export function timesFloor(value, floor) {
  if (!floor || !Number.isFinite(value)) return "";
  const times = value / floor;
  return times >= 9.95 ? `${Math.round(times)}×` : `${times.toFixed(1)}×`;
}
