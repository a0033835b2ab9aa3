const LABELLED =
  /(?:талон|уведомлени|подтвержден|хабарлама|растау|confirmation|receipt)[^\n№#]{0,40}(?:№|#|номер|нөмірі|number|no\.)\s*:?\s*([A-Z0-9][A-Z0-9/-]{4,40})/giu;

/** The number that a confirmation calls its own; null when none or more than one stands there. */
export function findConfirmationNumber(text: string): string | null {
  const numbers = new Set(
    [...text.matchAll(LABELLED)].flatMap(([, number]) => (number !== undefined && /\d/.test(number) ? [number] : [])),
  );
  const [only] = numbers;
  return numbers.size === 1 ? (only ?? null) : null;
}
