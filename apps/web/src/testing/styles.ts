/** Class names in specs are their own names. */
const names: Record<string, string> = new Proxy({}, { get: (_target, name) => String(name) });

export { names as default };
