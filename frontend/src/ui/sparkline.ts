/** A place on a small trend. */
export interface Point {
  x: number;
  y: number;
}
