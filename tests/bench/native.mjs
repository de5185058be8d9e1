// Runs the native benchmarks, each with each number of events in a process of its own, which is killed after a minute.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

export const operations = ["load", "arrange", "compose", "compose_near", "hit_test"];

/**
 * @param {string} program
 * @param {{sizes: number[], data: string, limitMs: number, say: (text: string) => void}} task
 * @returns {{operation: string, count: number, cpuMs?: number, failed?: string}[]}
 */
export function measureNative(program, { sizes, data, limitMs, say }) {
  return operations.flatMap((operation) => {
    const results = [];
    for (const count of sizes) {
      say(`native ${operation}, ${count} events`);
      results.push({ operation, count, ...one(program, operation, join(data, `${count}.timeline.json`), limitMs) });
      if (results[results.length - 1].failed) break; // more events would take longer still
    }
    return results;
  });
}

function one(program, operation, file, limitMs) {
  const given = [file, `--benchmark_filter=^${operation}$`, "--benchmark_format=json", "--benchmark_min_time=0.3"];
  try {
    const answer = execFileSync(program, given, { encoding: "utf8", timeout: limitMs, killSignal: "SIGKILL", stdio: ["ignore", "pipe", "ignore"] });
    return { cpuMs: JSON.parse(answer).benchmarks[0].cpu_time };
  } catch (error) {
    return { failed: error.code === "ETIMEDOUT" ? "> 60 s" : "failed" };
  }
}
