import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../../../lib/draft/embedded/conditions.ts';
import { sentenceOf } from './page-of.ts';

const cut = (text: string, language = 'en') => {
  const { unit, page } = sentenceOf(text, language);
  const found = conditionOf(unit, page);
  return found && { clause: found.clause, outcome: found.outcome, form: found.form, aim: found.aim };
};

describe('a condition is cut into its halves', () => {
  test.each([
    [
      'If the queue holds more than 500 jobs, start a second worker.',
      {
        clause: 'the queue holds more than 500 jobs',
        outcome: 'start a second worker',
        form: 'act',
        aim: false,
      },
    ],
    [
      'When a worker loses its lease, then the broker hands the job to another worker.',
      {
        clause: 'a worker loses its lease',
        outcome: 'the broker hands the job to another worker',
        form: 'statement',
        aim: false,
      },
    ],
    [
      'If the lease has run out, you must drain the worker first.',
      {
        clause: 'the lease has run out',
        outcome: 'you must drain the worker first',
        form: 'advice',
        aim: false,
      },
    ],
    [
      'If the queue is full, or if the disk is full, pause the export.',
      {
        clause: 'the queue is full, or if the disk is full',
        outcome: 'pause the export',
        form: 'act',
        aim: false,
      },
    ],
    [
      'Restart the broker if the queue depth stays above 90 percent.',
      {
        clause: 'the queue depth stays above 90 percent',
        outcome: 'Restart the broker',
        form: 'act',
        aim: false,
      },
    ],
    [
      'If both sides give information, use the mutual form and keep a copy.',
      {
        clause: 'both sides give information',
        outcome: 'use the mutual form and keep a copy',
        form: 'act',
        aim: false,
      },
    ],
    [
      'If you carry more than twenty kilos of tools, take a car of the pool.',
      {
        clause: 'you carry more than twenty kilos of tools',
        outcome: 'take a car of the pool',
        form: 'act',
        aim: false,
      },
    ],
    [
      'If the customer paid with a voucher, weigh the parcel again.',
      {
        clause: 'the customer paid with a voucher',
        outcome: 'weigh the parcel again',
        form: 'act',
        aim: false,
      },
    ],
    [
      'To empty the dead letter queue, remove the jobs one by one.',
      {
        clause: 'empty the dead letter queue',
        outcome: 'remove the jobs one by one',
        form: 'act',
        aim: true,
      },
    ],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('in German', () => {
    expect(cut('Wenn die Warteschlange voll ist, starten Sie einen zweiten Worker.', 'de')).toEqual({
      clause: 'die Warteschlange voll ist',
      outcome: 'starten Sie einen zweiten Worker',
      form: 'act',
      aim: false,
    });
  });

  test('in German whatever the verb is', () => {
    expect(cut('Wenn ein Karton leer ist, fotografieren Sie die Palette.', 'de')?.form).toBe('act');
    expect(cut('Wenn ein Karton leer ist, müssen Sie die Palette fotografieren.', 'de')?.form).not.toBe(
      'act',
    );
  });

  test('its outcome is where it says it is', () => {
    const { unit, page } = sentenceOf('If `drain` hangs for an hour, then restart the broker.');
    const found = conditionOf(unit, page);
    const text = unit.part.block.kind === 'paragraph' ? unit.part.block.text : '';
    expect(found && text.slice(found.from, found.to)).toBe('restart the broker');
  });
});

describe('no condition', () => {
  test.each([
    ['its case points back', 'If it is full, start a second worker.'],
    ['its case has no verb', 'If in doubt, ask the owner of the queue.'],
    ['its case is a stub', 'If so, start a second worker on the host.'],
    ['its case is a participle', 'When using a second worker, the lease is shared.'],
    ['its case is a thing with a participle', 'If the files deleted by the job, restart the worker.'],
    ['its outcome points back', 'If the queue is full, this setting has no effect.'],
    ['its outcome points back', 'If the queue is full, it stops at once.'],
    ['its outcome is a lead-in', 'If the queue is full, run the following command:'],
    ['it sends the reader elsewhere', 'If the queue is full, see the section on limits.'],
    ['it is a question', 'If the queue is full, what do you do?'],
    ['its comma stands in code', 'If `f(a, b)` fails the worker stops for good.'],
    ['an aim with a mere event', 'To empty the queue, the broker needs an hour.'],
  ])('%s: %s', (_, text) => {
    expect(cut(text)).toBeNull();
  });

  test('in a language without a pack', () => {
    expect(cut('Si la file est pleine, lancez un second worker.', 'fr')).toBeNull();
  });
});
