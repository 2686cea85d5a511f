import { expect, test } from 'vitest';
import { withoutInvisible } from '../../../lib/capture/invisible.ts';

test.each([
  ['zero-width', 'a\u200bb\u2060c\ufeff', 'abc', 3],
  ['bidi', 'a\u202eb\u2066c\u200f', 'abc', 3],
  ['tags', 'a\u{e0048}\u{e0069}b', 'ab', 2],
  ['controls', 'a\u0000b\u0007c', 'abc', 2],
  ['soft hyphens, which are not counted', 'soft\u00adware', 'software', 0],
  ['piled up variation selectors', '☂\ufe0f\ufe0f\ufe0f', '☂\ufe0f', 2],
])('%s are taken out', (_name, raw, text, removed) => {
  expect(withoutInvisible(raw)).toEqual({ text, removed });
});

test.each(['plain\twords\nin lines', 'Größe, naïve', 'أعد التشغيل', '重启', 'नमस्ते', '☂\ufe0f', 'a\u00a0b'])(
  '%s stays as it is',
  (text) => {
    expect(withoutInvisible(text)).toEqual({ text, removed: 0 });
  },
);

test('half a surrogate pair becomes something that can be hashed', () => {
  expect(withoutInvisible('a\ud800b').text.isWellFormed()).toBe(true);
});
