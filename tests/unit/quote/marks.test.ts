import { describe, expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { excerptOf, quoteSupport } from '../../../lib/quote/support.ts';
import { judge } from '../../../lib/quote/verify.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const why = (page: string, quote: string, language: string | null): string =>
  judgeQuote(prepare(page, { pack: packFor(language) }), quote).why;

describe.each([
  ['en', 'a comma behind no', 'No, restart the worker.', 'No restart the worker.'],
  ['en', 'a comma behind not', 'If not, restart the worker.', 'If not restart the worker.'],
  ['en', 'a comma behind yes', 'Yes, restart the worker.', 'Yes restart the worker.'],
  ['en', 'a comma behind a denied verb', "Don't, wait for the lead.", "Don't wait for the lead."],
  ['en', 'a comma behind only', 'Restart it only, if it fails.', 'Restart it only if it fails.'],
  ['en', 'a question', 'Restart the worker?', 'Restart the worker.'],
  ['en', 'a question inside', 'Restart it? The lead decides.', 'Restart it. The lead decides.'],
  ['en', 'brackets around a denial', 'It is (not) safe to restart.', 'It is not safe to restart.'],
  ['en', 'a denial in quotation marks', 'Answer with “no” restart.', 'Answer with no restart.'],
  ['en', 'an apostrophe that denies', "The worker can't restart.", 'The worker cant restart.'],
  ['en', 'a thousands mark', 'Keep 1,000 jobs.', 'Keep 1, 000 jobs.'],
  ['en', 'a decimal mark', 'Keep 2.5 GB free.', 'Keep 2. 5 GB free.'],
  ['en', 'an abbreviation that is a word', 'Use no. 5 worker here.', 'Use no 5 worker here.'],
  ['de', 'a comma behind nein', 'Nein, starten Sie den Dienst.', 'Nein starten Sie den Dienst.'],
  ['de', 'a comma behind nicht', 'Warten Sie nicht, starten Sie.', 'Warten Sie nicht starten Sie.'],
  ['de', 'a question', 'Den Dienst starten?', 'Den Dienst starten.'],
  ['fi', 'a comma behind ei', 'Ei, käynnistä palvelu.', 'Ei käynnistä palvelu.'],
  [
    'en',
    'brackets around more',
    'Restart (the lead said never) the worker.',
    'Restart the lead said never the worker.',
  ],
  ['fi', 'brackets around a denial', 'Palvelua (älä) käynnistä.', 'Palvelua älä käynnistä.'],
  ['ru', 'a comma behind a denial', 'Казнить нельзя, помиловать.', 'Казнить нельзя помиловать.'],
  ['es', 'a comma behind a denial', 'Pare nunca, arranque la bomba.', 'Pare nunca arranque la bomba.'],
])('%s: %s is no difference of taste', (language, _name, one, other) => {
  test.each([
    ['lost', one, other],
    ['put in', other, one],
    ['lost in other case', one, other.toUpperCase()],
    ['put in, in other case', other, one.toUpperCase()],
  ])('%s', (_how, page, quote) => {
    expect(['exact', 'elided', 'repaired']).not.toContain(why(page, quote, language));
  });
});

describe('marks that say nothing are still repaired', () => {
  test.each([
    ['en', 'a comma before for', 'Set max_retries to 5 for 10 s.', 'set max_retries to 5, for 10 s'],
    ['en', 'a comma before and', 'Stop the worker and drain it.', 'Stop the worker, and drain it.'],
    [
      'en',
      'a semicolon for a comma',
      'It runs on the table; it takes 15 ms.',
      'It runs on the table, it takes 15 ms.',
    ],
    ['en', 'ticks', 'Run VACUUM on the table.', 'Run `VACUUM` on the table.'],
    [
      'en',
      'quotation marks around a word',
      'The answer may be “later” here.',
      'The answer may be later here.',
    ],
    [
      'en',
      'brackets around a thing',
      'The limit is 5 jobs (2.5 GB) here.',
      'The limit is 5 jobs 2.5 GB here.',
    ],
    ['en', 'an exclamation', 'Stop the worker! Drain the queue.', 'Stop the worker. Drain the queue.'],
    ['en', 'the end', 'stop the worker', 'Stop the Worker!'],
    ['en', 'the whole in quotation marks', 'Stop the worker now.', '“stop the worker now”'],
    [
      'en',
      'an abbreviation without its stop',
      'Wait approx. two hours for it.',
      'Wait approx two hours for it.',
    ],
    [
      'de',
      'a comma before und',
      'Stoppen Sie den Dienst und warten Sie.',
      'Stoppen Sie den Dienst, und warten Sie.',
    ],
    [
      'en',
      'a comma that moves what is denied',
      'Do not restart, because it failed.',
      'Do not restart because it failed.',
    ],
    ['en', 'a comma of a list', 'It eats, shoots and leaves.', 'It eats shoots and leaves.'],
    [
      'en',
      'a comma that tells who is meant',
      'The jobs, which failed, are kept.',
      'The jobs which failed are kept.',
    ],
    ['en', 'a comma between numbers', 'Open the ports 5, 10 today.', 'Open the ports 5 10 today.'],
    ['en', 'a colon', 'Stop: the worker is safe.', 'Stop the worker is safe.'],
    ['en', 'a dash', 'Stop – the worker is safe.', 'Stop the worker is safe.'],
    ['en', 'an end', 'Wait. Until it is empty the queue drains.', 'Wait until it is empty the queue drains.'],
    ['en', 'dots', 'Stop the ... worker now.', 'Stop the worker now.'],
    ['en', 'what is said', 'The log says “restart the worker”.', 'The log says restart the worker.'],
    ['de', 'a colon', 'Die Maße der Platte: 2,5 mm.', 'Die Maße der Platte 2,5 mm.'],
    ['fi', 'any comma', 'Käynnistä, palvelu odottaa.', 'Käynnistä palvelu odottaa.'],
    ['fi', 'what is said', 'Loki sanoo “käynnistä palvelu”.', 'Loki sanoo käynnistä palvelu.'],
    ['en', 'an apostrophe that belongs', "Read the workers' queue.", 'Read the workers queue.'],
    ['fi', 'ticks', 'Käynnistä palvelu nyt.', 'käynnistä `palvelu` nyt'],
  ])('%s: %s', (language, _name, page, quote) => {
    expect(why(page, quote, language)).toBe('repaired');
  });
});

test('the reason names them', () => {
  expect(why('No, restart the worker.', 'No restart the worker.', 'en')).toBe('punctuation differs');
});

test('a claim that differs from its quote in such a mark is left to a person', () => {
  const page = 'No, restart the worker.';
  const excerpt = excerptOf(
    page,
    { start: 0, end: page.length },
    { block: 'b1', path: [], source: 'https://x.test/', at: 1 },
  );
  const claim = {
    id: 'claim000000000000000' as never,
    text: 'No restart the worker.',
    support: quoteSupport(page, 0, page.length, excerpt),
  };
  expect(judge(claim, [excerpt], { pack: packFor('en') })).toEqual({
    verdict: 'needs-human',
    why: 'punctuation differs',
  });
});
