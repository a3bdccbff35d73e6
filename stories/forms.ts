import type { FormField, SignupForm } from '../src/contract/form.ts';

const options = (labels: Record<string, string>): FormField['options'] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Every kind of field in three sections, with conditions and a last look at it all. */
export const longForm: SignupForm = {
  id: 'freiwilligentag',
  lang: 'de',
  title: 'Freiwilligentag',
  description: 'Ein Tag, viele Hände. Sagen Sie uns, wie Sie dabei sein möchten.',
  submitLabel: 'Anmelden',
  review: true,
  nextSteps: 'Wir rufen Sie in den nächsten Tagen an.\n\nBis dahin müssen Sie nichts tun.',
  privacy: { text: 'Wir brauchen Ihre Angaben nur für diesen Tag.', url: '/datenschutz', retention: 'P3M' },
  sections: [
    { id: 'person', title: 'Über Sie' },
    { id: 'einsatz', title: 'Ihr Einsatz', description: 'Die Zeiten sind ungefähr.' },
    { id: 'rest', title: 'Was noch wichtig ist' },
  ],
  fields: [
    { name: 'name', type: 'text', label: 'Name', required: true, autocomplete: 'name', section: 'person' },
    { name: 'email', type: 'email', label: 'E-Mail-Adresse', required: true, section: 'person' },
    { name: 'plz', type: 'text', label: 'Postleitzahl', pattern: 'postal-code', section: 'person' },
    { name: 'alter', type: 'number', label: 'Alter in Jahren', required: true, min: 10, max: 120, section: 'person' },
    {
      name: 'eltern',
      type: 'tel',
      label: 'Telefonnummer eines Elternteils',
      hint: 'Unter 16 Jahren fragen wir kurz zu Hause nach.',
      required: true,
      showIf: { field: 'alter', max: 15 },
      section: 'person',
    },
    {
      name: 'schicht',
      type: 'slot',
      label: 'Wann können Sie?',
      required: true,
      section: 'einsatz',
      options: [
        { value: 'frueh', label: 'Aufbau, 8 bis 11 Uhr', availability: 'open', remainingAttendeeCapacity: 7 },
        { value: 'mittag', label: 'Küche, 11 bis 14 Uhr', availability: 'low', remainingAttendeeCapacity: 4 },
        { value: 'spaet', label: 'Ausschank, 14 bis 17 Uhr', availability: 'waitlist' },
        { value: 'abend', label: 'Abbau, 17 bis 20 Uhr', availability: 'full' },
      ],
    },
    { name: 'personen', type: 'persons', label: 'Für wie viele Personen?', max: 5, section: 'einsatz' },
    { name: 'ankunft', type: 'time', label: 'Wann sind Sie da?', min: '08:00', max: '18:00', section: 'einsatz' },
    {
      name: 'hilft',
      type: 'multiple-choice',
      label: 'Was liegt Ihnen?',
      section: 'rest',
      options: options({ tragen: 'Tragen', kochen: 'Kochen', reden: 'Mit Leuten reden' }),
    },
    {
      name: 'erfahrung',
      type: 'scale',
      label: 'Haben Sie so etwas schon gemacht?',
      minLabel: 'noch nie',
      maxLabel: 'oft',
      section: 'rest',
    },
    { name: 'fotos', type: 'links', label: 'Fotos Ihrer Gruppe', hint: 'Eine Adresse je Zeile.', section: 'rest' },
    { name: 'einwilligung', type: 'consent', label: 'Ich bin einverstanden.', required: true, section: 'rest' },
  ],
};

/** A form of a newer backend: one question may be left out, the other has to be answered. */
export const newerForm: SignupForm = {
  id: 'neuer',
  lang: 'de',
  title: 'Raum buchen',
  url: 'https://ehrenamt.town.example/raum-buchen',
  fields: [
    { name: 'name', type: 'text', label: 'Name', required: true },
    { name: 'farbe', type: 'colour', label: 'Farbe' },
    { name: 'plan', type: 'drawing', label: 'Zeichnen Sie die Tische ein', required: true },
  ],
};
