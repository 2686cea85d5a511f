import type { DraftProgress } from '../progress.ts';
import { completePart } from './partial-json.ts';

type Arriving = Extract<DraftProgress, { state: 'arriving' }>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What of an answer so far can be shown: fields the model has finished, as plain text; `said` gives the words of sentences. */
export function arrived(
  raw: string,
  part: number,
  of: number,
  said: (sentence: number) => string = () => '',
): Arriving {
  const read = completePart(raw);
  const answer = isObject(read) ? read : {};
  const claims = (Array.isArray(answer.claims) ? answer.claims : []).filter(isObject);
  const words = ({ text: own, sentences }: Record<string, unknown>): string =>
    text(own) || (Array.isArray(sentences) ? sentences.map((one) => said(Number(one))).join(' ') : '');
  const insight = claims.find(({ n }) => n === answer.insight && n !== undefined);
  return {
    state: 'arriving',
    part,
    of,
    title: text(answer.title),
    situation: text(answer.situation),
    insight: insight === undefined ? '' : words(insight),
    items: claims.map(words).filter((one) => one !== ''),
    received: raw.length,
  };
}
