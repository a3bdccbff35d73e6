// `npm run bench -- NAME [what it takes]` runs one benchmark. Figures are ratios to a floor measured in the same run:
// machines differ, and so does one machine from hour to hour.
const name = process.argv[2];
if (!name) throw new Error('Which benchmark? npm run bench -- listing');
await import(`./${name}.ts`);
