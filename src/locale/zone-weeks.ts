import type { Week } from './week.js';

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

/** The week of a zone. */
export const weekOfZone = (zone: string): Week => otherWeeks.find(([zones]) => zones.test(zone))?.[1] ?? mondayWeek;
