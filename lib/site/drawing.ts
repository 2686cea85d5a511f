import { dress } from './dress.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Shape = { d: string; style: Readonly<Record<string, string>> };

const line = (colour: string, width: string) => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': width,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
});

/** The product's mark: a page that is passed along. */
export const MARK: readonly Shape[] = [
  { d: 'M4 0h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z', style: { fill: '#0f766e' } },
  { d: 'M9.5 6.5v-3h-6v9h6', style: line('#ffffff', '1.4') },
  { d: 'M7.5 9.5h6m-2-2 2 2-2 2', style: line('#ffffff', '1.4') },
];

export const CROSS: readonly Shape[] = [{ d: 'M4.5 4.5l7 7m0-7-7 7', style: line('currentColor', '1.5') }];

/** A picture of 16 pixels that says nothing to those who do not see it. */
export function draw(page: Document, shapes: readonly Shape[]): SVGElement {
  const picture = page.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('aria-hidden', 'true');
  dress(picture, { display: 'block', width: '16px', height: '16px', flex: 'none' });
  for (const { d, style } of shapes) {
    const path = page.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    picture.append(dress(path, style));
  }
  return picture;
}
