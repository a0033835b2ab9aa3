/** A sentence for standard error; the command ends with 2. */
export class BadInput extends Error {}
