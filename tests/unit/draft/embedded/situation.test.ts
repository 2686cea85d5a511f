import { describe, expect, test } from 'vitest';
import type { Piece } from '../build-capture.ts';
import { bodyAs, lessonOf } from './kinds.ts';

const situationOf = async (title: string, pieces: readonly Piece[], language = 'en'): Promise<string> =>
  (await lessonOf(title, pieces, language)).situation;

const STEPS: Piece = {
  ol: [
    'Switch the pump off and wait for one minute.',
    'Open the valve at the bottom with the blue key.',
    'Close the valve and switch the pump on.',
  ],
};

describe('the situation of a lesson', () => {
  test('is the condition that stands before the steps, without what it orders', async () => {
    const pieces = [
      { p: 'When the pump makes a knocking sound, let the air out before the seal breaks.' },
      STEPS,
    ];
    expect(await situationOf('Air in the pump', pieces)).toBe('When the pump makes a knocking sound');
  });

  test('may stand behind its order', async () => {
    const pieces = [{ p: 'Open the upper valve when the pump makes a knocking sound.' }, STEPS];
    expect(await situationOf('Air in the pump', pieces)).toBe('When the pump makes a knocking sound');
  });

  test('is in German the clause with its word', async () => {
    const pieces: Piece[] = [
      { p: 'Wenn die Pumpe laut klopft, muss die Luft aus dem Kreis gelassen werden.' },
      {
        ol: [
          'Schalten Sie die Pumpe aus.',
          'Öffnen Sie das Ventil unten.',
          'Lassen Sie die Luft ab und schließen Sie das Ventil.',
        ],
      },
    ];
    expect(await situationOf('Luft in der Pumpe', pieces, 'de')).toBe('Wenn die Pumpe laut klopft');
  });

  test('is what a title tells of', async () => {
    expect(await situationOf('The pump does not start', [STEPS])).toBe('The pump does not start');
    expect(await situationOf('When the pump stays silent', [STEPS])).toBe('When the pump stays silent');
  });
});

describe('a person says when a lesson matters', () => {
  test('where the title names a thing or an act', async () => {
    expect(await situationOf('The pump of the east wing', [STEPS])).toBe('');
    expect(await situationOf('Letting the air out', [STEPS])).toBe('');
    expect(await situationOf('When to let the air out', [STEPS])).toBe('');
    expect(await situationOf('When to use the pump', [STEPS])).toBe('');
    expect(await situationOf('When they knock', [STEPS])).toBe('');
  });

  test('where a condition belongs to one step only', async () => {
    const pieces = [STEPS, { p: 'If the valve of the pump is stuck, use the red key.' }];
    expect(await situationOf('Air in the pump', pieces)).toBe('');
  });

  test('where a condition is about something else', async () => {
    const pieces = [{ p: 'If you have a question, call the office of the porter.' }, STEPS];
    expect(await situationOf('Air in the pump', pieces)).toBe('');
  });

  test('where each condition is one of several cases', async () => {
    const cases = [
      'If the pump knocks, let the air out.',
      'If the pump is silent, look at the fuse.',
      'If the pump is hot, switch the pump off.',
    ];
    expect(await situationOf('Sounds of the pump', [{ ul: cases }])).toBe('');
  });
});

test('the branches of a page on refusals are not when it matters', async () => {
  const pieces: Piece[] = [
    { h: 'Handle a refusal' },
    { p: 'A request that was answered with status 429 can be sent again.' },
    {
      ul: [
        'If the answer names a time, wait that long and send the same request again.',
        'If the answer names no time, wait two seconds and double the wait after every further refusal.',
        'If the fifth attempt is refused as well, stop and report the address.',
      ],
    },
    {
      ol: [
        'First, stop all parallel requests of the key.',
        'Then read the header and wait that many seconds.',
        'Next, send one request alone and check its status.',
        'Finally, start the parallel requests again, one every second.',
      ],
    },
  ];
  expect(await situationOf('Rate limits', pieces)).toBe('');
});

test('a case beside the steps stands at the step it is about', async () => {
  const content = await lessonOf('Air in the pump', [
    STEPS,
    { p: 'Never open a valve while the pump is running, because the water is hot.' },
    { p: 'If the valve at the bottom is stuck, use the red key from the office.' },
  ]);
  const steps = bodyAs(content, 'how-to')?.steps ?? [];
  expect(steps.map(({ caution }) => caution?.text)).toEqual([
    undefined,
    'If the valve at the bottom is stuck, use the red key from the office.',
    undefined,
  ]);
});
