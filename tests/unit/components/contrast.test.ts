import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../components/theme.css'), 'utf8');

type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

/** The colour tokens of the theme, as `#rrggbb`. */
function tokens(theme: Theme): Map<string, string> {
  const found = css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...found].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  );
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function ratio(theme: Theme, text: string, ground: string): number {
  const all = tokens(theme);
  const [one, other] = [all.get(text), all.get(ground)];
  if (one === undefined || other === undefined) throw new Error(`no token ${text} or ${ground}`);
  return contrast(one, other);
}

const GROUNDS = ['surface', 'raised', 'sunken', 'hover'];
const TEXTS = ['text', 'muted', 'accent', 'quote', 'testimony', 'none', 'danger', 'ok'];
const PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'] as const,
  // The tooltip is drawn inside out.
  ['surface', 'text'] as const,
];

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(PAIRS)('%s on %s can be read', (text, ground) => {
    expect(ratio(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['surface', 'raised', 'sunken'])(
    'the edge of a field and the focus ring are seen on %s',
    (ground) => {
      expect(ratio(theme, 'edge', ground)).toBeGreaterThanOrEqual(3);
      expect(ratio(theme, 'accent', ground)).toBeGreaterThanOrEqual(3);
    },
  );
});

test('black on white is 21 to 1, so the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the theme has the colours the look names', () => {
  const light = tokens('light');
  const dark = tokens('dark');
  const named = {
    surface: ['#ffffff', '#16191a'],
    raised: ['#ffffff', '#1e2223'],
    sunken: ['#f6f7f7', '#101213'],
    text: ['#17201f', '#e7eceb'],
    muted: ['#56625f', '#a3b0ad'],
    line: ['#dfe5e3', '#2f3736'],
    accent: ['#0f766e', '#5fd0c3'],
    'on-accent': ['#ffffff', '#06221f'],
    quote: ['#0f766e', '#5fd0c3'],
    testimony: ['#4f46e5', '#a5b4fc'],
    none: ['#92600a', '#f0b849'],
    danger: ['#b42318', '#ff9b8f'],
    ok: ['#1f7a3d', '#7ddc9a'],
  };
  const found = Object.fromEntries(
    Object.keys(named).map((name) => [name, [light.get(name), dark.get(name)]]),
  );
  expect(found).toEqual(named);
});
