import { expect, test } from 'vitest';
import { hashOf, type Route, routeOf } from '../../../components/timeline/route.ts';
import { idOf } from '../../unit/log/samples.ts';

test('every view has a hash that leads back to it', () => {
  const routes: Route[] = [
    { view: 'timeline' },
    { view: 'lessons' },
    { view: 'practice' },
    { view: 'skills' },
    { view: 'lesson', id: idOf(7) },
    { view: 'draft', id: idOf(8) },
    { view: 'team' },
    { view: 'team-lesson', id: idOf(9) },
  ];
  expect(routes.map((route) => routeOf(hashOf(route)))).toEqual(routes);
});

test('a hash that names nothing is the timeline', () => {
  const timeline = { view: 'timeline' };
  for (const hash of ['', '#', '#lesson', '#lesson/', '#lesson/7', '#lesson/../x', '#anything/else']) {
    expect(routeOf(hash)).toEqual(timeline);
  }
});
