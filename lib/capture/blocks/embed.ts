import type { NotReadReason } from '../../model/capture.ts';
import type { Leave } from '../frame.ts';
import { WAS } from '../rebuild.ts';
import type { BlockBody, BlockKind } from './reader.ts';
import { hasFlag, numberIn, tagOf, wordsIn } from './shape.ts';

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
const SHOWN = ['img', ...Object.keys(REASONS).map((what) => `[${WAS}=${what}]`)].join(',');

/** Words, a picture, or a part that is named. */
export const holdsSomething = (element: Element): boolean =>
  wordsIn(element) !== '' || element.querySelector(SHOWN) !== null;

/** Parts that are pages, films or drawings of their own: named, unless the walk could read the page in a frame. */
export const embed: BlockKind = {
  id: 'embed',
  matches: (element) => tagOf(element) in REASONS,
  read(element, reader) {
    if (!isEmbed(element)) {
      reader.inside({}, () => reader.children(element));
      return;
    }
    const body = nameEmbed(element, reader.leave);
    if (body !== null) reader.emit(body);
  },
};

/** True for what cannot be read: anything of these kinds but a frame whose page was. */
export const isEmbed = (element: Element): boolean => tagOf(element) in REASONS && !hasFlag(element, 'f');

/** Says that a part cannot be read; null for one that nobody sees. */
export function nameEmbed(element: Element, leave: Leave): BlockBody | null {
  const what = tagOf(element);
  const reason = REASONS[what];
  const size = Math.min(
    numberIn(element, 'width', 10_000) ?? TINY + 1,
    numberIn(element, 'height', 10_000) ?? TINY + 1,
  );
  if (reason === undefined || size <= TINY) return null;
  const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '')
    .trim()
    .slice(0, 500);
  const src = element.getAttribute('src') ?? '';
  leave(reason, title || hostIn(src));
  return {
    kind: 'embed',
    what,
    ...(title === '' ? {} : { title }),
    ...(/^https?:/i.test(src) ? { address: src } : {}),
  };
}

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
