import { box, codeBox, expander, grid, person, properties, todoList } from '../storage/view.ts';
import type { ServerPage } from './types.ts';

const h2 = (words: string) => `<h2 id="Labelprinterfleet-${words.replaceAll(/[^\w]/g, '')}">${words}</h2>`;

export const labelPrinters: ServerPage = {
  id: '9051188',
  space: { key: 'DEP', name: 'Depot systems' },
  title: 'Label printer fleet',
  author: 'Rosa Ferreira',
  updated: '2026-10-19T10:00:00.000+02:00',
  version: 9,
  labels: ['printer'],
  ancestors: ['Depot systems'],
  like: ['Restore a depot database', 'Paper orders'],
  body: [
    properties(['Owner', 'Hardware'], ['Printers', '340 in 19 depots']),
    '<p>A label printer prints one label for each parcel that leaves the belt. The fleet has two models, and they behave differently when the paper ends: the model <code>LP2</code> stops and reports it, the model <code>LP1</code> goes on and prints nothing.</p>',
    box(
      'warning',
      'A parcel without a label is lost',
      '<p>Look at the first label after each change of paper. If it is white, the side of the paper is wrong, and every parcel from then on leaves without an address.</p>',
    ),
    h2('Change the paper'),
    '<ol><li>First, pause the printer with the yellow key and wait until the belt in front of it is empty.</li><li>Then take the old roll out and keep its core; the core has the number of the order.</li><li>Next, put the new roll in with the shiny side towards the head.</li><li>Finally, print a test label and scan it; go on only if the scan is right.</li></ol>',
    h2('When a printer does not answer'),
    '<p>If a printer does not answer, ask the hub before you pull the plug. The hub keeps up to 50 labels for a printer, and a printer that is switched off and on prints all of them at once. If the hub shows more than ten waiting labels, clear them first.</p>',
    codeBox(
      'bash',
      '',
      'fm printer status GATE-4\nfm printer clear GATE-4 --older-than 5m\nfm printer test GATE-4',
    ),
    grid(
      ['Lamp', 'LP1', 'LP2'],
      ['Green', 'Ready', 'Ready'],
      ['Yellow', 'Paused', 'Paper ends soon'],
      ['Red', 'Head too hot', 'No paper'],
    ),
    box(
      'note',
      '',
      '<p>A red lamp on an LP1 needs ten minutes without printing. A cold cloth on the head breaks it.</p>',
    ),
    h2('Which model for which gate'),
    '<p>Use an LP2 where nobody stands beside the printer. Use an LP1 only at gates with a person, because somebody has to see that the labels are white. If a gate is changed from day to night work, its printer is changed as well, and the change is written into the list of the fleet before the first night. If no LP2 is free, move one from a gate that is closed at night and write it down, since the hub sends labels to the old gate otherwise.</p>',
    expander(
      1,
      'Where the white labels came from',
      '<p>In May 2026 a whole pallet of paper was wound the wrong way round. Two depots sent out 460 parcels without an address before the first test scan.</p>',
    ),
    h2('Open points'),
    todoList(
      {
        done: false,
        html: `${person('Noor Castellan', 'ncastellan')} orders twelve LP2 for the night gates`,
      },
      { done: true, html: 'The test scan is part of the first shift' },
    ),
    box(
      'tip',
      '',
      '<p>Keep one roll beside each printer, never two: the second one is always put in when the first is only stuck.</p>',
    ),
  ].join(''),
  comments: [],
};
