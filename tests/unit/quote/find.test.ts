import { describe, expect, test } from 'vitest';
import { type Found, findQuote } from '../../../lib/quote/find.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const PAGE = [
  'Queue workers',
  'Stop the worker before you run VACUUM on the orders table; it takes 15 ms per row.',
  'You must not delete the volume until backup 1.2.3 of 2024-05-03 has finished.',
  'Set max_retries to 5 and call drainQueue() with --force. The limit is 1,000 jobs (about 2.5 GB).',
  'The café service may answer “later” – this is normal. Use it only in option A. In option A jobs are kept.',
  'A naïve retry can flood the broker. The operator restarts the gateway after the queue is empty.',
  'The connec-\ntion pool is a well-known weak point.',
  'The level is 5. Min is the name of its floor.',
  'Then run make on the host. Keep the range 5 – 10 open.',
].join('\n');
const CODE = new Set(['VACUUM', 'max_retries', 'drainQueue()', '--force', 'make']);

const find = (exact: string) => findQuote(PAGE, { exact }, { pack: en, code: CODE });
const words = (found: Found | null) => found && PAGE.slice(found.start, found.end);

describe('a quote is accepted', () => {
  test.each([
    ['verbatim', 'Set max_retries to 5', 'exact', 'Set max_retries to 5'],
    [
      'with straight quotes and a hyphen',
      'may answer "later" - this is normal',
      'exact',
      'may answer “later” – this is normal',
    ],
    [
      'with other white space',
      'Queue   workers\n\nStop the\u00a0worker',
      'exact',
      'Queue workers\nStop the worker',
    ],
    ['with a soft hyphen', 'flood the bro\u00adker', 'exact', 'flood the broker'],
    ['with a decomposed letter', 'The cafe\u0301 service', 'exact', 'The café service'],
    [
      'elided',
      'You must not delete the volume ... of 2024-05-03 has finished',
      'elided',
      'You must not delete the volume until backup 1.2.3 of 2024-05-03 has finished',
    ],
    [
      'elided with brackets',
      'Stop the worker before […] on the orders table',
      'elided',
      'Stop the worker before you run VACUUM on the orders table',
    ],
    ['with other case', 'the Operator restarts the Gateway', 'repaired', 'The operator restarts the gateway'],
    [
      'with other punctuation',
      'Set max_retries to 5, and call drainQueue() with --force;',
      'repaired',
      'Set max_retries to 5 and call drainQueue() with --force',
    ],
    [
      'with backticks around code',
      'run `VACUUM` on the orders table',
      'repaired',
      'run VACUUM on the orders table',
    ],
    ['without a diacritic', 'A naive retry can flood', 'repaired', 'A naïve retry can flood'],
    [
      'with an article more',
      'Stop the worker before you run the VACUUM on the orders table',
      'repaired',
      'Stop the worker before you run VACUUM on the orders table',
    ],
    [
      'with an article less',
      'Operator restarts the gateway after the queue',
      'repaired',
      'operator restarts the gateway after the queue',
    ],
    ['with an article more at its beginning', 'The set max_retries to 5', 'repaired', 'Set max_retries to 5'],
    [
      'at a sentence that begins like a unit',
      'min, is the name of its floor',
      'repaired',
      'Min is the name of its floor',
    ],
    [
      'with an article less inside',
      'Stop worker before you run',
      'repaired',
      'Stop the worker before you run',
    ],
    ['with a broken word joined', 'The connection pool is', 'repaired', 'The connec-\ntion pool is'],
    ['with its unit closer', 'it takes 15ms per row', 'repaired', 'it takes 15 ms per row'],
  ])('%s', (_name, exact, how, text) => {
    const found = find(exact);
    expect([found?.how, words(found)]).toEqual([how, text]);
  });
});

describe('a quote is refused', () => {
  test.each([
    ['an end that is another mark', 'on the orders table, it takes 15 ms per row.'],
    ['an end lost', 'call drainQueue() with --force the limit is 1,000 jobs'],
    ['number changed', 'Set max_retries to 6'],
    ['number cut', 'it takes 1'],
    ['number grown', 'it takes 155 ms per row'],
    ['thousands separator changed', 'The limit is 1.000 jobs'],
    ['thousands separator gone', 'The limit is 1000 jobs'],
    ['decimal point gone', 'about 25 GB'],
    ['decimal comma', 'about 2,5 GB'],
    ['unit changed', 'it takes 15 s per row'],
    ['unit changed by case', 'about 2.5 gb'],
    ['bits for bytes', 'about 2.5 Gb'],
    ['unit changed when joined', 'it takes 15s per row'],
    ['negation removed', 'You must delete the volume until backup'],
    ['negation added', 'The operator never restarts the gateway'],
    ['modal weakened', 'You may not delete the volume'],
    ['modal strengthened', 'A naïve retry must flood the broker'],
    ['before becomes after', 'Stop the worker after you run VACUUM'],
    ['after becomes before', 'restarts the gateway before the queue is empty'],
    ['version changed', 'until backup 1.2.4 of 2024-05-03'],
    ['version cut', 'until backup 1.2 of 2024-05-03'],
    ['version quoted to its middle', 'until backup 1.2'],
    ['date changed', 'of 2024-05-04 has finished'],
    ['date rearranged', 'of 03-05-2024 has finished'],
    ['identifier swapped', 'Set min_retries to 5'],
    ['identifier without its underscore', 'Set maxretries to 5'],
    ['identifier in other case', 'call drainqueue() with'],
    ['call without brackets', 'call drainQueue with --force'],
    ['flag without dashes', 'drainQueue() with force'],
    ['plain-word code swapped', 'run ANALYZE on the orders table'],
    ['plain-word code in other case', 'run vacuum on the orders table'],
    ['lower-case code in other case', 'Then run Make on the host'],
    ['a range without its dash', 'Keep the range 5 10 open'],
    ['word swapped', 'on the customers table'],
    ['word dropped', 'Stop the worker before you VACUUM'],
    ['word added', 'Stop the worker long before you run'],
    ['words in other order', 'Stop before the worker you run'],
    ['only removed', 'Use it in option A'],
    ['option letter taken for an article', 'In option jobs are kept'],
    ['two articles added', 'Stop the worker before the you run the VACUUM'],
    ['a word dropped after the first article', 'The service may answer “later”'],
    ['one article for another', 'Stop a worker before you run'],
    ['a word cut at its end', 'You must not del'],
    ['a word cut at its start', 'lete the volume until'],
    ['half of a hyphenated word', 'is a well'],
    ['hyphenated word joined', 'is a wellknown weak point'],
    ['a broken word cut', 'tion pool is'],
    ['nothing', '   '],
    ['only punctuation', '--- ...'],
    ['elided with short parts', 'The operator ... queue is empty'],
    ['elided in the wrong order', 'has finished. Set max_retries ... You must not delete the volume'],
    ['elision hiding a negation', 'Stop the worker before you run ... delete the volume until backup'],
    ['elision with a changed part', 'You must not delete the volume ... of 2024-05-04 has finished'],
  ])('%s', (_name, exact) => {
    expect(find(exact)).toBeNull();
  });
});

describe('German words', () => {
  const page =
    'Die Maße der Platte: 2,5 mm. Schalten Sie den Server ein und warten Sie. Sie dürfen die Datei nicht löschen, bevor die Übertragung fertig ist.';
  const cut = 'Schalten Sie den Server ein bevor der Test läuft.';
  const german = (exact: string) => findQuote(`${page} ${cut}`, { exact }, { pack: de });
  test.each([
    ['ss for ß', 'Die Masse der Platte'],
    ['an umlaut without its dots', 'bevor die Ubertragung fertig'],
    ['ue for ü', 'bevor die Uebertragung fertig'],
    ['a decimal point', 'der Platte: 2.5 mm'],
    ['no decimal comma', 'der Platte: 25 mm'],
    ['nicht left out', 'Sie dürfen die Datei löschen'],
    ['müssen for dürfen', 'Sie müssen die Datei nicht löschen'],
    ['nachdem for bevor', 'nachdem die Übertragung fertig ist'],
    ['half a verb left out before a turning word', 'Schalten Sie den Server bevor der Test läuft'],
    ['half a verb left out', 'Schalten Sie den Server und warten Sie'],
  ])('%s is refused', (_name, exact) => {
    expect(german(exact)).toBeNull();
  });

  test('case, punctuation and an article are not differences', () => {
    expect(german('die maße der platte: 2,5 mm')?.how).toBe('repaired');
    expect(german('die maße der platte 2,5 mm')).toBeNull();
    expect(german('Schalten Sie Server ein und warten')?.how).toBe('repaired');
  });
});

test('without a pack an article and a diacritic are differences', () => {
  expect(findQuote('Le café est prêt.', { exact: 'Le cafe est prêt' })).toBeNull();
  expect(findQuote('Stop the worker now.', { exact: 'Stop worker now' })).toBeNull();
  expect(findQuote('Le café est prêt.', { exact: 'le café, est prêt' })?.how).toBe('repaired');
});

test('an elision of more than 600 characters is refused', () => {
  const page = (gap: number) => `Stop the worker first, ${'x'.repeat(gap - 2)} then delete the volume.`;
  const exact = 'Stop the worker first, ... then delete the volume.';
  expect(findQuote(page(600), { exact })?.how).toBe('elided');
  expect(findQuote(page(601), { exact })).toBeNull();
});

test('of equal places the one in the wanted surroundings is found', () => {
  const page = 'On Monday restart it. On Friday restart it. On Sunday restart it.';
  const found = findQuote(page, { exact: 'restart it', prefix: 'On Friday ', suffix: '. On Sunday' });
  expect(found?.start).toBe(page.indexOf('Friday ') + 'Friday '.length);
});

test('superscripts and fractions are not read as digits', () => {
  expect(findQuote('It grows by 10² rows and ½ page.', { exact: 'It grows by 102 rows' })).toBeNull();
  expect(findQuote('It grows by 102 rows.', { exact: 'It grows by 10² rows' })).toBeNull();
});

test('text without spaces is compared by character', () => {
  const page = 'サーバーを停止してから、バックアップを開始します。データは削除しないでください。';
  expect(findQuote(page, { exact: 'データは削除しないでください。' })?.how).toBe('exact');
  expect(findQuote(page, { exact: 'サーバーを停止してからバックアップを開始します' })?.how).toBe('repaired');
  expect(findQuote(page, { exact: 'データは削除してください' })).toBeNull();
});
