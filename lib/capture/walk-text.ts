import { clipped } from './clipped.ts';
import { wordsOf } from './look.ts';
import type { HiddenWhy } from './records.ts';
import { nextOf, previousOf, tagNameOf, typeOf } from './safe-dom.ts';
import { INLINE } from './tags.ts';
import { hidesText } from './visible.ts';
import type { Frame, Walk } from './walk-state.ts';

/** A no-break blank is shown, the others run into each other. */
const WORDS = /[^ \t\n\r\f]/;

/** Words of plain letters, one blank between: most texts, in which nothing is to be cleaned. */
const SIMPLE = /^ ?[!-~]+(?: [!-~]+)* ?$/;
const LONGEST_SIMPLE = 2_000;

const isSimple = (raw: string): boolean => raw.length <= LONGEST_SIMPLE && SIMPLE.test(raw);

/** Reads one text: visible words become a record, hidden ones are counted. */
export function readText(state: Walk, frame: Frame, node: Text): void {
  const raw = wordsIn(frame, node);
  if (raw === '') return;
  const simple = isSimple(raw);
  const blank = !simple && !WORDS.test(raw);
  if (frame.hidden !== null) {
    if (!blank) state.tally.hiddenText(frame.hidden.why, frame.hidden.part, raw);
    return;
  }
  if (!blank || frame.keepsSpace) {
    addText(state, frame, raw, simple);
    return;
  }
  const previous = previousOf(node);
  const inLine = isInLine(previous) || isInLine(frame.element);
  if (inLine && ownWords(state, frame).keepsSpace) addText(state, frame, raw, simple);
  else if (inLine || (previous !== null && nextOf(node) !== null)) put(state, frame.at, ' ');
}

function addText(state: Walk, frame: Frame, raw: string, simple: boolean): void {
  const { hidden, keepsSpace } = ownWords(state, frame);
  if (hidden !== null) {
    if (frame.element !== null) state.tally.hiddenText(hidden, frame.element, raw);
    return;
  }
  const { stats } = state.tally;
  if (simple && stats.characters + raw.length <= state.most.characters) {
    stats.characters += raw.length;
    if (frame.reach !== 'heading') state.texts += 1;
    put(state, frame.at, raw);
    return;
  }
  const text = fitting(state, frame.keepsSpace || keepsSpace ? raw : inRuns(raw));
  if (text === '') return;
  if (frame.reach !== 'heading' && text.trim() !== '') state.texts += 1;
  put(state, frame.at, text);
}

const RUNS = /[\t\n\r\f]| {2}/;
const inRuns = (raw: string): string => (RUNS.test(raw) ? raw.replace(/[ \t\n\r\f]+/g, ' ') : raw);

/** The cleaned text as far as the bound allows; one that does not fit ends the walk. */
export function fitting({ tally, most }: Walk, raw: string): string {
  const left = most.characters - tally.stats.characters;
  if (raw.length > left) tally.stats.cut = 'text';
  return tally.text(clipped(raw, left));
}

function put({ nodes, tally, most }: Walk, at: number, text: string): void {
  nodes.push([at, text]);
  if (nodes.length >= most.records) tally.stats.cut = 'text';
}

const isInLine = (node: Node | null): boolean =>
  node !== null && (typeOf(node) === 3 || (typeOf(node) === 1 && INLINE.has(tagNameOf(node as Element))));

function wordsIn({ inside, reach }: Frame, node: Text): string {
  if (reach === 'selected') return inside.selected?.part(node) ?? '';
  return reach === 'all' || reach === 'heading' ? node.data : '';
}

/** Looks at the element when its first word is read: many elements have none. */
function ownWords({ grounds, nodes }: Walk, frame: Frame): { hidden: HiddenWhy | null; keepsSpace: boolean } {
  if (frame.own !== undefined) return frame.own;
  const { element, look } = frame;
  const keepsSpace =
    !frame.keepsSpace && element !== null && look !== null && wordsOf(element, look)?.keepsSpace === true;
  const record = nodes[frame.at];
  if (keepsSpace && record !== undefined && record.length !== 2) record[3] = `${record[3] ?? ''}p`;
  const isUnknown = element === null || look === null || frame.wanted || frame.closed === 'veiled';
  const unseen = isUnknown
    ? null
    : hidesText(element, look, grounds, frame.closed === false && frame.inside.laidOut);
  frame.own = { hidden: unseen, keepsSpace };
  return frame.own;
}
