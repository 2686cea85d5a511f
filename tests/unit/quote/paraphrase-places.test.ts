import { expect, test } from 'vitest';
import { grounder } from '../../../scripts/ground-lines.ts';

/** The verdict on a claim beside sentences of a page, parted by " || ", which it quotes. */
function verdict(claim: string, said: string): string {
  const quotes = said.split(' || ');
  const read = grounder();
  read(
    JSON.stringify({
      page: 'p',
      text: `These are our rules. ${quotes.join(' ')} Ask the office.`,
      language: 'en',
    }),
  );
  const answered = read(JSON.stringify({ page: 'p', claim, quotes }));
  if (answered === null || !('answer' in answered)) throw new Error('no answer');
  return answered.answer.verdict;
}

test.each([
  [
    'Every hour the shift lead checks the pressure and records it in the log.',
    'The shift lead checks the pressure every hour and writes it into the log.',
  ],
  ['Switch the pump off before cleaning it.', 'The pump must be switched off prior to cleaning.'],
  ['Work on the roof requires a permit.', 'You need a permit to work on the roof.'],
  ['There are 24 bottles in each crate.', 'Each crate holds 24 bottles.'],
  ['Smoking is forbidden in the paint shop.', 'It is forbidden to smoke in the paint shop.'],
  ['Label every bag.', 'It is important that you label every bag.'],
  [
    'If the scanner fails, enter the number manually.',
    'In case the scanner fails, enter the number by hand.',
  ],
  [
    'The deposit is refunded within 14 days of the return.',
    'The deposit is paid back within 14 days after the return.',
  ],
  ['Never clean the lens with alcohol.', 'Clean the lens with a dry cloth, never with alcohol.'],
  ['Log out at the end of the shift.', 'Do not forget to log out at the end of the shift.'],
  ['Switch the pump off before cleaning it.', 'The pump must be switched off before cleaning.'],
  [
    'The token expires after 30 minutes and the app asks for a new one.',
    'The token expires after 30 minutes. || The app asks for a new one.',
  ],
  ['You must not smoke in the shop.', 'Smoking is not allowed in the shop.'],
  [
    'Every hour the shift lead checks the pressure and writes it down.',
    'The shift lead checks the pressure every hour and writes it down.',
  ],
  ['Returns are only accepted with the receipt.', 'We only accept returns with the receipt.'],
  ['Working on the roof requires a permit.', 'You need a permit to work on the roof.'],
  [
    'The deposit is refunded within 14 days of the return.',
    'The deposit is refunded within 14 days after the return.',
  ],
  [
    'The token expires after 30 minutes and the app asks for a new code.',
    'The app asks for a new code. || The token expires after 30 minutes.',
  ],
  [
    'The token expires after 30 minutes and the app asks for a code.',
    'The app asks for a code. || The token expires after 30 minutes.',
  ],
  [
    'The token expires after 30 minutes and the app shows a code.',
    'The app shows a code. || The token expires after 30 minutes.',
  ],
  ['Keys are handed out only against a signature.', 'Keys are handed out against a signature only.'],
  ['Every Monday morning the scales are calibrated.', 'The scales are calibrated every Monday morning.'],
  [
    'Before a tyre is fitted, it is checked for cracks.',
    'Every tyre is checked for cracks before it is fitted.',
  ],
  ['The tank must be full before you start the pump.', 'Start the pump only when the tank is full.'],
  ['The ladder may only be used on level ground.', 'Use the ladder only on level ground.'],
  ['Do not use damaged tools.', 'Tools that are damaged must not be used.'],
  ['Do not use damaged tools.', 'Damaged tools must not be used.'],
  ['Do not use damaged tools in the lab.', 'Damaged tools must not be used in the lab.'],
  ['Do not use wet tools in the lab.', 'Wet tools must not be used in the lab.'],
  ['Do not use tools in the lab.', 'Tools must not be used in the lab.'],
  [
    'The game master checks every padlock.',
    'The game master resets the room after each group and checks every padlock.',
  ],
  ['The manager unlocks the account.', 'An account is locked after five tries and unlocked by its manager.'],
  ['There is a drip line on each table.', 'Each table has a drip line.'],
  ['There is a smoke alarm in every room.', 'Every room has a smoke alarm.'],
  [
    'Before trucks above 12 t are loaded, the port weighs them.',
    'Trucks above 12 t are weighed by the port before they are loaded.',
  ],
  ['Before parcels are sealed, they must be weighed.', 'Parcels must be weighed before they are sealed.'],
  ['You can collect the bike from Tuesday on.', 'You can pick up the bike from Tuesday on.'],
  ['Samples are taken in May by the vet.', 'The vet takes samples in May.'],
  ['You may take samples in May.', 'In May you may take samples.'],
  [
    'The user may reopen a closed ticket within thirty days.',
    'A closed ticket may be reopened by the user within 30 days.',
  ],
  ['Open the gate after 20 minutes.', 'Open the gate after twenty minutes.'],
  ['Open the gate after twenty minutes.', 'Open the gate after 20 minutes.'],
  [
    'The night guard checks the lamps on the barriers every two hours.',
    'The lamps on the barriers are checked by the night guard every two hours.',
  ],
  [
    'The night guard checks the lamps every two hours.',
    'The lamps are checked by the night guard every two hours.',
  ],
  [
    'The electrician services the pumps once a year.',
    'The pumps are serviced by the electrician once a year.',
  ],
  [
    'Once a year the electrician services the pumps.',
    'The pumps are serviced by the electrician once a year.',
  ],
])('%s, from: %s', (claim, said) => {
  expect(verdict(claim, said)).toBe('supported');
});

test.each([
  ['Gloves must not be worn in the lab.', 'Wear gloves in the lab.'],
  ['Gloves must be worn in the lab.', 'Do not wear gloves in the lab.'],
  ['Gloves must be worn in the lab.', 'You may wear gloves in the lab.'],
  ['The gate must be opened in the morning.', 'You can open the gate in the morning.'],
  ['Gloves must be worn in the lab.', 'Gloves are worn in the lab.'],
  ['The gate must be opened in the morning.', 'Try to open the gate in the morning.'],
  ['The gate must be opened in the morning.', 'Feel free to open the gate in the morning.'],
  ['The gate must be opened.', 'Open the gate if you like.'],
  ['The patient must be weighed by you.', 'Ask the nurse to weigh the patient.'],
  ['The driver must be told by the gate.', 'Tell the driver to open the gate.'],
  ['You must not smoke in the paint shop.', 'Smoking is allowed in the paint shop.'],
  ['You must not smoke in the yard.', 'Smoking is forbidden in the paint shop.'],
  ['Smoking is allowed in the paint shop.', 'Smoking is forbidden in the paint shop.'],
  ['You may smoke in the paint shop.', 'Smoking is forbidden in the paint shop.'],
  ['You must not smoke.', 'It is forbidden to smoke in the paint shop.'],
  ['Label every bag.', 'It is not important that you label every bag.'],
  ['Label a bag.', 'It is important that you never label a bag.'],
  ['Label the bag.', 'It is important that you do not label the bag.'],
  ['Do not log out.', 'Do not forget to log out.'],
  ['Forget to log out.', 'Do not forget to log out.'],
  ['Log out.', 'Do not ever log out.'],
  ['The lamp is cold.', 'Never forget that the lamp is hot.'],
  ['There are 24 crates in each bottle.', 'Each crate holds 24 bottles.'],
  ['There are 12 bottles in each crate.', 'Each crate holds 24 bottles.'],
  ['There are 24 bottles in the crate.', 'The crate can hold 24 bottles.'],
  ['There are 24 bottles in the crate.', 'The crate holds at most 24 bottles.'],
  ['There are 24 bottles in the crate.', 'The crate holds up to 24 bottles.'],
  ['Clean the lens with alcohol.', 'Clean the lens with a dry cloth, never with alcohol.'],
  ['Never clean the lens with a dry cloth.', 'Clean the lens with a dry cloth, never with alcohol.'],
  ['Never clean the lens.', 'Clean the lens with a dry cloth, never with alcohol.'],
  [
    'The guard locks the door after a signal.',
    'The gate closes at 8 pm after a signal. || The guard locks the door.',
  ],
  ['The app shows a code after 30 minutes.', 'The token expires after 30 minutes. || The app shows a code.'],
  [
    'The token expires after 5 minutes and the app shows a code.',
    'The token expires after 30 minutes. || The app shows a code after 5 minutes.',
  ],
  ['The lead notes the level every day.', 'Every hour the lead checks the pressure and notes the level.'],
  [
    'Every hour the nurse checks the pressure.',
    'Every hour the lead checks the pressure and the nurse notes the level.',
  ],
  ['Restart the printer if it does not fail.', 'If the printer fails, restart it.'],
  ['Restart the printer.', 'If the printer fails, restart it.'],
  ['Fail the printer if it restarts.', 'If the printer fails, restart it.'],
  ['Connect the printer if it is on.', 'If the printer is on, connect the scanner to it.'],
  ['Paint the printer if it hits the wall.', 'If the printer hits the wall, paint it.'],
  ['The printer restarts the server if it fails.', 'If the printer fails, the server restarts it.'],
  ['Returns are accepted without the receipt.', 'We only accept returns with the receipt.'],
  ['Returns are accepted.', 'We accept only returns with the receipt.'],
  ['Returns are accepted.', 'We only accept returns with the receipt.'],
  ['Bikes are only repaired in the shop.', 'They only repair bikes from the shop.'],
  ['You do not need a permit to work on the roof.', 'Work on the roof requires a permit.'],
  ['You need a permit to work on the roof.', 'Work on the roof requires no permit.'],
  ['Work on the wall requires a permit.', 'You need a permit to work on the roof.'],
  [
    'The deposit is paid within 14 days after the return.',
    'The deposit is paid back within 14 days of the return.',
  ],
  [
    'The deposit is refunded within 14 days before the return.',
    'The deposit is paid back within 14 days of the return.',
  ],
  ['The number is entered automatically.', 'The number is entered by hand.'],
  ['Staff get three days of leave a month.', 'Staff get three days of leave a year.'],
  ['Staff get three days of leave.', 'Staff get three days of leave a year.'],
  ['Before cleaning, close the pump.', 'Before cleaning it, open the pump.'],
  ['Clean the pump before opening it.', 'Open the pump before cleaning it.'],
  ['The lead must be called.', 'Close the valve and, if it leaks, call the lead.'],
  ['The button must be opened.', 'Press the button to open the gate.'],
  ['The gate must be opened.', 'Press the button to open the gate.'],
  ['Gloves must be worn.', 'Wear gloves or use the tongs.'],
  ['Gloves must be worn.', 'Wear gloves unless you use the tongs.'],
  ['A red form must be chosen.', 'Choose a red or a green form.'],
  ['The form must be left.', 'Leave the form if nobody answers.'],
  ['The lift must be used for goods.', 'Use the lift only for goods.'],
  ['Salt must be added.', 'Add salt, or leave it out.'],
  ['The gate must be closed.', 'Ideally, close the gate.'],
  ['The small pan must be used.', 'Preferably use the small pan.'],
  ['The gate must be closed.', 'If possible, close the gate.'],
  ['The lead must be called.', 'Perhaps call the lead.'],
  ['The server must be restarted.', 'Usually restart the server.'],
  ['A restart must be considered.', 'Consider a restart.'],
  ['The lead must be called at once.', 'Please call the lead.'],
  ['A coffee must be helped.', 'Help yourself to a coffee.'],
  ['A delay of three hours must be expected.', 'Expect a delay of two hours.'],
  [
    'The game master checks every padlock before each group.',
    'The game master resets the room after each group and checks every padlock.',
  ],
  [
    'Every padlock is reset by the game master.',
    'The game master resets the room after each group and checks every padlock.',
  ],
  [
    'The group resets the room.',
    'The game master resets the room after each group and checks every padlock.',
  ],
  [
    'The safe is opened by the clerk after each shift.',
    'The clerk opens the safe before each shift and counts the notes.',
  ],
  ['The manager locks the account.', 'An account is locked after five tries and unlocked by its manager.'],
  ['The bank unlocks the account.', 'An account is locked by the bank and unlocked by its manager.'],
  ['The manager locks the account.', 'An account is locked by the bank and unlocked by its manager.'],
  ['There is a table on each drip line.', 'Each table has a drip line.'],
  ['There is no drip line on each table.', 'Each table has a drip line.'],
  ['There is a drip line on each table.', 'Each table may have a drip line.'],
  ['There is a drip line on each table.', 'Each table had a drip line.'],
  [
    'Before trucks above 12 t are weighed, the port loads them.',
    'Trucks above 12 t are weighed by the port before they are loaded.',
  ],
  [
    'Before trucks are loaded, the port weighs them.',
    'Trucks above 12 t are weighed by the port before they are loaded.',
  ],
  [
    'Before trucks under 12 t are loaded, the port weighs them.',
    'Trucks above 12 t are weighed by the port before they are loaded.',
  ],
  ['Before parcels are weighed, they must be sealed.', 'Parcels must be weighed before they are sealed.'],
  ['Before parcels are sealed, they must be weighed.', 'Parcels may be weighed before they are sealed.'],
  ['You can collect the bike from Tuesday on.', 'You can drop off the bike from Tuesday on.'],
  ['The server deletes the file.', 'The file is not deleted by the job and kept by the server.'],
  ['The guard locks the gate.', 'If the lamp is red, the gate is closed and locked by the guard.'],
  ['The guard locks the gate.', 'The gate is closed and locked by the guard if the lamp is red.'],
  ['The guard locks the gate.', 'The gate is closed at night and locked by the guard only on Sundays.'],
  ['The vet takes samples in May and October.', 'The vet takes samples in April and October.'],
  ['The vet takes samples in April and October.', 'The vet takes samples in May and October.'],
  ['The vet takes samples in May.', 'The vet may take samples.'],
  ['Open the gate after thirty minutes.', 'Open the gate after 20 minutes.'],
  ['Open the gate after 20 minutes.', 'Open the gate after twenty-one minutes.'],
  ['Open the gate after twenty minutes.', 'Open the gate after 21 minutes.'],
  ['Open the gate after twenty minutes.', 'Open the gate after twenty-five minutes.'],
  ['Open the gate after 20 steps.', 'Open the gate after twenty thousand steps.'],
  ['Open the gate after twenty thousand steps.', 'Open the gate after 20 steps.'],
  ['Open the gate after twenty steps.', 'Open the gate after 20,000 steps.'],
  ['The guard checks the lamp every three hours.', 'The lamp is checked by the guard every two hours.'],
  ['The guard checks the lamp every two hours.', 'The lamp is not checked by the guard every two hours.'],
  ['The lamp checks the guard every two hours.', 'The lamp is checked by the guard every two hours.'],
])('a human is asked about: %s, from: %s', (claim, said) => {
  expect(verdict(claim, said)).not.toBe('supported');
});
