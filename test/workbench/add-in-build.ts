import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");

/** Builds the add-in into `folder` as `npm run build` does, for the address it will be served from. */
export async function buildAddIn(folder: string, host: string): Promise<void> {
  const args = [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--output-path", folder];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, ADDIN_HOST: host } });
}
