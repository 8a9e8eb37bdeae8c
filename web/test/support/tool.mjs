import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Where runs and pages are made. */
export const made = join(root, "web", "test", "dist");

/** The real data beside the checkout; tests that need it skip where it is missing. */
export const shared = join(root, "..", "shared", "data");

/** Why a test of the real data is skipped, or false when it need not be. */
export const noShared = existsSync(shared) ? false : "The real NOHARM data is not beside this checkout (../shared/data).";

const tool = join(root, "src", "NoHarm.Cli", "bin", "Release", "net10.0", "NoHarm.Cli.dll");

/** Runs the built tool as a user does, and gives what it writes to standard output. */
export function noharm(...args) {
  if (!existsSync(tool)) throw new Error(`The tool is not built (${tool}). Run "dotnet build -c Release" first.`);
  return execFileSync("dotnet", [tool, ...args], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
}
