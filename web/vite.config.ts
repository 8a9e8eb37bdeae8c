import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

/** What the scripts are made of besides our own code; every page passes it on, so every script carries their terms. */
const parts = ["preact/LICENSE", "echarts/LICENSE", "echarts/NOTICE", "zrender/LICENSE", "tslib/LICENSE.txt"];

const terms = parts.map((part) => `${part}\n\n${readFileSync(`node_modules/${part}`, "utf8").trim()}`).join("\n\n");

// One page a build: a script that is pasted into a page cannot load a shared piece of another.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // A library build leaves this to whoever bundles it next; nobody does.
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: false,
    lib: {
      entry: `src/${mode}/main.tsx`,
      formats: ["iife"],
      name: "noharm",
      fileName: () => `${mode}.js`,
      cssFileName: mode,
    },
    rolldownOptions: { output: { postBanner: `/*! Holds software of others, under these terms:\n\n${terms.replaceAll("*/", "* /")}\n*/` } },
  },
}));
