import { findZone, type Zone } from '../zone-table.js';
import { readOffset } from './values.js';
import { windowsZone } from './windows-zones.js';

/**
 * The zone that a calendar means by a name of its own making: an IANA name, perhaps behind a path as in
 * `/mozilla.org/20050126_1/Europe/Berlin`, or the name of a zone of Windows.
 */
export function namedZone(tzid: string): Zone | undefined {
  const name = tzid.trim();
  const segments = name.split('/');
  return (
    (isZoneName(name) ? findZone(name) : undefined) ??
    findZone(windowsZone(name) ?? '-') ??
    [3, 2]
      .map(count => segments.slice(-count).join('/'))
      .filter(isZoneName)
      .map(findZone)
      .find(Boolean)
  );
}

/** `GMT+0200` is no name, though some browsers take an offset for one. */
const isZoneName = (name: string): boolean => /^[A-Za-z][\w+/-]{1,60}$/.test(name) && !/^(GMT|UTC)[+-]\d/i.test(name);

/**
 * The zone of a description, such as "(UTC+01:00) Amsterdam, Berlin, Bern" or "(UTC-05:00) Eastern Time (US & Canada)":
 * by what it calls the time, by its cities, at last by its offset.
 */
export function describedZone(tzid: string): Zone | undefined {
  const text = tzid.slice(0, 200);
  const parts = text.split(/[,;():&]|\band\b/).map(part => part.trim().toLowerCase());
  for (const part of parts) {
    const name = (/ time$/.test(part) && windowsZone(part.slice(0, -5))) || cities().get(part);
    const zone = name && findZone(name);
    if (zone) return zone;
  }
  const offset = /(?:GMT|UTC)\s*([+-]\d\d?(?::?\d\d)?)/i.exec(text);
  return offset ? fixedZone(readOffset(offset[1])) : undefined;
}

const fixedZone = (offset: number): Zone => ({ offsetAt: () => offset });

let zonesOfCities: Map<string, string> | undefined;

/** The zones that browsers know, by the city they are named for. */
function cities(): Map<string, string> {
  zonesOfCities ??= new Map(
    Intl.supportedValuesOf('timeZone').map(zone => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replace(/_/g, ' ')
        .toLowerCase(),
      zone,
    ]),
  );
  return zonesOfCities;
}
