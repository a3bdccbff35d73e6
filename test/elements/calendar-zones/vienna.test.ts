import { looksFrom } from './town.js';

await looksFrom({ zone: 'Europe/Vienna', may: undefined, newYear: undefined });
