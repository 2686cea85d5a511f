import { type Api, apiOver } from '../../../../lib/capture/api/api.ts';
import type { PageRecords } from '../../../../lib/capture/records.ts';
import type { Capture } from '../../../../lib/model/capture.ts';
import { blockText } from '../../../../lib/text/block-text.ts';
import { captureOf } from './demo-api.ts';

/** An API that answers by path; what is not listed does not exist. */
function answering(answers: Readonly<Record<string, unknown>>, asked: string[]): Api {
  return apiOver(async (path) => {
    asked.push(path);
    const { pathname, searchParams } = new URL(path, 'https://else.example');
    const location = searchParams.get('location');
    const key = location === null ? pathname : `${pathname}#${location}`;
    return Object.hasOwn(answers, key)
      ? { ok: true, text: JSON.stringify(answers[key]) }
      : { ok: false, why: 'not-found' };
  });
}

/** What is captured of a page whose API answers so, with how often each marked word is said. */
export async function toldBy(
  records: PageRecords,
  answers: Readonly<Record<string, unknown>>,
  asked: string[] = [],
) {
  const capture = await captureOf(records, { api: answering(answers, asked) });
  const said =
    capture.blocks
      .map(blockText)
      .join('\n')
      .match(/\bsaid\w+/g) ?? [];
  return { capture, said: said.toSorted() };
}

export const factOf = ({ facts }: Capture, name: string): string =>
  facts.find((fact) => fact.name === name)?.value ?? '';

export const isNamed = ({ coverage }: Capture): boolean =>
  coverage.notRead.some(({ reason }) => reason === 'comments' || reason === 'loading');

/** A document of one paragraph. */
export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
