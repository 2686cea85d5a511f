import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { type EvalPage, labelledPages, SPLITS, type Split } from '../../eval/pages.ts';
import { parse } from './page.ts';
import { recordsOfPlain } from './plain-page.ts';

const pages = labelledPages();

/** Of every page as it is drawn, with its labels: whoever changes one makes another set, whose figures are other figures. */
const FROZEN = {
  tuning: '4636e46eee1cc3204e1c2680142d35049f2d0f50d898c240eee2df0c6425b1f4',
  'tuning-2': 'f2b63119c1fca43bc70ac63936ba8615dc46bfc48d859441b3fb0092f24ddfd8',
  'tuning-3': '7710fd7384b50e3c6e1843a9541bbe6f41735ba424d0cab290763cfa618b2842',
  'tuning-4': 'dba075d034853404462d63d2907516e39b14c1b8c48b199f690362ba9416bb83',
  'tuning-5': '6a4adbdf9282b12b1f2b14bdaa42404256754cc8680becf671a09648b2fe5e34',
  'tuning-6': 'c8e5354d3d4a25817df62ff7d5e451ccf9f467669230cb02cbad374059afba08',
  'held-out-2': '2b29065fe4a62a2d360b661dea9a65c1a97dacfd8d418312377234a38e6c1405',
  'held-out-3': '9bbe99228638b90c301246f0187b23c49f477cd41274a624b7e40ad40c3673cd',
} as const satisfies Record<Split, string>;

async function captured(page: EvalPage): Promise<Capture> {
  const id = uuidv7(1, new Uint8Array(16));
  const result = await captureFrom(recordsOfPlain(page), { at: 1, id, parse });
  return must(result.ok ? result.value : null, `a capture of ${page.name}`);
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

test.each(pages)('all that is labelled on $name is there once it is captured', async (page) => {
  const { blocks, title } = await captured(page);
  const words = squeeze(blocks.map(blockText).join('\n'));
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const { label } = page;
  expect(title).toContain(label?.title);
  expect(label?.keyPoints.filter((sentence) => !words.includes(sentence))).toEqual([]);
  expect(label?.traps.filter((sentence) => !words.includes(sentence))).toEqual([]);
  expect(label?.focus.filter((heading) => heading !== '' && !headings.includes(heading))).toEqual([]);
});

const SIZES: Readonly<Record<Split, [pages: number, german: number]>> = {
  tuning: [84, 8],
  'tuning-2': [118, 12],
  'tuning-3': [20, 1],
  'tuning-4': [56, 8],
  'tuning-5': [50, 6],
  'tuning-6': [139, 16],
  'held-out-2': [84, 10],
  'held-out-3': [66, 8],
};

test.each(SPLITS)('how many pages the set %s has, and how many German ones', (split) => {
  const set = pages.filter((page) => page.split === split);
  const german = set.filter(({ html }) => html.includes('<html lang="de">'));
  expect([set.length, german.length]).toEqual(SIZES[split]);
});

test('no page bears the name or the title of another', () => {
  const names = pages.map(({ name }) => name);
  const titles = pages.map(({ label }) => label?.title);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test.each(pages)('$name has a focus and three key points', ({ label }) => {
  expect(label?.focus.length).toBeGreaterThanOrEqual(1);
  expect(label?.keyPoints.length).toBeGreaterThanOrEqual(3);
});

test('most pages have a trap', () => {
  const trapped = pages.filter(({ label }) => (label?.traps.length ?? 0) > 0);
  expect(trapped.length).toBeGreaterThan(0.8 * pages.length);
});

test.each(Object.entries(FROZEN))('the set %s is frozen', (split, hash) => {
  const set = pages.filter((page) => page.split === split);
  expect(createHash('sha256').update(JSON.stringify(set)).digest('hex')).toBe(hash);
});
