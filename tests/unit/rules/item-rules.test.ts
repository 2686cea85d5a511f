import { describe, expect, test } from 'vitest';
import { itemBreaches, itemRules } from '../../../lib/rules/item-rules.ts';
import type { Pack } from '../../../lib/text/pack.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';
import { buildCheck } from './build-check.ts';

const rulesOf = (check: Parameters<typeof buildCheck>[0], pack: Pack | null = en): string[] =>
  itemBreaches(buildCheck(check), { pack }).map(({ rule }) => rule);

const blocksOf = (check: Parameters<typeof buildCheck>[0], pack: Pack | null = en): string[] =>
  itemBreaches(buildCheck(check), { pack })
    .filter(({ level }) => level === 'block')
    .map(({ rule }) => rule);

test('a sound check breaks no rule', () => {
  expect(rulesOf({})).toEqual([]);
});

test('a sound German check breaks no rule', () => {
  const check = {
    scenario: 'Die Warteschlange enthält über 500 Aufträge, der älteste wartet seit einer Stunde.',
    question: 'Was tun Sie als Erstes?',
    options: [
      'Starten Sie einen zweiten Worker',
      'Leeren Sie den Zwischenspeicher',
      'Beenden Sie den Export der Nacht',
    ],
  };
  expect(rulesOf(check, de)).toEqual([]);
});

test('every rule has an id of its own and a level', () => {
  expect(new Set(itemRules.map(({ id }) => id)).size).toBe(itemRules.length);
  expect(itemRules.every(({ level }) => level === 'block' || level === 'hint')).toBe(true);
});

describe('blocked', () => {
  test.each<[string, Parameters<typeof buildCheck>[0]]>([
    ['option-count', { options: ['Add a worker', 'Restart the broker'] }],
    ['option-count', { options: ['Add a worker', 'Restart it', 'Pause it', 'Drain it'] }],
    ['empty-scenario', { scenario: ' \n' }],
    ['empty-question', { question: '' }],
    ['empty-option', { options: ['Add a worker', ' ', 'Restart the broker'] }],
    ['empty-rationale', { rationales: ['Because.', '', 'Because.'] }],
    ['one-right', { right: 7 }],
    ['duplicate-option', { options: ['Restart the broker', 'restart  the broker', 'Add a worker'] }],
    ['numeric-order', { options: ['5 minutes', '60 minutes', '15 minutes'] }],
    ['option-punctuation', { options: ['Add a worker.', 'Restart the broker', 'Pause the export'] }],
    ['option-case', { options: ['add a worker', 'Restart the broker', 'Pause the export'] }],
    ['all-or-none', { options: ['Add a worker', 'Restart the broker', 'All of the above'] }],
    ['all-or-none', { options: ['Add a worker', 'Restart the broker', 'None of these'] }],
    ['all-or-none', { options: ['Add a worker', 'Restart the broker', 'Both of the above.'] }],
    ['true-false', { options: ['True', 'False', 'It depends on the queue'] }],
    ['true-false', { options: ['Yes', 'No', 'Ask the owner'] }],
    ['fill-blank', { question: 'To restart it you run ____.' }],
    ['fill-blank', { scenario: 'The broker is restarted with … on the host.' }],
    ['negative-stem', { question: 'Which of these is not a step?' }],
    ['negative-stem', { question: 'Which command would you use, EXCEPT in production?' }],
    ['negative-stem', { question: "What shouldn't you do?" }],
    ['combined-options', { options: ['Add a worker', 'Restart the broker', 'A and B'] }],
    ['combined-options', { options: ['Add a worker', 'Restart the broker', '1 and 2 only'] }],
    ['absolute-term', { options: ['Never restart it', 'Restart the broker', 'Add a worker'] }],
    ['vague-term', { options: ['Restart it sometimes', 'Restart the broker', 'Add a worker'] }],
  ])('%s', (rule, check) => {
    expect(blocksOf(check)).toContain(rule);
  });

  test.each<[string, Parameters<typeof buildCheck>[0]]>([
    ['all-or-none', { options: ['Neu starten', 'Abschalten', 'Alle genannten Antworten'] }],
    ['all-or-none', { options: ['Neu starten', 'Abschalten', 'Keine der Antworten'] }],
    ['true-false', { options: ['Richtig', 'Falsch', 'Kommt auf die Last an'] }],
    ['negative-stem', { question: 'Welcher Schritt gehört nicht dazu?' }],
    ['combined-options', { options: ['Neu starten', 'Abschalten', 'A und B'] }],
    ['absolute-term', { options: ['Immer neu starten', 'Abschalten', 'Abwarten'] }],
    ['vague-term', { options: ['Manchmal neu starten', 'Abschalten', 'Abwarten'] }],
  ])('%s, in German', (rule, check) => {
    expect(blocksOf(check, de)).toContain(rule);
  });
});

describe('not blocked', () => {
  test.each<[string, Parameters<typeof buildCheck>[0]]>([
    ['numbers that fall', { options: ['60 minutes', '15 minutes', '5 minutes'] }],
    ['numbers of different things', { options: ['5 workers', '2 brokers', '9 exports'] }],
    ['a denial inside the case', { question: 'What do you do when the broker does not answer?' }],
    ['a flag called --all', { options: ['git add --all', 'git add --patch', 'git add --update'] }],
    ['code beside capitals', { options: ['pg_dump the table', 'Copy the volume', 'Stop the node'] }],
    ['calls with empty brackets', { scenario: 'The call drain() has come back after a minute.' }],
    ['a name that ends in dots', { scenario: 'You have clicked Add External JARs... in the dialog.' }],
    [
      '"none" inside an action',
      { options: ['Set the limit to none', 'Set the limit to high', 'Ask the owner'] },
    ],
  ])('%s', (_, check) => {
    const harmless = new Set(['absolute-term']);
    expect(blocksOf(check).filter((rule) => !harmless.has(rule))).toEqual([]);
  });

  test('German nouns beside verbs in lower case', () => {
    expect(blocksOf({ options: ['den Dienst stoppen', 'Protokolle löschen', 'neu starten'] }, de)).toEqual(
      [],
    );
  });

  test('words of a language without a pack', () => {
    expect(
      blocksOf({ options: ['Toujours relancer', 'Ajouter un worker', 'Attendre la fin'] }, null),
    ).toEqual([]);
  });

  test('without a pack the wording of every language counts', () => {
    expect(blocksOf({ options: ['Relancer', 'Attendre', 'All of the above'] }, null)).toContain(
      'all-or-none',
    );
    expect(blocksOf({ options: ['Relancer', 'Attendre', 'Alle genannten'] }, null)).toContain('all-or-none');
  });
});

describe('hinted, never blocked', () => {
  test.each<[string, Parameters<typeof buildCheck>[0]]>([
    [
      'longest-key',
      {
        options: ['Add a second worker to the same queue and wait for ten minutes', 'Restart it', 'Pause it'],
      },
    ],
    [
      'stem-repeated',
      {
        options: ['Drain the queued jobs', 'Restart the broker', 'Call the owner'],
        scenario: 'The queued work of last night is late and the customer asks for it.',
      },
    ],
    [
      'convergence',
      { options: ['Restart broker gateway', 'Restart worker gateway', 'Export broker tables'] },
    ],
    ['article-cue', { question: 'The right thing to start is an', options: ['Export', 'Backup', 'Import'] }],
    ['unfocused-stem', { scenario: 'A queue.', question: 'Your action?' }],
    ['unfocused-stem', { question: 'Tell what you do next.' }],
    ['long-scenario', { scenario: 'The worker is slow and the queue is long. '.repeat(6) }],
    ['mixed-options', { options: ['--force', 'Restart the broker now', 'Add a second worker'] }],
  ])('%s', (rule, check) => {
    const found = itemBreaches(buildCheck(check), { pack: en }).find((breach) => breach.rule === rule);
    expect(found).toEqual({ rule, level: 'hint' });
  });
});
