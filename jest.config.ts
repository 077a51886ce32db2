import { availableParallelism } from 'node:os';
import { type Config } from 'jest';

/** Through swc, as `npm start` compiles it. */
const COMPILE: NonNullable<Config['transform']>[string] = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** What every project shares. */
const shared = {
  testEnvironment: 'node',
  // 'subtensor-emulator' in a test is this source (package.json, exports), as for tsc and ts-node.
  testEnvironmentOptions: { customExportConditions: ['subtensor-emulator-source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': COMPILE },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
} satisfies Config;

/** Clients that are ES modules and nothing else, which jest cannot load as they are. */
const ES_MODULES = ['polkadot-api', '@polkadot-api', '@noble', '@scure', '@rx-state'];
const withModules = {
  transform: { '^.+\\.[jt]s$': COMPILE },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
} satisfies Config;

const OF_THEIR_OWN = ['conformance', 'properties', 'clients'];

const config: Config = {
  testTimeout: 20_000,
  maxWorkers: Math.max(2, Math.floor(availableParallelism() * 0.75)),
  projects: [
    // All that has no project of its own, so that no test is forgotten.
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: OF_THEIR_OWN.map((folder) => `<rootDir>/test/${folder}/`),
    },
    ...OF_THEIR_OWN.map((folder) => ({
      ...shared,
      ...(folder === 'clients' ? withModules : {}),
      displayName: folder,
      testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
    })),
  ],
};

export default config;
