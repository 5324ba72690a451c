import fc from 'fast-check';

/** Zones with something special about their clocks, and instants (UTC) at which it shows. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  UTC: ['1970-01-01T00:00Z'],
  'America/New_York': ['2019-03-10T07:00Z', '2019-11-03T06:00Z', '1883-11-18T17:00Z'],
  // half an hour off, and from 1987 to 2011 the clocks changed at 00:01
  'America/St_Johns': ['1987-04-05T03:31Z', '2010-11-07T02:31Z', '1988-04-03T03:31Z'],
  // left out 30 December 2011
  'Pacific/Apia': ['2011-12-30T10:00Z', '2012-03-31T14:00Z'],
  // changes by half an hour
  'Australia/Lord_Howe': ['2019-04-06T15:00Z', '2019-10-05T15:30Z'],
  // changed at midnight, so that some days began at 01:00
  'America/Sao_Paulo': ['2018-11-04T03:00Z', '2018-02-18T02:00Z'],
  // lived through 18 October 1867 twice
  'America/Juneau': ['1867-10-19T00:31Z'],
  'Asia/Kathmandu': ['1985-12-31T18:30Z'],
  'Africa/Monrovia': ['1972-01-07T00:44Z']
};

/** A zone and an instant, often within three days of a change of its clocks. */
export const moments: fc.Arbitrary<{ zone: string; t: number }> = fc
  .constantFrom(...Object.entries(SPECIAL))
  .chain(([zone, changes]) =>
    fc
      .oneof(
        fc
          .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 864e5, max: 3 * 864e5 }))
          .map(([change, ms]) => Date.parse(change) + ms),
        fc.integer({ min: Date.parse('1800-01-01'), max: Date.parse('2150-01-01') })
      )
      .map(t => ({ zone, t }))
  );
