import { looksFrom } from './town.js';

await looksFrom({ zone: 'Asia/Kathmandu', may: '21:45–23:45 Uhr', newYear: '04:45–05:45 Uhr' });
