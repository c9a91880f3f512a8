/** How long a question that has just appeared ignores touches: the last tap meant the one before. */
export const RESTS = 350;

/** A tap that was taken can be felt, on phones that can. */
export function felt(): void {
  navigator.vibrate?.(8);
}
