import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from './evidence.ts';
import { pointKey } from './evidence.ts';
import type { drawPicture, Picture } from './picture-plot.ts';

type Draw = typeof drawPicture;

// Plot is the heaviest part of the page: it loads beside everything else, and the log does not wait for it.
let loaded: Draw | null = null;
const loading: Promise<Draw> = import('./picture-plot.ts').then((module) => (loaded = module.drawPicture));

function useDraw(): Draw | null {
  const [draw, setDraw] = useState<Draw | null>(() => loaded);
  useEffect(() => {
    if (draw === null) void loading.then((ready) => setDraw(() => ready));
  }, [draw]);
  return draw;
}

/** The circle of a dot inside a drawing. */
export const circleOf = (host: Element | null, key: string): SVGElement | null =>
  host?.querySelector<SVGElement>(`[data-point="${key}"]`) ?? null;

/**
 * Draws the picture into the host and again when its data or width change. One dot is in the tab order: the one last
 * focused, else the newest of the first row. Focus on a dot survives a new drawing.
 */
export function useDrawing(
  host: RefObject<HTMLElement | null>,
  picture: Picture,
  newest: Point | undefined,
): void {
  const draw = useDraw();
  const last = useRef<string | null>(null);
  const { points, rows, span, width, label, title } = picture;
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || draw === null || width === 0) return;
    const focused = element.contains(document.activeElement);
    if (focused) last.current = document.activeElement?.getAttribute('data-point') ?? null;
    const drawing = draw({ points, rows, span, width, label, title });
    drawing.setAttribute('role', 'group');
    element.replaceChildren(drawing);
    const stop =
      circleOf(element, last.current ?? '') ?? (newest && circleOf(element, pointKey(newest))) ?? null;
    stop?.setAttribute('tabindex', '0');
    if (focused) stop?.focus();
  }, [host, draw, points, rows, span, width, label, title, newest]);
}

/** Moves the tab order and the focus to a dot. */
export function focusPoint(host: Element | null, key: string): void {
  for (const circle of host?.querySelectorAll('[data-point][tabindex="0"]') ?? [])
    circle.setAttribute('tabindex', '-1');
  const circle = circleOf(host, key);
  circle?.setAttribute('tabindex', '0');
  circle?.focus();
}
