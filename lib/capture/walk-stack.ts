import type { Frame, Stack } from './walk-state.ts';

export const createStack = (): Stack => ({ frames: [], depth: 0 });

export const innermost = ({ frames, depth }: Stack): Frame | undefined => frames[depth - 1];

/** The frame for one more part inside, with what an earlier one left in it: every field is to be set. */
export function nextFrame(stack: Stack): Frame {
  let frame = stack.frames[stack.depth];
  if (frame === undefined) {
    frame = createFrame();
    stack.frames.push(frame);
  }
  stack.depth += 1;
  return frame;
}

const NOWHERE: Frame['inside'] = {
  embedded: false,
  view: null,
  laidOut: false,
  foldable: () => new Set(),
  selected: null,
};

const createFrame = (): Frame => ({
  inside: NOWHERE,
  element: null,
  look: null,
  at: -1,
  next: null,
  single: false,
  scrolled: { x: 0, y: 0 },
  hidden: null,
  closed: false,
  folds: false,
  wanted: false,
  keepsSpace: false,
  reach: 'all',
  own: undefined,
});
