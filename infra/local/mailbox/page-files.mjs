import { existsSync, readFileSync } from 'node:fs';

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * @param {string} path
 * @returns {import('./routes.mjs').Answer | undefined}
 */
export function pageFile(path) {
  const name = path === '/' ? 'mailbox.html' : path.slice(1);
  const file = new URL(`./page/${name}`, import.meta.url);
  const type = types[/** @type {keyof typeof types} */ (name.split('.').at(-1))];
  if (!type || !existsSync(file)) return undefined;
  return { type, body: readFileSync(file), headers: { 'content-security-policy': PAGE_POLICY } };
}
