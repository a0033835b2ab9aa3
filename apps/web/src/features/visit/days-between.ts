const DAY = 86_400_000;
const dayNumber = (on: string): number => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
};

/** Days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
