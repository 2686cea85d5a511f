import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePage } from '../../lib/flow/same-page.ts';
import { pageKeys, visitKeys } from '../../lib/text/page-keys.ts';

const SEED = 20261127;
const RUNS = 3_000;

const PART = fc.constantFrom('a', 'b', 'viewpage.action', 'Über', '[email-1]', '[name-2]', 'a b', '');
const HOST = fc.constantFrom(
  'https://wiki.example',
  'https://wiki.example:8443',
  'http://Wiki.Example',
  'https://[host-1]',
);
const NAME = fc.constantFrom('pageId', 'id', 'view');
const VALUE = fc.constantFrom('1', '2', '', 'a b', '[name-1]', 'x=y');
const Query = fc.array(fc.tuple(NAME, VALUE), { maxLength: 3 });

const addressOf = ([host, path, query, part]: [string, string[], [string, string][], string]): string => {
  const asked = query.map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%5B', '[').replaceAll('%5D', ']')}`,
  );
  return `${host}/${path.join('/')}${asked.length === 0 ? '' : `?${asked.join('&')}`}${part}`;
};
const Address = fc
  .tuple(HOST, fc.array(PART, { maxLength: 3 }), Query, fc.constantFrom('', '#top', '#/route?x=1'))
  .map((parts) => addressOf(parts));

/** A page that is what the source says, with something in the place of what was redacted, and asked for with more. */
const visitOf = (source: string, more: string): string => {
  const [rest = '', query = ''] = source
    .replace(/#.*/s, '')
    .replaceAll(/\[[a-z]+-\d+\]/g, 'something')
    .split('?');
  return `${rest}?${[more, query].filter((one) => one !== '').join('&')}#there`;
};

test('every page that is a lesson’s source finds it by one of its keys', () => {
  let met = 0;
  const law = fc.property(
    Address,
    fc.constantFrom('', 'view=7', 'pageId=1'),
    Address,
    (source, more, other) => {
      for (const open of [visitOf(source, more), other, source]) {
        if (!samePage(open, { address: source, site: 'something' })) continue;
        met += 1;
        const keys = new Set(visitKeys(open));
        expect(pageKeys([source]).some((key) => keys.has(key))).toBe(true);
      }
    },
  );
  fc.assert(law, { seed: SEED, numRuns: RUNS });
  expect(met).toBeGreaterThan(RUNS / 2);
});

test('pages told apart by what they are asked for have other keys, and what is no address has none', () => {
  const page = (id: number) => `https://wiki.example/viewpage.action?pageId=${id}`;
  expect(visitKeys(page(2))).not.toContain(pageKeys([page(1)])[0]);
  expect(visitKeys(`${page(2)}&focused=9#comment`)).toContain(pageKeys([page(2)])[0]);
  expect([pageKeys(['', 'nothing']), visitKeys('')]).toEqual([[], []]);
});
