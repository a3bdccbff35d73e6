// `npm run bench -- NAME [what it takes]` runs one benchmark. Figures are ratios to a floor measured in the same run:
// machines differ, and so does one machine from hour to hour.
export {};

const [, , benchmark] = process.argv;
if (!benchmark) throw new Error('Which benchmark? npm run bench -- listing | calendar | backend');
await import(`./${benchmark}.ts`);
