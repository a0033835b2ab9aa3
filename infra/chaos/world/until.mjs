export const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

/** Waits for what must come; a minute without it is a fault of the scenario, not a figure. */
export async function until(isTrue, what, attempts = 600) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await isTrue()) return;
    await pause(100);
  }
  throw new Error(`never happened: ${what}`);
}
