import { looksFrom } from './town.js';

await looksFrom({ zone: 'Pacific/Apia', may: 'Do., 21. Mai 2026, 05:00–07:00 Uhr', newYear: '13:00–14:00 Uhr' });
