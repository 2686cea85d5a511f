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

const GAP = 6;
const MARGIN = 8;

/** Where words stand beside the button, measured from its corner: above it where there is room, never outside the window. */
export function beside(
  button: Size & { left: number; top: number },
  words: Size,
  window: Size,
): { left: number; top: number } {
  const end = button.left + button.width - words.width;
  const left = Math.max(MARGIN, Math.min(end, window.width - words.width - MARGIN));
  const above = -words.height - GAP;
  return {
    left: Math.round(left - button.left),
    top: Math.round(button.top + above >= 0 ? above : button.height + GAP),
  };
}

/** Where a key moves it; null for a key that moves nothing. */
export function movedByKey({ right, bottom }: Place, key: string): Place | null {
  const move = MOVES[key];
  return move === undefined ? null : { right: right + move.right, bottom: bottom + move.bottom };
}
