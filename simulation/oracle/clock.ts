// The day and the time of day where a debtor is, at an instant: asked of the platform, by city.

const CITIES: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  DE: 'Europe/Berlin',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  IE: 'Europe/Dublin',
};

const clocks = new Map<string, Intl.DateTimeFormat>();

export function atPlaceOf(country: string, instant: string): { readonly on: string; readonly time: string } {
  const city = CITIES[country];
  if (city === undefined) throw new Error(`No city for ${country}`);
  const clock =
    clocks.get(city) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: city, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(city, clock);
  const [on = '', time = ''] = clock.format(new Date(instant)).split(' ');
  return { on, time };
}
