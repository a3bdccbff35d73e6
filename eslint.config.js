import { globSync } from 'node:fs';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { configs as ts } from 'typescript-eslint';

/** The floors of the house: a folder may import from those before it, never from those after it. */
const floors = [
  'contract',
  'time',
  'locale',
  'backends',
  'context',
  'controllers',
  'styles',
  'views',
  'elements',
  'define',
  'embed',
  'cli',
];

const zod = { regex: '^zod', allowTypeImports: true, message: 'Schemas live in contract/.' };
const outside = { regex: '(^|/)(demo|stories|test)/', message: 'The library knows nothing outside src/.' };
const sideways = { regex: '^\\.\\./(?!\\.\\./)', message: 'Elements do not import each other.' };

const floorRules = floors.map((floor, level) => {
  const upper = floors.slice(level + 1);
  const patterns = upper.map(name => ({ group: [`**/${name}/**`], message: `${floor}/ is below ${name}/.` }));
  patterns.push(outside);
  if (floor !== 'contract') patterns.push(zod);
  if (floor === 'elements') patterns.push(sideways);
  const rule = ['error', { patterns }];
  return { files: [`src/${floor}/**/*.ts`], rules: { '@typescript-eslint/no-restricted-imports': rule } };
});

const unsafe = 'unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|eval';
const stored = 'localStorage|sessionStorage|indexedDB|cookieStore';

/** What DESIGN promises not to do: inline styles, HTML or code from text, anything kept on the visitor's device. */
const forbidden = [
  { selector: `Identifier[name=/^(${unsafe})$/]`, message: 'Text is only ever text; see views/safe-html.ts.' },
  { selector: 'Identifier[name=styleMap]', message: 'Inline styles break under a strict content security policy.' },
  { selector: `Identifier[name=/^(${stored})$/]`, message: 'Nothing is stored on the visitor’s device.' },
  {
    selector: 'MemberExpression[object.name=document][property.name=cookie]',
    message: 'Nothing is stored on the visitor’s device.',
  },
];

export default [
  {
    ignores: ['**/dist/', 'storybook-static/', 'coverage/', '.data/', 'demo/*/public/', '**/*.d.ts'],
  },
  ...ts.recommendedTypeChecked.map(config => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: [...globSync('tsconfig{,.node}.json'), 'demo/*/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A method of an interface of promises is async whether or not it waits.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Configuration files belong to no TypeScript project.
  { files: ['*.ts'], ...ts.disableTypeChecked },
  { ...lit['flat/recommended'], files: ['src/**/*.ts'] },
  { ...wc['flat/recommended'], files: ['src/**/*.ts'] },
  { ...wc['flat/best-practice'], files: ['src/**/*.ts'] },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/ban-attributes': ['error', 'style'],
      // Safari takes the role away from lists without bullets.
      'lit-a11y/no-redundant-role': 'off',
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
  ...floorRules,
  // kysely hands out its builder's functions in an object to be taken apart.
  { files: ['demo/backend/**/*.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  // chai's assertions are expressions; node:test keeps the promises its tests return.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      // What a backend answers is any JSON until an assertion looks at it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // These look into answers of every shape, wrong ones too.
  {
    files: ['test/{backend,long}/**/*.ts'],
    rules: Object.fromEntries(
      [
        'explicit-any',
        'unsafe-argument',
        'unsafe-assignment',
        'unsafe-call',
        'unsafe-member-access',
        'unsafe-return',
      ].map(use => [`@typescript-eslint/no-${use}`, 'off']),
    ),
  },
];
