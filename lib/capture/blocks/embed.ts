import type { NotReadReason } from '../../model/capture.ts';
import type { BlockKind } from './reader.ts';
import { numberIn, tagOf } from './shape.ts';

const REASONS: Readonly<Record<string, NotReadReason>> = {
  iframe: 'iframe',
  frame: 'iframe',
  canvas: 'canvas',
  video: 'media',
  audio: 'media',
  object: 'embed',
  embed: 'embed',
};

const TINY = 8;

/** Parts that are pages, films or drawings of their own: named, never read. */
export const embed: BlockKind = {
  id: 'embed',
  matches: (element) => tagOf(element) in REASONS,
  read(element, reader) {
    const what = tagOf(element);
    const reason = REASONS[what];
    const size = Math.min(
      numberIn(element, 'width', 10_000) ?? TINY + 1,
      numberIn(element, 'height', 10_000) ?? TINY + 1,
    );
    if (reason === undefined || size <= TINY) return;
    const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '')
      .trim()
      .slice(0, 500);
    const src = element.getAttribute('src') ?? '';
    reader.leave(reason, title || hostIn(src));
    reader.emit({
      kind: 'embed',
      what,
      ...(title === '' ? {} : { title }),
      ...(/^https?:/i.test(src) ? { address: src } : {}),
    });
  },
};

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
