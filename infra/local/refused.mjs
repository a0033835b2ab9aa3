/** A start that cannot go on; the message is the one sentence for the person who started it. */
export class Refused extends Error {}
