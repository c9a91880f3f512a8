/** Telephone numbers as people write them. */

/** The address behind a number: what people write between its digits is not dialled. */
export const dial = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, "")}`;
