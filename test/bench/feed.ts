/** A calendar feed of about 1 MB; every fifth event recurs twenty times. */
export function megabyteOfIcs(): string {
  const events: string[] = [];
  for (let index = 0; events.length * 360 < 1_000_000; index += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10).replace(/-/g, '');
    events.push(
      `BEGIN:VEVENT\r\nUID:${index}@town.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:${day}T190000\r\n` +
        `DTEND;TZID=Europe/Berlin:${day}T210000\r\n${index % 5 ? '' : 'RRULE:FREQ=WEEKLY;COUNT=20\r\n'}SUMMARY:Stammtisch Nummer ${index}\r\n` +
        'DESCRIPTION:Alle sind willkommen\\, auch ohne Anmeldung.\\nWir freuen uns au\r\n f Gäste aus allen Ortsteilen und darüber hinaus.\r\n' +
        'LOCATION:Gasthaus zum Löwen\\, Hauptstraße 1\r\nCATEGORIES:Treffen\r\nEND:VEVENT\r\n',
    );
  }
  return `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;
}
