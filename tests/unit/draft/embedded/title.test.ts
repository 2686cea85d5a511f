import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../lib/draft/embedded/page.ts';
import { lessonTitle, pageName } from '../../../../lib/draft/embedded/title.ts';
import { buildCapture, type Piece } from '../build-capture.ts';

const nameOf = (title: string, pieces: Piece[] = []) => pageName(readPage(buildCapture(title, pieces)));

describe('a page is named without its site', () => {
  test.each([
    ['Drain a node | Platform wiki', 'Drain a node'],
    ['Logging HOWTO — Python 3.11 documentation', 'Logging HOWTO'],
    ['Angular set-up - DEVL - Confluence', 'Angular set-up'],
    ['Building :: Broker', 'Building'],
    ['How to automate — part two', 'How to automate – part two'],
    ['Retry policy', 'Retry policy'],
  ])('%s', (title, name) => {
    expect(nameOf(title)).toBe(name);
  });

  test('its only main heading names it best', () => {
    expect(nameOf('broker-7 – Home', [{ h: 'Drain a broker node', level: 1 }])).toBe('Drain a broker node');
  });
});

describe('a lesson is named by its section', () => {
  const titleOf = (heading: string) =>
    lessonTitle(
      readPage(buildCapture('Message broker', [{ h: heading }, { p: 'The broker keeps jobs.' }])),
      1,
    );

  test.each([
    ['2.1. Drain a broker node', 'Drain a broker node'],
    ['Drain a broker node¶', 'Drain a broker node'],
    ['Known limits[edit]', 'Known limits'],
    ['Options', 'Message broker: Options'],
    ['Draining', 'Message broker: Draining'],
    ['Description', 'Message broker'],
  ])('%s', (heading, title) => {
    expect(titleOf(heading)).toBe(title);
  });
});
