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
    ['en', 'ticks', 'Run VACUUM on the table.', 'Run `VACUUM` on the table.'],
    [
      'en',
      'quotation marks around a word',
      'The answer may be “later” here.',
      'The answer may be later here.',
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
    ['en', 'a dash', 'Stop – the worker is safe.', 'Stop the worker is safe.'],
    ['en', 'the end as a colon', 'Close these valves:', 'close these valves'],
    ['en', 'the end in a bracket', 'Stop the pump (see below).', 'stop the pump (see below'],
    ['en', 'the only comma beside a condition', 'Stop it if it leaks.', 'Stop it, if it leaks.'],
    ['en', 'the comma behind a condition', 'If it leaks, stop the pump.', 'If it leaks stop the pump.'],
    ['en', 'a comma behind a small word', 'Then, check the valve.', 'Then check the valve.'],
    ['en', 'a comma behind an adverb', 'Finally, check the valve.', 'Finally check the valve.'],
    ['en', 'a comma behind a time', 'On Mondays, check the valve.', 'On Mondays check the valve.'],
    ['en', 'a dash for a comma', 'Stop it, if it leaks, at once.', 'Stop it – if it leaks – at once.'],
    ['de', 'the comma behind a condition', 'Wenn es leckt, stoppen Sie.', 'Wenn es leckt stoppen Sie.'],
    ['en', 'an exclamation for a full stop, twice', 'Stop! If it leaks, go.', 'Stop. If it leaks, go!'],
    ['zh', 'a full stop of another script', '停止泵。关闭阀门 now。', '停止泵. 关闭阀门 NOW.'],
    ['en', 'dots', 'Stop the ... worker now.', 'Stop the worker now.'],
    ['en', 'what is said', 'The log says “restart the worker”.', 'The log says restart the worker.'],
    ['fi', 'any comma', 'Käynnistä, palvelu odottaa.', 'Käynnistä palvelu odottaa.'],
    ['fi', 'what is said', 'Loki sanoo “käynnistä palvelu”.', 'Loki sanoo käynnistä palvelu.'],
    ['en', 'an apostrophe that belongs', "Read the workers' queue.", 'Read the workers queue.'],
    ['fi', 'ticks', 'Käynnistä palvelu nyt.', 'käynnistä `palvelu` nyt'],
  ])('%s: %s', (language, _name, page, quote) => {
    expect(why(page, quote, language)).toBe('repaired');
  });
});

// The first text with the marks of the second, and the other way round.
describe.each([
  ['en', 'Call the lead. If it leaks, stop the pump.', 'Call the lead if it leaks. Stop the pump.'],
  ['en', 'Call the lead, if it leaks stop the pump.', 'Call the lead if it leaks, stop the pump.'],
  ['en', 'Call the lead, if it leaks, stop the pump.', 'Call the lead if it leaks, stop the pump.'],
  ['en', 'Call the lead, if it leaks, stop the pump.', 'Call the lead, if it leaks stop the pump.'],
  ['en', 'Call the lead – if it leaks, stop the pump.', 'Call the lead if it leaks – stop the pump.'],
  ['en', 'Run the job. On Mondays, stop it.', 'Run the job on Mondays. Stop it.'],
  ['en', 'Run the job, on Mondays stop it.', 'Run the job on Mondays, stop it.'],
  ['en', 'Delete the logs. Before the audit, keep all.', 'Delete the logs before the audit. Keep all.'],
  ['en', 'Stop. Unless told otherwise, run the job.', 'Stop unless told otherwise. Run the job.'],
  ['en', 'Users may go. Only in tests do they stay.', 'Users may go only in tests. Do they stay.'],
  ['en', 'Delete the file, unless it is locked: keep it.', 'Delete the file. Unless it is locked, keep it.'],
  ['en', 'Set a (not b) to 5.', 'Set a not (b) to 5.'],
  ['en', 'Set a (b) to 5 here.', 'Set a b (to 5) here.'],
  ['en', 'The limit is 5 jobs (2.5 GB) here.', 'The limit is 5 jobs 2.5 GB here.'],
  ['en', 'Do not stop. Restart the pump.', 'Do not stop, restart the pump.'],
  ['en', 'Stop: the worker is safe.', 'Stop the worker is safe.'],
  ['en', 'Run it on the table; it takes 15 ms.', 'Run it on the table, it takes 15 ms.'],
  ['en', 'If it leaks, stop it; call the lead.', 'If it leaks, stop it. Call the lead.'],
  ['en', 'Wait. Until it is empty the queue drains.', 'Wait until it is empty the queue drains.'],
  ['en', 'Guards, check visitors and staff.', 'Guards check visitors and staff.'],
  ['en', 'The guards, check visitors and staff.', 'The guards check visitors and staff.'],
  ['en', 'Do not: open the drain now.', 'Do not. Open the drain now.'],
  ['de', 'Rufen Sie an. Wenn es leckt, stoppen Sie.', 'Rufen Sie an, wenn es leckt. Stoppen Sie.'],
  ['de', 'Rufen Sie an, wenn es leckt stoppen Sie.', 'Rufen Sie an wenn es leckt, stoppen Sie.'],
  ['de', 'Die Maße der Platte: 2,5 mm.', 'Die Maße der Platte 2,5 mm.'],
  ['fr', 'Appelez le chef. Si elle fuit, arrêtez.', 'Appelez le chef si elle fuit. Arrêtez.'],
  ['fr', 'Appelez le chef, si elle fuit arrêtez.', 'Appelez le chef si elle fuit, arrêtez.'],
  ['fi', 'Sulje ovi, älä avaa.', 'Sulje ovi älä, avaa.'],
])('%s: a mark that moves is no matter of taste: %s', (language, one, other) => {
  test.each([
    ['as it is', one, other],
    ['turned', other, one],
  ])('%s', (_how, page, quote) => {
    expect(why(page, quote, language)).toBe('punctuation differs');
  });

  test.each([
    ['in small letters', one, other.toLowerCase()],
    ['turned, in capitals', other, one.toUpperCase()],
  ])('%s', (_how, page, quote) => {
    expect(['exact', 'elided', 'repaired']).not.toContain(why(page, quote, language));
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
