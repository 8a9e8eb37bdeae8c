import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of this machine: NOHARM_CHROMIUM, else the first one on the path. Nothing is downloaded. */
export function findChromium() {
  const chosen = process.env.NOHARM_CHROMIUM;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`NOHARM_CHROMIUM names ${chosen}, which does not exist.`);
  }
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      if (folder && existsSync(file)) return file;
    }
  }
  throw new Error(`No Chromium on the path (${names.join(", ")}). Install it (Debian: apt-get install chromium) or name it in NOHARM_CHROMIUM.`);
}

/** Starts the browser without a window, a sandbox (a container's root has none) or a word to its maker. */
export function openBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
}

/**
 * Opens a file as a double click does. What must not happen is collected in `page.faults`: a request for anything but the
 * file (or, where a `folder` is given, the files in it), an error, a violation of the page's own policy, a dialog.
 * `beforeOpening` runs in the page before all else.
 */
export async function openFile(browser, file, { width = 1280, height = 900, scheme = "light", javaScriptEnabled = true, hash = "", folder, beforeOpening } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    javaScriptEnabled,
  });
  const url = pathToFileURL(file).href;
  const faults = [];
  await context.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked.split("#")[0] === url || (folder && asked.startsWith(`${pathToFileURL(folder).href}/`))) return route.continue();
    faults.push(`asks for ${asked.slice(0, 200)}`);
    return route.abort();
  });
  if (javaScriptEnabled) {
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    });
  }
  if (beforeOpening) await context.addInitScript(beforeOpening);
  const page = await context.newPage();
  page.faults = faults;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.stack ?? error}`));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("websocket", (socket) => faults.push(`socket to ${socket.url()}`));
  page.on("popup", (popup) => faults.push(`popup ${popup.url()}`));
  page.on("crash", () => faults.push("the page crashed"));
  page.setDefaultTimeout(15_000);
  await page.goto(url + hash, { waitUntil: "load" });
  return page;
}
