import { fileIn, isFileName } from '../../text/image-name.ts';
import { isIcon } from './gather.ts';
import type { BlockBody, BlockKind, Reader } from './reader.ts';
import { numberIn, tagOf } from './shape.ts';

const LARGE_DRAWING = 120;

/** What is known of a picture without fetching it; null for a drawing that says nothing. */
export function imageBlock(image: Element, reader: Reader, caption = ''): BlockBody | null {
  const alt = (image.getAttribute('alt') ?? '').trim().slice(0, 2_000);
  const width = numberIn(image, 'width', 100_000);
  const height = numberIn(image, 'height', 100_000);
  if (alt === '' && caption === '' && tagOf(image) === 'svg' && isOrnament(image, width, height)) return null;
  if (Math.max(width ?? 3, height ?? 3) <= 2) return null;
  const src = image.getAttribute('src') ?? '';
  if (alt === '' || isFileName(alt))
    reader.leave('image-without-alt', caption || alt || image.getAttribute('title') || fileIn(src));
  return {
    kind: 'image',
    alt,
    ...(caption === '' ? {} : { caption }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(/^https?:/i.test(src) ? { address: src } : {}),
  };
}

/** A chart is large; what the page itself keeps from a screen reader, or draws small, says nothing. */
const isOrnament = (drawing: Element, width = 0, height = 0): boolean =>
  Math.min(width, height) < LARGE_DRAWING || drawing.getAttribute('aria-hidden') === 'true';

/** A picture with its caption; a figure may also hold code or a table. */
export const figure: BlockKind = {
  id: 'figure',
  matches: (element) =>
    element.localName === 'figure' && element.querySelector('pre,table,video,blockquote') === null,
  read(element, reader) {
    reader.flush();
    const captionElement = element.querySelector('figcaption');
    const caption = captionElement === null ? '' : reader.text(captionElement, ' ').text;
    const image = [...element.querySelectorAll('img,[data-passalong-was=svg]')].find((one) => !isIcon(one));
    const body = image === undefined ? null : imageBlock(image, reader, caption);
    if (image !== undefined && body !== null) {
      reader.done.add(image);
      if (captionElement !== null) reader.done.add(captionElement);
      reader.emit(body);
    }
    reader.children(element);
    reader.flush();
  },
};
