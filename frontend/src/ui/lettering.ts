/** Labels in a picture: how wide they are, and where they stand without covering one another. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Wanted {
  text: string;
  /** Where it may stand, the best first: its left and its top. */
  places: readonly (readonly [left: number, top: number])[];
}

/** Between two labels there is room for a breath. */
const APART = 4;
/** A letter of the fallback font, as a share of its size: wider than what is drawn. */
const LETTER = 0.64;
let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text is drawn, in pixels; a generous guess where nothing can be measured. */
export function widthOf(text: string, size: number, weight = 400): number {
  if (pen === undefined) {
    const canMeasure = typeof CanvasRenderingContext2D !== "undefined";
    pen = canMeasure ? document.createElement("canvas").getContext("2d") : null;
  }
  if (!pen) return text.length * size * LETTER;
  pen.font = `${weight} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return pen.measureText(text).width * 1.04;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width + APART &&
  b.left < a.left + a.width + APART &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

const holds = (box: Box, [x, y]: readonly [number, number]): boolean =>
  x >= box.left - 2 && x <= box.left + box.width + 2 && y >= box.top && y <= box.top + box.height;

const isIn = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.top >= room.top &&
  box.left + box.width <= room.left + room.width &&
  box.top + box.height <= room.top + room.height;

/** Each label where it covers no other, and as few of the marks as it can; null where it cannot. */
export function arranged(
  wanted: readonly Wanted[],
  {
    size,
    height,
    room,
    marks,
  }: {
    size: number;
    height: number;
    room: Box;
    marks: readonly (readonly [number, number])[];
  },
): (Box | null)[] {
  const taken: Box[] = [];
  return wanted.map(({ text, places }) => {
    const width = widthOf(text, size, 600);
    const free = places
      .map(([left, top]) => ({ left, top, width, height }))
      .filter((box) => isIn(box, room) && !taken.some((other) => overlap(box, other)));
    const covered = (box: Box) => marks.filter((mark) => holds(box, mark)).length;
    const best = free
      .map((box, order) => ({ box, order, cost: covered(box) }))
      .sort((a, b) => a.cost - b.cost || a.order - b.order)[0]?.box;
    if (best) taken.push(best);
    return best ?? null;
  });
}
