import { expect, test } from 'vitest';
import { breachOf } from '../../../lib/quote/paraphrase.ts';
import type { Pack } from '../../../lib/text/pack.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

/** Pairs of a claim and its quote, a line each. */
const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [claim = '', quote = ''] = line.split(' < ');
      return [claim.trim(), quote.trim()];
    });

const breach = (pack: Pack, claim: string, quote: string) => breachOf(claim, quote, pack, { pack });

const KEPT = `
  The boat must be inspected before each trip. < An inspection of the boat is required before each trip.
  Before each trip, the boat must be inspected. < Before each trip, an inspection of the boat is required.
  Inspect the boat before each trip. < An inspection of the boat is mandatory before each trip.
  The pump needs a pressure test every year. < A pressure test of the pump is required every year.
  Puppies are vaccinated in week 8. < The vaccination of puppies takes place in week 8.
  The tools are disinfected at 18:00. < The disinfection of the tools is carried out at 18:00.
  The rind may be removed after 60 days. < Removal of the rind is allowed after 60 days.
  Children under 6 must not use the slide. < Use of the slide is forbidden for children under 6.
  Visitors may not access the rim. < Access to the rim is prohibited for visitors.
  Pupils must not sign the form. < Signing the form is not allowed for pupils.
  Never film the screen. < You may not film the screen.
  Filming the screen is prohibited. < It is forbidden to film the screen.
  Cleaning the mixer takes 20 minutes. < It takes 20 minutes to clean the mixer.
  It takes at least 3 hours to evacuate the hall. < The evacuation of the hall takes at least 3 hours.
  After three failures a job is moved to the queue. < A job that fails three times is moved to the queue.
  After two failures, a lamp is replaced by the electrician. < If a lamp fails twice, the electrician replaces it.
  The lead must approve refunds over 5,000 EUR. < Refunds over 5,000 EUR need a second approval by the lead.
  The shop is open from 9:00 to 18:30. < The shop opens at 9:00 and closes at 18:30.
  Each ladder has a rescue ring next to it. < There is a rescue ring next to each ladder.
  Mira Koch, the oenologist, decides on the blend. < The oenologist, Mira Koch, decides on the blend.
  The clerk signs the slip. < Readers fill in a slip, which the clerk signs.
  Remaining stains are treated by hand. < Stains that remain are treated by hand.
  Only a certified driver drives the truck. < The truck is driven by a certified driver only.
  The guard may not leave before the alarm has been set. < The alarm must be set before the guard leaves.
  First check the seal. < Check the seal first.
  Values above 60 waste energy. < Set the limit to 60; higher values waste energy.
  Values above 250 make the export slower. < Set the limit to 250; higher values slow down the export.
  Run the script with --fast. < Start the script with --fast.
  Wear gloves. < Wear gloves to prevent burns.
  Gloves must be worn. < You must wear gloves to prevent burns.
  Masks must be tested every 6 months. < To prevent leaks, masks must be tested every 6 months.
  The leader updates the list of allergies each month. < The leader keeps the list of allergies and updates it every month.
  The leader updates the allergies. < The leader keeps the list of allergies and updates them.
  The ramp is limited to 20 km/h at most. < The ramp is limited to no more than 20 km/h.
  Feed the seals twice daily. < The seals must be fed twice a day.
  The boxes are moved to hall B by the crew. < The crew moves the boxes to hall B.
  The plates are dried by the clerk. < The clerk dries the plates.
  Salt is added by the cook. < The cook adds salt.
  The lamps were hung by the crew. < The crew hung the lamps.
  The valve is controlled by the guard. < The guard controls the valve.
  Glue is applied by the joiner. < The joiner applies glue.
  The feet of the table are taped by the joiner. < The joiner tapes the feet of the table.
  Guests get a key. < A key is given to guests.
  Old soil must not be reused. < You may not reuse old soil.
  Never open the lid. < The lid is not to be opened.
  Guests cannot cancel online. < It is not possible for guests to cancel online.
  Guests are not able to cancel online. < Guests cannot cancel online.
  Parcels heavier than 20 kg are rejected. < Parcels over 20 kg are rejected.
  Parcels that weigh more than 20 kg are rejected. < Parcels over 20 kg are rejected.
  Drivers must be at least 18. < Drivers must be 18 or older.`;

const BROKEN = `
  The boat must be inspected after each trip. < An inspection of the boat is required before each trip.
  The trip must be inspected before each boat. < An inspection of the boat is required before each trip.
  The boat must be inspected. < An inspection of the boat is required before each trip.
  The boat must be inspected before each trip. < An inspection of the boat is not required before each trip.
  The boat must be inspected before each trip. < No inspection of the boat is required before each trip.
  The boat must be inspected before each trip. < An inspection of the boat is recommended before each trip.
  The boat must be inspected before each trip. < An inspection of the boat may be required before each trip.
  The boat must be inspected. < An inspection of the boat is required if it leaks.
  If it leaks, the boat must be inspected. < An inspection of the boat is required unless it leaks.
  The boat must be cleaned before each trip. < An inspection of the boat is required before each trip.
  The boat must be inspected by the mate. < An inspection of the boat is required by the captain.
  The captain must be inspected. < An inspection of the boat is required by the captain.
  The oil must be replaced. < A check of the oil is required.
  The boat must be inspected. < An inspection of the boat is only required in May.
  The boat must be inspected. < Half of the inspections of the boat are required.
  The inspection must be cleaned. < An inspection of the cleaning is required.
  The lead must be approved. < An approval of the lead is required.
  The owner must be confirmed. < A confirmation of the owner is required.
  Staff must be trained. < A training of the staff is useful.
  Puppies are vaccinated in week 9. < The vaccination of puppies takes place in week 8.
  Puppies are not vaccinated in week 8. < The vaccination of puppies takes place in week 8.
  Vaccinations are puppied in week 8. < The vaccination of puppies takes place in week 8.
  All puppies are vaccinated in week 8. < The vaccination of weak puppies takes place in week 8.
  Puppies must be vaccinated in week 8. < The vaccination of puppies takes place in week 8.
  Linen is collected every Monday. < The collection of hotel linen takes place every Monday.
  The rind may not be removed. < Removal of the rind is allowed after 60 days.
  The rind may be removed. < Removal of the rind is allowed after 60 days.
  The rind must be removed after 60 days. < Removal of the rind is allowed after 60 days.
  The rind may be removed after 60 days. < Removal of the rind is not allowed after 60 days.
  The rind may be removed after 60 days. < Removal of the rind is only allowed after 60 days with a permit.
  The cheese may be removed after 60 days. < Removal of the rind is allowed after 60 days.
  Children may use the slide. < Use of the slide is forbidden for children under 6.
  Children must not use the slide. < Use of the slide is forbidden for children under 6.
  Children under 6 must not use the pool. < Use of the slide is forbidden for children under 6.
  Nobody may use the slide. < Use of the slide is forbidden for children under 6.
  Children over 6 may use the slide. < Use of the slide is forbidden for children under 6.
  Children under 6 may not use the slide. < Use of the slide is forbidden for children under 6 in winter.
  Visitors must access the rim. < Access to the rim is prohibited for visitors.
  You may not access the rim. < Access to the rim is prohibited for visitors.
  Visitors must not access the pit. < Access to the rim is prohibited for visitors.
  Pupils may sign the form. < Signing the form is not allowed for pupils.
  The form may not sign pupils. < Signing the form is not allowed for pupils.
  You may not sign the form. < Signing the form is not allowed for pupils.
  Cleaning the mixer takes 20 hours. < It takes 20 minutes to clean the mixer.
  Cleaning the mixer takes up to 20 minutes. < It takes 20 minutes to clean the mixer.
  Cleaning the mixer takes 20 minutes. < It takes 20 minutes to clean the bowl of the mixer.
  Cleaning the mixer takes 20 minutes. < It takes up to 20 minutes to clean the mixer.
  Cleaning the mixer takes 20 minutes. < It takes two people 20 minutes to clean the mixer.
  Cleaning the mixer takes 20 minutes. < It takes 20 minutes to clean the mixer if it is cold.
  Cleaning the mixer does not take 20 minutes. < It takes 20 minutes to clean the mixer.
  Filling the mixer takes 20 minutes. < It takes 20 minutes to clean the mixer.
  After three failures a job is deleted. < A job that fails three times is moved to the queue.
  After two failures a job is moved to the queue. < A job that fails three times is moved to the queue.
  A job is moved to the queue. < A job that fails three times is moved to the queue.
  After three failures a queue is moved to the job. < A job that fails three times is moved to the queue.
  After three failures a job is not moved to the queue. < A job that fails three times is moved to the queue.
  Before three failures a job is moved to the queue. < A job that fails three times is moved to the queue.
  After three failures a job is moved to the queue. < A job that does not fail three times is moved to the queue.
  After two failures a lamp is replaced. < If a lamp fails twice in a week, the electrician replaces it.
  After two failures the electrician is replaced. < If a lamp fails twice, the electrician replaces it.
  The lead must approve refunds. < Refunds do not need a second approval by the lead.
  The lead must approve refunds. < Refunds may need a second approval by the lead.
  The lead must approve refunds. < Refunds over 200 EUR need a second approval by the lead.
  The clerk must approve refunds. < Refunds need a second approval by the lead.
  The lead must approve refunds twice. < Refunds need a second approval by the lead.
  Refunds must approve the lead. < Refunds need a second approval by the lead.
  The shop is open from 9 to 17. < The shop opens at 9 and closes at 18.
  The shop is closed from 9 to 18. < The shop opens at 9 and closes at 18.
  The shop is open from 18 to 9. < The shop opens at 9 and closes at 18.
  The shop is open from 9 to 18. < The shop opens at 9 and closes at 18 on Sundays.
  The shop is open daily from 9 to 18. < The shop opens at 9 and closes at 18.
  Each ring has a ladder next to it. < There is a ring next to each ladder.
  Each ladder has a ring on it. < There is a ring next to each ladder.
  Each ladder has two rings next to it. < There is a ring next to each ladder.
  Each ladder has no ring next to it. < There is a ring next to each ladder.
  The oenologist decides when the press is closed. < The oenologist, Mira Koch, decides when the press is opened.
  The mason, Mira Koch, decides on the wine. < Mira Koch, the oenologist, decides on the wine.
  Mira Koch is the oenologist. < Mira Koch, the oenologist's wife, decides on the wine.
  The slip signs the clerk. < Readers fill in a slip, which the clerk signs.
  Readers sign the slip. < Readers fill in a slip, which the clerk signs.
  The clerk signs the slip. < Readers fill in a slip, which the clerk never signs.
  The clerk signs the slip. < Readers fill in the slip, which the clerk signs on Mondays.
  The clerk fills in a slip. < Readers fill in a slip, which the clerk signs.
  Stains are treated by hand. < Stains that remain are treated by hand.
  Remaining stains are never treated by hand. < Stains that remain are treated by hand.
  Treated stains remain by hand. < Stains that remain are treated by hand.
  Biting dogs are treated. < Dogs that do not bite are treated.
  The truck is driven by a driver. < The truck is driven by a certified driver only.
  Only the truck is driven by a certified driver. < The truck is driven by a certified driver only.
  A certified driver only drives the truck. < The truck is driven by a certified driver only.
  The guard must leave before the alarm is set. < The guard may not leave before the alarm has been set.
  The alarm must be set after the guard leaves. < The guard may not leave before the alarm has been set.
  The guard may leave before the alarm has been set. < The alarm must be set before the guard leaves.
  The alarm may be set before the guard leaves. < The guard may not leave before the alarm has been set.
  First run the import with the flag. < Run the export with the flag first.
  Run the export last. < Run the export first.
  Start the job for 5 hours. < Run the job for 5 hours.
  Never start the export. < Never run the export during the day.
  Run the pump. < Start the pump.
  Do not run the export with the flag. < Start the export with the flag.
  Values under 60 waste energy. < Set the limit to 60; higher values waste energy.
  Values over 60 save energy. < Set the limit to 60; higher values waste energy.
  Values over 6 waste energy. < Set the limit to 60; higher values waste energy.
  Values over 60 do not waste energy. < Set the limit to 60; higher values waste energy.
  Values over 60 waste energy. < Set the limit to 60; lower values waste energy.
  Values above 250 make the export faster. < Set the limit to 250; higher values slow down the export.
  Values above 250 make the import slower. < Set the limit to 250; higher values slow down the export.
  Wear gloves to prevent leaks. < Wear gloves to prevent burns.
  Burns are worn. < Wear gloves to prevent burns.
  Do not wear gloves. < Wear gloves to prevent burns.
  Prevent gloves. < Wear gloves to prevent burns.
  Wear gloves. < Wear gloves if you cook to prevent burns.
  The valve is opened. < The valve is claimed to be opened to prevent leaks.
  The seal holds the oil. < We hope to prevent that the seal holds the oil.
  Open the lid. < It is wise to avoid opening the lid.
  Update the visitors monthly. < Keep the list of visitors and update it monthly.
  Update the list monthly. < Keep the list of visitors and update them monthly.
  The group leader updates the allergies each month. < The group leader keeps the list of allergies and updates it each month.
  The speed is at least 20 km/h. < The speed is 20 km/h at most.
  The speed is 20 km/h. < The speed is 20 km/h at most.
  Trucks drive at 20 km/h. < Trucks drive at 20 km/h at most.
  Wash hands 3 times. < Wash hands 3 times a day.
  Wash hands 3 times a week. < Wash hands 3 times a day.
  The fee is 20 EUR. < The fee is 20 EUR per day.
  The fee is 20 EUR per week. < The fee is 20 EUR per day.
  Clean the tray before use. < Clean the tray after use.
  Clean the tray. < Clean the tray after use.
  Clean the tray before you go. < Clean the tray after you go.
  Clean it before. < Clean it after.
  Wash the pan until it is done. < Wash the pan after it is done.
  The sample goes to the desk. < The sample is shown to the desk.
  Tape the box. < Tap the box.
  Scrap the label. < Scrape the label.
  The rates were raised. < The rats were raised.
  Hop over the fence. < Hope over the fence.
  Replace the brake line. < Replace the brake lining.
  The case is steel. < The casing is steel.
  Do not touch films. < Do not touch films with bare hands.
  The films are not touched. < Visitors must not touch the films.
  Nobody may enter. < Trainees may not enter the store.
  Film the screen. < Never film the screen.
  Never film the screen. < You may film the screen.
  Never film the screen. < You must not film the screen during the show.
  You need not film the screen. < It is forbidden to film the screen.
  Filming the screen is allowed. < It is forbidden to film the screen.
  Visitors get a badge. < Visitors show a badge.
  Staff use the lift. < Staff clean the lift.
  The crew makes the list. < The crew checks the list.
  The lift is used by staff. < The lift is cleaned by staff.
  Each visitor gets a badge. < Each visitor returns a badge.
  The lid must be opened. < The lid is not to be opened.
  Guests can cancel online. < Guests are not able to cancel online.
  Guests may not cancel. < It is not possible for guests to cancel online.
  Parcels lighter than 20 kg are rejected. < Parcels over 20 kg are rejected.
  Parcels older than 20 days are rejected. < Parcels over 20 kg are rejected.
  Drivers must be under 18. < Drivers must be 18 or older.
  You may reuse old soil. < You may not reuse old soil.`;

const GEWAHRT = `
  Die Bremse muss vor jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Kunden dürfen das Lager nicht betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Fahrgäste dürfen in der Kabine nicht rauchen. < Fahrgästen ist das Rauchen in der Kabine verboten.
  Es dauert 30 Minuten, die Schleuder zu reinigen. < Die Reinigung der Schleuder dauert 30 Minuten.
  Nach drei Fehlschlägen wird ein Auftrag verschoben. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Die Kisten werden vom Fahrer gewogen. < Der Fahrer wiegt die Kisten.`;

const VERLETZT = `
  Die Bremse muss nach jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Die Bremse muss vor jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt nicht erforderlich.
  Die Bremse muss vor jeder Fahrt geprüft werden. < Keine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Die Bremse muss vor jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist nur vor jeder Fahrt im Winter erforderlich.
  Die Bremse darf vor jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Die Leitung muss genehmigt werden. < Eine Genehmigung der Leitung ist erforderlich.
  Die Kupplung muss vor jeder Fahrt geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Die Fahrt muss vor jeder Bremse geprüft werden. < Eine Prüfung der Bremse ist vor jeder Fahrt erforderlich.
  Kunden dürfen das Lager betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Kunden müssen das Lager nicht betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Niemand darf das Lager betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Sie dürfen das Lager nicht betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Kunden dürfen den Hof nicht betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Fahrer dürfen das Lager nicht betreten. < Das Betreten des Lagers ist für Kunden verboten.
  Fahrgäste dürfen nicht rauchen. < Fahrgästen ist das Rauchen in der Kabine verboten.
  Fahrgäste dürfen in der Kabine rauchen. < Fahrgästen ist das Rauchen in der Kabine verboten.
  Fahrgäste müssen in der Kabine nicht rauchen. < Fahrgästen ist das Rauchen in der Kabine verboten.
  Es dauert 30 Minuten, die Pumpe zu reinigen. < Die Reinigung der Schleuder dauert 30 Minuten.
  Es dauert 30 Minuten, die Schleuder zu füllen. < Die Reinigung der Schleuder dauert 30 Minuten.
  Es dauert höchstens 30 Minuten, die Schleuder zu reinigen. < Die Reinigung der Schleuder dauert 30 Minuten.
  Es dauert nicht 30 Minuten, die Schleuder zu reinigen. < Die Reinigung der Schleuder dauert 30 Minuten.
  Nach zwei Fehlschlägen wird ein Auftrag verschoben. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Nach drei Fehlschlägen wird ein Auftrag gelöscht. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Ein Auftrag wird verschoben. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Nach drei Fehlschlägen wird ein Auftrag nicht verschoben. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Vor drei Fehlschlägen wird ein Auftrag verschoben. < Ein Auftrag, der dreimal fehlschlägt, wird verschoben.
  Tragen Sie einen Schleier, um Stiche zu bekommen. < Tragen Sie einen Schleier, um Stiche zu vermeiden.
  Tragen Sie keinen Schleier. < Tragen Sie einen Schleier, um Stiche zu vermeiden.
  Das Ventil darf nicht geöffnet werden. < Das Ventil darf nicht mit einer Zange geöffnet werden.
  Niemand darf das Ventil öffnen. < Lehrlinge dürfen das Ventil nicht öffnen.
  Die Waben wiegen den Imker. < Der Imker wiegt die Waben.
  Der Leiter wird geprüft. < Die Bremse wird vom Leiter geprüft.
  Nur der Fahrer fährt den Wagen. < Der Fahrer fährt nur den Wagen.`;

test.each(pairs(KEPT))('“%s” keeps to “%s”', (claim, quote) => {
  expect(breach(en, claim, quote)).toBeNull();
});

test.each(pairs(BROKEN))('“%s” does not keep to “%s”', (claim, quote) => {
  expect(breach(en, claim, quote)).not.toBeNull();
});

test.each(['set a to 5 ', 'a ', 'if a b fails twice, ', '1.1 '])(
  'a quote of %j over and over is compared',
  { timeout: 20_000 },
  (part) => {
    const quote = part.repeat(2_000 / part.length);
    expect(breach(en, `${quote.slice(0, 1_000)} gate`, quote)).not.toBeNull();
  },
);

test.each(pairs(GEWAHRT))('„%s“ bleibt bei „%s“', (claim, quote) => {
  expect(breach(de, claim, quote)).toBeNull();
});

test.each(pairs(VERLETZT))('„%s“ bleibt nicht bei „%s“', (claim, quote) => {
  expect(breach(de, claim, quote)).not.toBeNull();
});
