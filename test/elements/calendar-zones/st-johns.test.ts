import { looksFrom } from './town.js';

await looksFrom({ zone: 'America/St_Johns', may: '13:30–15:30 Uhr', newYear: 'Sa., 31. Dez. 2011, 19:30–20:30 Uhr' });
