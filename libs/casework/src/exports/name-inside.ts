/** A name inside an archive must lead to no other folder, and be one that every system can write. */
// eslint-disable-next-line no-control-regex -- control characters are just what must not get into a name.
export const nameInside = (name: string): string => name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_').slice(-120);
