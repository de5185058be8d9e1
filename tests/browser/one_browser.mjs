// Starts one Chromium, runs a command whose tests all connect to it, and closes it again.
// usage: node tests/browser/one_browser.mjs COMMAND [ARGUMENT…]
import { spawn } from "node:child_process";
import { startServer } from "./reader.mjs";

const server = await startServer();
const [command, ...given] = process.argv.slice(2);
const tests = spawn(command, given, { stdio: "inherit", env: { ...process.env, DEMARCHE_BROWSER: server.wsEndpoint() } });
tests.on("error", (error) => console.error(`dev: ${command} could not be run: ${error.message}`));
tests.on("close", async (status) => {
  await server.close();
  process.exit(status ?? 1);
});
