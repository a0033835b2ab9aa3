/** A code that has words of its own, else `other`: a new code of the API is told plainly, never as a code. */
export const codeIn = (known: readonly string[], code: string): string => (known.includes(code) ? code : 'other');
