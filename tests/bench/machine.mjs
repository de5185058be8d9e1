// What a table was measured on: numbers of two machines are not to be compared.
import { execFileSync } from "node:child_process";
import os from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const gigabyte = 2 ** 30;

export function machine() {
  const cpus = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus[0]?.model.trim() ?? "unknown",
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / gigabyte),
    load: os.loadavg()[0],
    chromium: chromiumVersion(),
    commit: commit(),
  };
}

function chromiumVersion() {
  const version = execFileSync(process.env.CHROMIUM || "/usr/bin/chromium", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return version.match(/[\d.]+/)?.[0] ?? "unknown";
}

/** Of the checkout; "" where there is none. */
function commit() {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: dirname(fileURLToPath(import.meta.url)), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
