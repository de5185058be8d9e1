// Starts one Chromium and makes one folder for bundled pages, runs a command whose tests share them, and removes them again.
// usage: node tests/browser/one_browser.mjs COMMAND [ARGUMENT…]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./reader.mjs";

const server = await startServer();
const bundled = mkdtempSync(join(tmpdir(), "demarche-pages-"));
const [command, ...given] = process.argv.slice(2);
const env = { ...process.env, DEMARCHE_BROWSER: server.wsEndpoint(), DEMARCHE_BUNDLED: bundled };
const tests = spawn(command, given, { stdio: "inherit", env });
tests.on("error", (error) => console.error(`dev: ${command} could not be run: ${error.message}`));
tests.on("close", async (status) => {
  await server.close();
  rmSync(bundled, { recursive: true, force: true });
  process.exit(status ?? 1);
});
