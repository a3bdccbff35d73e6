import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from './.toolchain/minify-templates.mjs';
import { papaparseAsModule } from './.toolchain/papaparse-as-module.mjs';

/** What `zod/mini` is in pages: the few kinds of check the contract uses. */
const checks = fileURLToPath(new URL('.toolchain/checks.ts', import.meta.url));

/** A list of words that stays open passes every text (contract/shapes.ts): its words need not travel. */
const leaveOutOpenWords: Plugin = {
  name: 'leave-out-open-words',
  transform: (code, id) =>
    /\/contract\/(?!shapes)/.test(id) ? code.replace(/openEnum\((\[[^\]]*\]|\w+)\)/g, 'z.string()') : undefined,
};

/** What `lit/decorators.js` is in pages: the two decorators the elements use. */
const decorators = fileURLToPath(new URL('.toolchain/decorators.ts', import.meta.url));

/** What reads lists that are wholly in the page: files, several sources. */
const inPage = /\/src\/(backends\/(search|merge|csv|content|filter|translate|file|memory)|locale\/fold)/;

/** What lists of offers and of events share: the search and its address, one opened item, the way to it and back. */
const listing =
  /\/(views\/(opened-view|title-link|sources-note|freshness|more-pages|late-marks)|controllers\/(later|idle|opened|width|address|search|typing|answering|focus|folds|preset|publishing|item-focus|item-ways|signup-form)|contract\/(offer|event)-query|lit-html\/directive\.js|directives\/guard|context\/tags|styles\/(dialog|print)|backends\/search\/distance)/;

/** The filters of such a list: the calendar fetches them when somebody opens them. */
const filters =
  /\/(views\/(facet|active-filters|search-field)|styles\/facets|lit-html\/(directives\/repeat|directive-helpers))/;

/** What cards of offers and events and the form share. */
const booking = /\/src\/(views\/(availability|when-where)|contract\/availability)/;

/** Days and clocks: for calendars, and what reads feeds. */
const time = /\/src\/time\/(days|epoch-day|zones|zone-table)/;

/**
 * Events as cards, which the views of a calendar share, with the list, so that it comes in one piece; a month does without
 * until a day is opened.
 */
const cards = /\/src\/(elements\/calendar\/(event-(card|facts|times)|list-view|list\.styles)|time\/agenda)/;

/** What comes with the first opened item. */
const opened = /\/src\/(views\/(item-tools|report|respond|response|contact)|styles\/tools|controllers\/item-tools)/;

/** What is done with something once it was chosen: taken into a calendar, a sign-up managed. */
const afterwards =
  /\/src\/((views|styles)\/(calendar-(file|services|ways)|disclosures?|download|link-field)|backends\/http-desk)/;

/**
 * Code that two widgets need travels in chunks by who needs it, so that a page with one widget makes few requests and
 * downloads little that it does not use. `core` is what nearly all need: not the loader, which has a name of its own, nor
 * calendar arithmetic, credentials, what is asked of answers, and what one element fetches in several pieces.
 */
const isCore = (id: string): boolean =>
  !/\/src\/(embed|time|elements)\/|credential|fragment|contract\/(pass|answer|field|form|shown)/.test(id) &&
  ![inPage, listing, filters, booking, opened, afterwards].some(own => own.test(id));

/**
 * Writes `dist/cdn`, what a page of a content management system loads: the loader under a stable name and its chunks.
 * With `--mode all` it writes everything as one file, for those who pin a version with an integrity hash.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [
    leaveOutOpenWords,
    minifyTemplates(),
    { name: 'papaparse-as-module', transform: (code, id) => papaparseAsModule(id, code) },
  ],
  resolve: { alias: { 'zod/mini': checks, 'lit/decorators.js': decorators } },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: mode !== 'all',
    target: 'es2022',
    manifest: mode !== 'all' && 'manifest.json',
    // As a library: the preload helper of an application would be three times the size of the loader.
    lib: { entry: { [mode === 'all' ? 'all' : 'miteinand']: 'src/embed/loader.ts' }, formats: ['es'] },
    reportCompressedSize: false,
    rolldownOptions: {
      // On a busy machine the build takes long, and is right all the same.
      checks: { pluginTimings: false },
      // Such as a kind of check that does not exist in pages.
      onwarn: ({ message }) => {
        throw new Error(message);
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        comments: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        codeSplitting: mode !== 'all' && {
          groups: [
            // What only two share is mostly what few visitors need: printing, the code of a link.
            { name: 'core', test: isCore, minShareCount: 3, priority: 4 },
            { name: 'booking', test: booking, minShareCount: 2, priority: 3 },
            { name: 'time', test: time, minShareCount: 2, priority: 5 },
            { name: 'listing', test: listing, minShareCount: 2, priority: 2 },
            { name: 'filters', test: filters, minShareCount: 2, priority: 1 },
            { name: 'cards', test: cards, priority: 1 },
            { name: 'opened', test: opened, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
}));
