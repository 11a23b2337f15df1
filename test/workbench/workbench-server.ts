import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const START_LIMIT = 240_000;

export type WorkbenchServer = { readonly url: string; readonly stop: () => Promise<void> };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}

/** Starts the workbench as `npm start` does, in production mode and without watching, and waits until it prints its address. */
export async function startWorkbench(): Promise<WorkbenchServer> {
  const port = await freePort();
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "serve", "--mode", "production", "--env", "workbench", "--env", `port=${port}`, "--watch-options-ignored", "**/*"];
  const server = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(server, "exit");
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The workbench did not start in time:\n${output}`)), START_LIMIT);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("ERROR in")) reject(new Error(`The workbench cannot be built:\n${output}`));
      const address = /Workbench: (\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", (code) => reject(new Error(`The workbench ended with status ${code}:\n${output}`)));
    void ended.finally(() => clearTimeout(timer));
  }).catch((error: unknown) => {
    server.kill();
    throw error;
  });
  return {
    url,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
