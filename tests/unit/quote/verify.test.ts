import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Claim, Excerpt } from '../../../lib/model/claim.ts';
import { excerptOf, quoteSupport } from '../../../lib/quote/support.ts';
import { verify } from '../../../lib/quote/verify.ts';
import type { Pack } from '../../../lib/text/pack.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const origin = { block: 'b1', path: ['Queues'], source: 'web|docs.example|/queues', at: 1_700_000_000_000 };

/** A claim with `text` on the quote `words` of `page`, and its excerpt. */
function claimOn(page: string, words: string, text = words): { claim: Claim; excerpts: Excerpt[] } {
  const start = page.indexOf(words);
  const end = start + words.length;
  const excerpt = excerptOf(page, { start, end }, origin);
  return { claim: { id: ID, text, support: quoteSupport(page, start, end, excerpt) }, excerpts: [excerpt] };
}

function judged(page: string, words: string, text: string, pack: Pack | null = en, code: string[] = []) {
  const { claim, excerpts } = claimOn(page, words, text);
  return verify(claim, excerpts, { pack, code: new Set(code) });
}

const PAGE = 'Restart the gateway after the queue is empty. The limit is 5 jobs for 10 ms.';
const FIRST = 'Restart the gateway after the queue is empty.';
const SECOND = 'The limit is 5 jobs for 10 ms.';

describe('a claim and its support', () => {
  test('the words of the quote are exact', () => {
    expect(judged(PAGE, FIRST, FIRST)).toBe('exact');
  });

  test('a part of the quote is exact', () => {
    expect(
      judged(
        'The door is locked and the lamp is on.',
        'The door is locked and the lamp is on.',
        'the lamp is on',
      ),
    ).toBe('exact');
  });

  test('a difference of the allow-list is repaired', () => {
    expect(judged(PAGE, FIRST, 'Restart gateway, after the queue is empty')).toBe('repaired');
  });

  test('words of the excerpt beside the quote are not its support', () => {
    expect(judged(PAGE, FIRST, SECOND)).toBe('needs-human');
  });

  test('testimony and nothing are named as they are', () => {
    const testimony = { kind: 'testimony' as const, by: 'Ada', at: 1, knownFrom: 'the release call' };
    expect(verify({ id: ID, text: 'Wait.', support: testimony }, [])).toBe('testimony');
    expect(verify({ id: ID, text: 'Wait.', support: { kind: 'none' } }, [])).toBe('none');
  });
});

describe('a quote is unsupported', () => {
  test('when its excerpt is not there', () => {
    expect(verify(claimOn(PAGE, FIRST).claim, [])).toBe('unsupported');
  });

  test('when the excerpt was changed', () => {
    const { claim, excerpts } = claimOn(PAGE, FIRST);
    const changed = excerpts.map((excerpt) => ({ ...excerpt, text: `${excerpt.text} And more.` }));
    expect(verify(claim, changed)).toBe('unsupported');
  });

  test('when the excerpt was changed together with its hash and lost the words', () => {
    const { claim, excerpts } = claimOn(PAGE, FIRST);
    const text = 'Something else.';
    expect(
      verify(
        claim,
        excerpts.map((excerpt) => ({ ...excerpt, text, hash: sha256(text) })),
      ),
    ).toBe('unsupported');
  });

  test('when the quote was changed', () => {
    const { claim, excerpts } = claimOn(PAGE, FIRST);
    if (claim.support.kind !== 'quote') throw new Error('no quote');
    const selector = { ...claim.support.selector, exact: 'Restart the gateway before the queue is empty.' };
    const support = { ...claim.support, selector };
    expect(verify({ ...claim, support }, excerpts)).toBe('unsupported');
    const hash = sha256(selector.exact);
    expect(verify({ ...claim, support: { ...support, hash } }, excerpts)).toBe('unsupported');
  });
});

describe('a quote is unsupported although its words are in the excerpt', () => {
  const { claim, excerpts } = claimOn(PAGE, FIRST);
  const withExact = (exact: string, hash: string): Claim => {
    if (claim.support.kind !== 'quote') throw new Error('no quote');
    return { ...claim, support: { ...claim.support, selector: { ...claim.support.selector, exact }, hash } };
  };

  test('when its hash is of other words', () => {
    expect(verify(withExact(SECOND, sha256(SECOND)), excerpts)).toBe('needs-human');
    expect(verify(withExact(SECOND, sha256(FIRST)), excerpts)).toBe('unsupported');
  });

  test("when it is not the page's own spelling", () => {
    const exact = FIRST.toLowerCase();
    expect(verify(withExact(exact, sha256(exact)), excerpts)).toBe('unsupported');
  });
});

describe('a claim in other words', () => {
  test.each([
    ['keeps the content words', FIRST, 'After the queue is empty, restart the gateway.'],
    ['leaves a part out', FIRST, 'Restarting the gateway after the empty queue'],
    ['keeps number and unit', SECOND, 'Limit of 5 jobs for 10 ms'],
  ])('that %s is a paraphrase', (_name, words, text) => {
    expect(judged(PAGE, words, text)).toBe('paraphrase');
  });

  test.each([
    ['without its turning word', FIRST, 'Restart the gateway when the queue is empty'],
    ['with the turning word turned', FIRST, 'Restart the gateway before the queue is empty'],
    ['with a negation', FIRST, "Don't restart the gateway after the queue is empty"],
    ['with a modal', FIRST, 'You must restart the gateway after the queue is empty'],
    ['with a new number', SECOND, 'The limit is 5 jobs, 2 queues for 10 ms'],
    ['with another unit', SECOND, 'The limit is 5 jobs, or for 10 s'],
    ['with numbers swapped', SECOND, 'The limit for jobs is 10 ms and 5'],
    [
      'with what is counted swapped',
      'Keep 5 rows and 10 jobs of each queue.',
      'Of each queue keep 5 jobs, 10 rows',
    ],
    ['with a new name', FIRST, 'Restart the gateway of Nordwind after the queue is empty'],
    ['with a new identifier', FIRST, 'Restart gateway_2 and the gateway after the queue is empty'],
    ['with mostly other words', FIRST, 'Reboot the proxy server after the gateway has stopped'],
    ['with the opposite verb', 'Install the agent on the node.', 'Uninstall agent on the node'],
    [
      'with the opposite direction',
      'Increase the timeout of the pool on node errors.',
      'Decrease the pool timeout on node errors',
    ],
    ['with a number word changed', 'Run two workers for the queue.', 'Run three workers for the queue'],
  ])('%s needs a human', (_name, words, text) => {
    const page = PAGE.includes(words) ? PAGE : words;
    expect(judged(page, words, text)).toBe('needs-human');
  });

  test.each([
    [
      'a denial before its condition',
      'Run VACUUM every night, but never while a migration is running.',
      'Run VACUUM while a migration is running.',
      en,
    ],
    [
      'a denial before its condition in German',
      'Prüfen Sie die Platte jede Nacht, aber nie während der Export läuft.',
      'Prüfen Sie die Platte, während der Export läuft.',
      de,
    ],
    ['who does it', 'The worker stops the gateway.', 'The gateway stops the worker.', en],
    [
      'who does it in the passive',
      'The worker stops the gateway.',
      'The worker is stopped by the gateway.',
      en,
    ],
    ['where to', 'Copy the file from the safe to the disk.', 'Copy the file from the disk to the safe.', en],
    [
      'the one for the other',
      'Changes on main need one review; changes on the branch need two.',
      'Changes on main need two.',
      en,
    ],
    [
      'a condition left out',
      'If the disk is full, stop the worker of the depot.',
      'The worker of the depot is stopped.',
      en,
    ],
    ['an only left out', 'Only the lead may open the safe of the depot.', 'The lead may open the safe.', en],
    ['a word more', 'Stop the worker of the depot.', 'Stop the worker of the depot quickly.', en],
    [
      'new members taken for all',
      'New members of the team read the guide.',
      'The guide is read by members of the team.',
      en,
    ],
    ['what is for an order', 'The cleaner deletes old backups.', 'Delete old backups.', en],
  ])('%s changed needs a human', (_name, page, text, pack) => {
    expect(judged(page, page, text, pack)).toBe('needs-human');
  });

  test.each([
    ['in the passive', 'The cleaner deletes old backups.', 'Old backups are deleted by the cleaner.', en],
    ['as an order', 'The copy must be checked with care.', 'Check the copy with care.', en],
    [
      'in words of one group',
      'Delete the old volume of the depot.',
      'Remove the old volume of the depot.',
      en,
    ],
    [
      'from its reason',
      'Close the pool, because a long query blocks the cleaner.',
      'The cleaner is blocked by a long query.',
      en,
    ],
    [
      'with the verb at the end',
      'Der Dienst darf während des Exports nicht neu starten.',
      'Während des Exports darf der Dienst nicht neu starten.',
      de,
    ],
  ])('the same said %s is a paraphrase', (_name, page, text, pack) => {
    expect(judged(page, page, text, pack)).toBe('paraphrase');
  });

  test('needs a human when its quote was cut from a sentence that says no', () => {
    const words = 'restart the gateway after the queue is empty';
    expect(judged(`Never ${words}.`, words, 'After the queue is empty, restart the gateway')).toBe(
      'needs-human',
    );
  });

  test('needs a human where there is no language pack', () => {
    expect(judged(PAGE, FIRST, 'After the queue is empty, restart the gateway.', null)).toBe('needs-human');
  });

  test('needs a human when it makes up a word that the page uses as code', () => {
    const page = 'Run VACUUM on the orders table.';
    expect(judged(page, page, 'On the orders table run make VACUUM', en, ['VACUUM', 'make'])).toBe(
      'needs-human',
    );
  });

  test('is judged by the rules of its language', () => {
    const page = 'Starten Sie den Dienst neu, sobald die Warteschlange leer ist.';
    expect(judged(page, page, 'Sobald die Warteschlange leer ist, starten Sie den Dienst neu.', de)).toBe(
      'paraphrase',
    );
    expect(
      judged(page, page, 'Starten Sie den Dienst nicht neu, sobald die Warteschlange leer ist.', de),
    ).toBe('needs-human');
  });
});

describe('words cut from a sentence that says no', () => {
  test.each([
    ['before', 'Never run VACUUM FULL on a busy table.', 'run VACUUM FULL on a busy table'],
    ['before, with a comma', 'Do not, on any account, run VACUUM FULL.', 'run VACUUM FULL'],
    ['behind', 'The gateway restarts without a warning.', 'The gateway restarts'],
  ])('%s need a human', (_name, page, words) => {
    expect(judged(page, words, words)).toBe('needs-human');
  });

  test('in German too', () => {
    expect(judged('Löschen Sie die Datei nicht.', 'Löschen Sie die Datei', 'Löschen Sie die Datei', de)).toBe(
      'needs-human',
    );
  });

  test('a negation in the next sentence is not theirs', () => {
    expect(
      judged('Run VACUUM at night. Never run it by day.', 'Run VACUUM at night.', 'Run VACUUM at night.'),
    ).toBe('exact');
  });
});
