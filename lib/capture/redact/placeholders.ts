import type { Redaction, RedactionKind } from '../../model/capture.ts';
import type { Finding } from './finding.ts';

export const PLACEHOLDER = /\[(?:secret|token|email|phone|card|iban|address|person|word)-\d+\]/g;

/** Gives every original its placeholder, the same one every time. Originals live only as long as this does. */
export type Placeholders = {
  for(finding: Pick<Finding, 'kind' | 'same'>): string;
  /** The placeholders given out, with how often each stands in the texts. */
  counted(texts: Iterable<string>): Redaction[];
};

/** Numbers start after those a page writes itself, so that its own `[email-1]` is not taken for one of ours. */
export function createPlaceholders(texts: Iterable<string>): Placeholders {
  const numbers = new Map<string, number>();
  for (const text of texts) for (const found of text.match(PLACEHOLDER) ?? []) noteNumber(numbers, found);
  const given = new Map<string, { placeholder: string; kind: RedactionKind }>();
  return {
    for({ kind, same }) {
      const key = `${kind} ${same}`;
      const known = given.get(key);
      if (known !== undefined) return known.placeholder;
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      const placeholder = `[${kind}-${number}]`;
      given.set(key, { placeholder, kind });
      return placeholder;
    },
    counted(after) {
      const counts = countPlaceholders(after);
      return [...given.values()].flatMap(({ placeholder, kind }) => {
        const count = counts.get(placeholder) ?? 0;
        return count === 0 ? [] : [{ placeholder, kind, count }];
      });
    },
  };
}

function noteNumber(numbers: Map<string, number>, placeholder: string): void {
  const [kind = '', number = '0'] = placeholder.slice(1, -1).split('-');
  numbers.set(kind, Math.max(numbers.get(kind) ?? 0, Math.min(Number(number), 1_000_000)));
}

export function countPlaceholders(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const found of text.match(PLACEHOLDER) ?? []) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}
