/** Whether a text has the shape of a day; what the API sends is a real one. */
export const isCalendarDateText = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
