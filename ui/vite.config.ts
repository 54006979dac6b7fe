import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: {
    outDir: "../src/wederhoor/serve/page",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // the page's policy allows no inline script, and a data: URL saves nothing here
    chunkSizeWarningLimit: 1500, // MapLibre
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.md" }, // of what is bundled, which asks to be named
  },
});
