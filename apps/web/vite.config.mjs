import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.mjs';
import { leanIcu } from './lean-icu.mjs';

const API = process.env.API_URL ?? 'http://127.0.0.1:3000';
// The API refuses what another site sends; behind this proxy the page's own origin is the right one.
const proxy = { '/api': { target: API, changeOrigin: false } };

export default defineConfig(({ mode }) => ({
  resolve: {
    conditions: ['@sapar/source', 'module', 'browser', mode === 'development' ? 'development' : 'production'],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  plugins: [leanIcu(), compressAssets()],
  server: { proxy },
  preview: { proxy },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // No data: addresses and no inline script: the page's content security policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
}));
