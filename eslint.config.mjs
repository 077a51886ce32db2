import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CORE = ['primitives/**/*.ts', 'pallets/**/*.ts', 'runtime/**/*.ts'];
const SOURCE = [...CORE, 'node/**/*.ts'];

/** The only asynchronous place of the core: it is awaited where a chain is created, before any block. */
const ASYNC_CORE = ['primitives/crypto/ready.ts'];

/** The only file of the core that asks Node for anything. */
const CIPHER = ['primitives/crypto/aesGcm.ts'];

/** Declarations in the chain's order, a line or more per protocol name: they are as long as the chain's list. */
const TABLES = ['pallets/*/{errors,events,constants}.ts', 'pallets/*/{storage,errors,events,constants}/**/*.ts'];

/** Who may import whom; inside one element everything is allowed, so a pallet reaches its own folder but no other. */
const ARROWS = {
  primitives: [],
  support: ['primitives'],
  pallet: ['primitives', 'support'],
  runtime: ['primitives', 'support', 'pallet'],
  node: ['primitives', 'support', 'runtime'],
  scripts: ['primitives', 'support', 'pallet', 'runtime', 'node', 'test'],
  test: ['primitives', 'support', 'pallet', 'runtime', 'node', 'scripts'],
};

const folder = (type, pattern) => ({ type, pattern, partialMatch: false });

const importBoundaries = {
  files: ['{primitives,pallets,runtime,node,scripts,test}/**/*.ts'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.js', '.json'] } },
    'boundaries/elements': [
      folder('primitives', 'primitives'),
      { ...folder('support', 'pallets/support'), exclusive: true },
      folder('pallet', 'pallets/*'),
      folder('runtime', 'runtime'),
      folder('node', 'node'),
      folder('scripts', 'scripts'),
      folder('test', 'test'),
    ],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          '{{from.element.types}} may not import {{to.element.path}}: imports point one way, ' +
          'primitives <- pallets/support <- pallets/* <- runtime <- node; a pallet reaches another through its config.ts',
        policies: Object.entries(ARROWS).map(([from, to]) => ({
          from: { element: { type: from } },
          allow: { to: { element: { types: { anyOf: to } } } },
        })),
      },
    ],
  },
};

const FORBIDDEN_NAMES = /^(utils?|helpers?|misc|common)$/;

const house = {
  rules: {
    'file-name': {
      meta: {
        type: 'problem',
        schema: [],
        messages: { vague: '"{{name}}" says nothing: name the thing or the action.' },
      },
      create: (context) => ({
        Program(node) {
          const path = context.filename.slice(context.cwd.length + 1);
          const vague = path.split(/[\\/]/).find((part) => FORBIDDEN_NAMES.test(part.replace(/\..*$/, '')));
          if (vague) context.report({ node, messageId: 'vague', data: { name: vague } });
        },
      }),
    },
  },
};

const ANY = {
  selector: ':not(TSTypeParameterInstantiation) > TSAnyKeyword',
  message: 'Use unknown or the real type; any is only for a type argument (Codec<any>) that variance asks for.',
};
const DOUBLE_CAST = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'No `as unknown as`: let the type be inferred, or write a function that checks.',
};
const ASYNC = [
  ':function[async=true]',
  'AwaitExpression',
  'ForOfStatement[await=true]',
  'Identifier[name=/^Promise(Like)?$/]',
].map((selector) => ({ selector, message: 'The core is synchronous: await in node/, before the block.' }));
const FLOAT = {
  selector: 'Literal[raw=/^[0-9_]*\\.[0-9]|^[0-9][0-9_]*\\.?[0-9_]*e-/i]',
  message: 'No floats in the core: use integers, or a fixed-point format of primitives/arithmetic.',
};

const coreGlobals = {
  Date: 'Time enters as an inherent: read it from the Timestamp pallet.',
  performance: 'Time enters as an inherent; profiling is an Inspector.',
  process: 'The core knows no process: pass what it needs as an argument.',
  console: 'The core does not print: report through the Inspector.',
  globalThis: 'No globals: the context is an argument.',
  setTimeout: 'The core is synchronous: schedule in node/.',
  setInterval: 'The core is synchronous: schedule in node/.',
  setImmediate: 'The core is synchronous: schedule in node/.',
  queueMicrotask: 'The core is synchronous: schedule in node/.',
  fetch: 'The core does no I/O: load in node/ and pass the result.',
  crypto: 'No randomness; hashes and signatures are in primitives/crypto.',
  parseFloat: 'No floats in the core: BigInt(text), or a fixed-point format of primitives/arithmetic.',
  Intl: 'The locale of a machine may not reach the chain.',
};
const floatMath = 'acos asin atan atan2 cbrt cos exp fround hypot log log10 log2 pow round sin sqrt tan'.split(' ');

const ONE_PACKAGE = { group: ['subtensor-emulator'], message: 'Inside the package import relatively.' };
const CLIENT_PACKAGES = {
  group: ['@polkadot/api', '@polkadot/api/*', '@polkadot/types', '@polkadot/types/*'],
  message: 'A client library: for tests, scripts and examples. The product encodes with primitives/scale.',
};
const BUILTINS = builtinModules.flatMap((name) =>
  [name, `node:${name}`].map((path) => ({
    name: path,
    message: 'The core does no I/O: load in node/ and pass the result.',
  })),
);

export default defineConfig(
  // The types of examples/papi are generated by its test, which compiles it.
  globalIgnores(['dist/', 'coverage/', '.cache/', 'test/vectors/', 'examples/papi/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A type argument may be any (see ANY); an index that was just checked may be asserted.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      'no-restricted-syntax': ['error', ANY],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    // tsc checks these too, unknown names included.
    rules: { 'no-undef': 'off' },
  },
  importBoundaries,
  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { house },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      eqeqeq: 'error',
    },
  },
  {
    files: SOURCE,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [ONE_PACKAGE, CLIENT_PACKAGES] }],
      'no-restricted-syntax': ['error', ANY, DOUBLE_CAST],
    },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-imports': ['error', { paths: BUILTINS, patterns: [ONE_PACKAGE, CLIENT_PACKAGES] }],
      'no-restricted-syntax': ['error', ANY, DOUBLE_CAST, FLOAT, ...ASYNC],
      'no-restricted-globals': ['error', ...Object.entries(coreGlobals).map(([name, message]) => ({ name, message }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is deterministic: randomness comes from the block.' },
        { object: 'Number', property: 'parseFloat', message: coreGlobals.parseFloat },
        ...floatMath.map((property) => ({ object: 'Math', property, message: FLOAT.message })),
      ],
    },
  },
  // Node's own cipher: neither slow nor a dependency, and it does no I/O.
  { files: CIPHER, rules: { 'no-restricted-imports': 'off' } },
  { files: ASYNC_CORE, rules: { 'no-restricted-syntax': ['error', ANY, DOUBLE_CAST, FLOAT] } },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A describe block is a chapter, not a function; a test may look at what is not typed.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo)$/]',
          message: 'Every test runs: no only, skip or todo.',
        },
      ],
    },
  },
);
