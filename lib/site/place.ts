/** Where the button stands: distances from the window's right and bottom edges in CSS px. */
export type Place = { right: number; bottom: number };

export type Size = { width: number; height: number };

export const START: Place = { right: 16, bottom: 16 };

const STEP = 16;

const MOVES: Readonly<Record<string, Place>> = {
  ArrowLeft: { right: STEP, bottom: 0 },
  ArrowRight: { right: -STEP, bottom: 0 },
  ArrowUp: { right: 0, bottom: STEP },
  ArrowDown: { right: 0, bottom: -STEP },
};

const between = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, Math.max(0, most))));

/** The nearest place at which all of the button is inside the window. */
export const inside = ({ right, bottom }: Place, button: Size, window: Size): Place => ({
  right: between(right, window.width - button.width),
  bottom: between(bottom, window.height - button.height),
});

/** Where a key moves it; null for a key that moves nothing. */
export function movedByKey({ right, bottom }: Place, key: string): Place | null {
  const move = MOVES[key];
  return move === undefined ? null : { right: right + move.right, bottom: bottom + move.bottom };
}
