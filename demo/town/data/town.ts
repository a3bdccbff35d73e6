import type { Content } from '../../../src/backends/content.ts';
import { categories } from './categories.ts';
import { events } from './events.ts';
import { forms } from './forms.ts';
import { metrics } from './metrics.ts';
import { offers } from './offers.ts';
import { organizations } from './organizations.ts';
import { passes } from './passes.ts';

const service: Content['service'] = {
  lang: 'de',
  name: 'Stadt Holdersbrunn',
  languages: ['de', 'en', 'ar'],
  timeZone: 'Europe/Berlin',
  contact: {
    name: 'Büro Miteinand',
    telephone: '+49 89 99998 100',
    email: 'miteinand@holdersbrunn.example',
    hoursAvailable: 'Montag bis Freitag von 9 bis 12 Uhr',
  },
  translations: {
    en: {
      name: 'Town of Holdersbrunn',
      contact: {
        name: 'Volunteers’ office',
        telephone: '+49 89 99998 100',
        email: 'miteinand@holdersbrunn.example',
        hoursAvailable: 'Monday to Friday from 9 am to noon',
      },
    },
    ar: {
      name: 'مدينة هولدرسبرون',
      contact: {
        name: 'مكتب التطوّع',
        telephone: '+49 89 99998 100',
        email: 'miteinand@holdersbrunn.example',
        hoursAvailable: 'من الاثنين إلى الجمعة من الساعة ٩ إلى ١٢',
      },
    },
  },
};

/**
 * All that the invented town of Holdersbrunn says, as of a day `YYYY-MM-DD`: dates are counted from it, so that the
 * town is alive whenever it is opened, and the same day always gives the same town.
 */
export const townContent = (today: string): Content => ({
  service,
  offers: offers(today),
  events: events(today),
  organizations,
  categories,
  forms: forms(today),
  metrics: metrics(today),
  passes: passes(today),
});
