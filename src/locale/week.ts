/** How people count the week, in ISO weekdays: Monday 1 to Sunday 7. */
export interface Week {
  firstDay: number;
  weekend: readonly number[];
}

const mondayWeek: Week = { firstDay: 1, weekend: [6, 7] };
const sundayWeek: Week = { firstDay: 7, weekend: [6, 7] };

/** Zones where the week is another than on most of the earth (CLDR `weekData`), by the cities that name them. */
const otherWeeks: readonly (readonly [zones: RegExp, week: Week])[] = [
  [
    /^America\/(?!Argentina|Buenos|Catamarca|Cordoba|Jujuy|Mendoza|La_Paz|Coyh|Punta|Santiago|Costa|Havana|Gua[dy]|Guyana|Gren|Cayenne|Montev|Param|Nuuk|Godthab|Port-au|Martin|Curacao|Aruba|Barbados|St_[BKLV])/,
    sundayWeek,
  ],
  [/^Pacific\/(Apia|Guam|Honolulu|Kwaj|Majuro|Midway|Pago|Wake)/, sundayWeek],
  [
    /^Asia\/(Bangkok|Dhaka|Hong|Ja[ky]|Kar|Kat|Macau|Makas|Manila|Phnom|Ponti|Rang|Seoul|Singa|Taipei|Thim|Tokyo|Vien|Yang)/,
    sundayWeek,
  ],
  [
    /^(Africa\/(Addis|Gabor|Harare|Johann|Maputo|Nairobi)|Atlantic\/(Azores|Madeira|Reyk)|Europe\/(Lisbon|Malta))/,
    sundayWeek,
  ],
  [
    /^(Africa\/(Algiers|Cairo|Khart|Trip)|Asia\/(Amman|Bagh|Bahr|Damas|Kuwait|Muscat|Qatar))/,
    { firstDay: 6, weekend: [5, 6] },
  ],
  [/^Asia\/(Aden|Jerusalem|Riyadh)/, { firstDay: 7, weekend: [5, 6] }],
  [/^Asia\/(Calcutta|Kolkata)/, { firstDay: 7, weekend: [7] }],
  [/^Asia\/Tehran/, { firstDay: 6, weekend: [5] }],
  [/^Asia\/Kabul/, { firstDay: 6, weekend: [4, 5] }],
];

/**
 * The week of a place, which decides how its calendar begins, whatever language it is read in: a town in Germany begins
 * on Monday in Arabic too. Where the zone names no place the reader's language counts.
 */
export function weekIn(timeZone: string | undefined, lang: string): Week {
  const key = `${timeZone} ${lang}`;
  let week = known.get(key);
  if (!week) known.set(key, (week = findWeek(timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone, lang)));
  return week;
}

const known = new Map<string, Week>();

function findWeek(zone: string, lang: string): Week {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return weekOf(lang);
  return otherWeeks.find(([zones]) => zones.test(zone))?.[1] ?? mondayWeek;
}

/** The week of a language: Sunday first in English of the United States, Monday in German. */
export function weekOf(lang: string): Week {
  try {
    // Chromium and Safari have the method, older ones the property, some browsers neither.
    const locale = new Intl.Locale(lang) as Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week };
    return locale.getWeekInfo?.() ?? locale.weekInfo ?? mondayWeek;
  } catch {
    return mondayWeek;
  }
}
