import '../messages.ts';
import { expect, test } from 'vitest';
import { codeSentence } from '../../../components/lesson/team/submit-words.ts';
import { whyRefused } from '../../../components/team/refusal.ts';

/** What a server says no with to what a device sends, besides what only a broken device is told. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  submit: [
    ...[
      'not-member',
      'one-person-team',
      'not-live',
      'not-new',
      'needs-skill',
      'no-such-skill',
      'other-skill',
    ],
    ...['needs-support', 'too-many-waiting', 'too-many-revisions', 'hash-changed', 'bad_text', 'too_large'],
    ...['too-many-submitted', 'dependency', 'server_too_old'],
  ],
  withdraw: ['not-member', 'not-waiting', 'not-found', 'dependency', 'server_too_old'],
  decide: [
    ...[
      'not-member',
      'own-work',
      'already-decided',
      'hash-changed',
      'too-fresh',
      'not-eligible',
      'needs-grant',
    ],
    ...['needs-bound-grant', 'needs-support', 'needs-finding', 'needs-confirmation', 'stale', 'not-waiting'],
    ...['too-many-decisions', 'bad_text', 'too_large', 'not-found', 'server_too_old', 'number_used'],
  ],
  flag: [
    ...['not-member', 'not-live', 'not-found', 'too-many-open', 'too-many-flags', 'bad_text'],
    'server_too_old',
  ],
  reverify: [
    ...[
      'not-member',
      'one-person-team',
      'not-live',
      'stale',
      'already-waiting',
      'too-many-waiting',
      'not-found',
    ],
    ...['dependency', 'server_too_old'],
  ],
  need: ['not-member', 'no-such-skill', 'too-many-open', 'too-many-needs', 'bad_text', 'server_too_old'],
  contribution: ['not-member', 'not_found', 'week_closed', 'server_too_old'],
  event: ['full', 'too_large', 'bad_text'],
};

test.each(Object.entries(CODES))('each refusal of a %s has a sentence of its own', (what, codes) => {
  const sentence = what === 'submit' ? codeSentence : whyRefused;
  expect(codes.filter((code) => sentence(code).includes(code))).toEqual([]);
});

test('what only a newer server says is named as it is', () => {
  expect(whyRefused('wrong-moon')).toBe('The server’s reason is "wrong-moon".'.replace('’', "'"));
  expect(codeSentence('wrong-moon')).toContain('wrong-moon');
});
