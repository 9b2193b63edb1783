import { fileURLToPath } from 'node:url';
import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where a running `npm start` answers; the development server passes everything but the pages on to it. */
const origin = process.env['VITE_ORIGIN'] ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), locales.vite({ locales: ['de-DE', 'ru-RU', 'en-US'] })],
  // An alias and not the `source` condition: react-aria names sources under that condition which it does not ship.
  resolve: { alias: { '#contract': here('../../libs/contract/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // Nothing inline: the content security policy allows neither inline scripts nor data: addresses.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
  server: {
    proxy: {
      '/api': { target: origin, changeOrigin: true },
      '/socket.io': { target: origin, changeOrigin: true, ws: true },
      '/livekit': { target: origin, changeOrigin: true, ws: true },
    },
  },
});
