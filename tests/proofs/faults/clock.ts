type Place = { Date: DateConstructor; realDate?: DateConstructor };

/** Sets the clock of a window or worker so many ms off; 0 sets it right. Runs inside a browser, so it uses nothing from outside. */
export function setClock({ of = globalThis, ms }: { of?: object; ms: number }): void {
  const place = of as Place;
  place.realDate ??= place.Date;
  const Real = place.realDate;
  class Shifted extends Real {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(Real.now() + ms);
      else super(...given);
    }
    static override now = () => Real.now() + ms;
  }
  place.Date = ms === 0 ? Real : (Shifted as DateConstructor);
}
