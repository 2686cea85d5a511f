import {
  addressOf,
  bodyOf,
  contentTypeOf,
  findAllOn,
  firstChildOf,
  frameDocumentOf,
  inlineFrameDocumentOf,
  tagNameOf,
  valueIn,
} from './safe-dom.ts';

export const isFrame = (tag: string): boolean => tag === 'iframe' || tag === 'frame';

/** The page in a frame, where it is of this origin, in no sandbox, loaded, and made of words; else null. */
export function innerPage(frame: Element): Document | null {
  const inner = documentIn(frame);
  if (inner === null || bodyOf(inner) === null || isUnloaded(frame, inner)) return null;
  const type = contentTypeOf(inner);
  return (type.includes('html') || type.startsWith('text/')) && !isViewer(inner) ? inner : null;
}

/** The pages in a document's frames that can be read, and those in theirs. */
export function* innerPages(document: Document): Generator<Document> {
  for (const frame of findAllOn(document, 'iframe,frame')) {
    const inner = innerPage(frame);
    if (inner === null) continue;
    yield inner;
    yield* innerPages(inner);
  }
}

/** True for a frame of this origin with nothing in it. */
export function isEmptyFrame(frame: Element): boolean {
  const inner = innerPage(frame);
  const body = inner === null ? null : bodyOf(inner);
  return body !== null && firstChildOf(body) === null;
}

/** Elements that only look like frames have no page. */
function documentIn(frame: Element): Document | null {
  try {
    return tagNameOf(frame) === 'iframe' ? inlineFrameDocumentOf(frame) : frameDocumentOf(frame);
  } catch {
    return null;
  }
}

/** A frame that loads when it is scrolled to shows an empty page until then. */
const isUnloaded = (frame: Element, inner: Document): boolean =>
  addressOf(inner) === 'about:blank' &&
  valueIn(frame, 'srcdoc') === null &&
  !/^(?:|about:.*|javascript:.*)$/i.test((valueIn(frame, 'src') ?? '').trim());

/** A browser shows a PDF as a page with nothing else in it. */
export const isViewer = (document: Document): boolean =>
  [...findAllOn(document, 'body > embed[type="application/pdf"]:only-child')].length > 0;
