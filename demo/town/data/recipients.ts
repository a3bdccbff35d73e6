/** Where messages go to, by what they are about: private addresses that the backend keeps to itself. */
export const recipients: Readonly<Record<string, string>> = {
  'offer:lampe-regal': 'schreiner.ruhestand@privat.example',
  'offer:naehmaschine': 'oksana.schneidert@privat.example',
  'offer:mathe-gesucht': 'familie.lina@privat.example',
};
