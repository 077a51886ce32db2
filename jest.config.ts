import { availableParallelism } from 'node:os';
import { type Config } from 'jest';

/** What every project shares: TypeScript through swc, as `npm start` compiles it. */
const shared = {
  testEnvironment: 'node',
  // 'subtensor-emulator' in a test is this source (package.json, exports), as for tsc and ts-node.
  testEnvironmentOptions: { customExportConditions: ['subtensor-emulator-source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
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
      displayName: folder,
      testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
    })),
  ],
};

export default config;
