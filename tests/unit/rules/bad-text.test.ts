import { describe, expect, test } from 'vitest';
import { badText } from '../../../lib/rules/bad-text.ts';

describe('refused', () => {
  test.each([
    ['ill-formed', 'half a \ud83d character'],
    ['ill-formed', 'nothing\u0000 at all'],
    ['tag', 'Restart\u{E0041}\u{E0042} the broker'],
    ['tag', 'a\ufe0f\ufe0e\u{E0101}b'],
    ['bidi', 'access \u202Egnp.exe'],
    ['bidi', 'a \u2066isolated\u2069 word'],
    ['bidi', 'a mark\u200E in English'],
    ['zero-width', 'pass\u200Bword'],
    ['zero-width', 'pass\u200Cword'],
    ['zero-width', 'pass\u2060word'],
    ['zero-width', '\uFEFFtext'],
    ['mixed-script', 'open p\u0430ypal settings'],
    ['mixed-script', 'set m\u0430x_retries'],
    ['mixed-script', 'the gr\u03BFup'],
  ] as const)('%s: %j', (why, text) => {
    expect(badText(text)).toBe(why);
  });
});

describe('allowed', () => {
  test.each([
    ['plain text', 'Restart the broker (v1.2) – then wait.'],
    ['line breaks and tabs', 'one\n\ttwo'],
    ['Greek units', 'μs, Δt, kΩ and σmax'],
    ['micro sign', '15 µs'],
    ['emoji joined', 'done 👩‍💻 🏳️‍🌈 👍🏽'],
    ['a heart with its selector', '❤️'],
    ['Persian with a joiner', 'می‌خواهم'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['Arabic with a direction mark', 'اضغط على Save\u200F الآن'],
    ['Hebrew beside English', 'פתח את Settings'],
    ['Russian beside a name', 'Перезапустите API-сервер и worker'],
    ['Japanese with Latin', 'Kubernetesクラスタを再起動する'],
  ])('%s', (_, text) => {
    expect(badText(text)).toBeNull();
  });
});
