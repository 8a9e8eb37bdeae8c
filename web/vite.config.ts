import { defineConfig } from "vite";

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
  },
}));
