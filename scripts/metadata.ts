import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { cryptoReady } from '../primitives/crypto/ready';
import { PROFILES, runtimeDefinition, type Profile } from '../runtime';
import { metadataOf, METADATA_VERSIONS, type MetadataVersion } from '../runtime/metadata';
import { compareMetadata, type Comparison } from './metadata/compare';
import type { MetadataDifference } from './metadata/walk';

interface Options {
  readonly compare?: string;
  readonly profile: Profile;
  readonly version?: readonly MetadataVersion[];
  readonly most: number;
  readonly output?: string;
}

const print = (line: string): void => console.log(line);

const write = (profile: Profile, version: MetadataVersion): Uint8Array =>
  metadataOf({ definition: runtimeDefinition(profile) }, version);

function count(text: string): number {
  if (!/^[0-9]+$/.test(text)) throw new InvalidArgumentError('A number is needed.');
  return Number(text);
}

function versions(text: string): readonly MetadataVersion[] {
  const found = METADATA_VERSIONS.filter((version) => text.split(',').includes(String(version)));
  if (found.length !== text.split(',').length)
    throw new InvalidArgumentError(`Versions are ${METADATA_VERSIONS.join(', ')}.`);
  return found;
}

/** Recorded files: of the fast build in the folder itself, of the mainnet build in `mainnet`. */
function recordings(folder: string): readonly { readonly profile: Profile; readonly folder: string }[] {
  const all = [{ profile: 'fast', folder } as const, { profile: 'mainnet', folder: join(folder, 'mainnet') } as const];
  return all.filter((one) => METADATA_VERSIONS.some((version) => existsSync(fileOf(one.folder, version))));
}

const fileOf = (folder: string, version: MetadataVersion): string => join(folder, `metadata-v${version}.nodocs.scale`);

/** Prints what differs; answers whether nothing does. */
function compare(folder: string, { most, version: only = METADATA_VERSIONS }: Options): boolean {
  const found = recordings(folder);
  if (found.length === 0)
    throw new Error(`${folder} holds no metadata-v14.nodocs.scale, metadata-v15… or metadata-v16…`);
  const outcomes = found.flatMap(({ profile, folder: of }) =>
    only
      .filter((version) => existsSync(fileOf(of, version)))
      .map((version) => {
        const comparison = compareMetadata(write(profile, version), new Uint8Array(readFileSync(fileOf(of, version))));
        print(
          `${profile} V${version}: ${comparison.identical ? 'identical' : `${comparison.differences.length} differences`}`,
        );
        report(comparison, most);
        return comparison.identical;
      }),
  );
  return outcomes.every((identical) => identical);
}

function report({ missing, differences, numbering }: Comparison, most: number): void {
  for (const name of missing) print(`  ${name}: not declared`);
  const places = new Map<string, MetadataDifference[]>();
  for (const one of differences) places.set(one.place, [...(places.get(one.place) ?? []), one]);
  for (const [place, found] of places) {
    print(`  ${place}: ${found.length}`);
    for (const { item, what } of found.slice(0, most)) print(`    ${item}: ${what}`);
    if (found.length > most) print(`    and ${found.length - most} more`);
  }
  if (numbering !== undefined) print(`  type numbers: ${numbering}`);
}

function run(options: Options): void {
  if (options.output !== undefined) {
    const [version = 14] = options.version ?? [];
    writeFileSync(options.output, write(options.profile, version));
    print(`${options.output}: metadata V${version} of the ${options.profile} profile`);
  }
  if (options.compare !== undefined && !compare(options.compare, options)) process.exitCode = 1;
  if (options.output === undefined && options.compare === undefined) {
    for (const version of options.version ?? METADATA_VERSIONS)
      print(`V${version}: ${write(options.profile, version).length} bytes`);
  }
}

const program = new Command('metadata')
  .description('Writes the metadata of the runtime, or compares it with recorded ones, docs aside.')
  .option('--compare <folder>', 'folder with recorded metadata-v….nodocs.scale, and mainnet/ below it')
  .addOption(new Option('--profile <name>', 'profile to write').choices(PROFILES).default('fast'))
  .option('--version <list>', `versions, comma-separated: ${METADATA_VERSIONS.join(', ')}`, versions)
  .option('--most <n>', 'differences to print for each pallet', count, 20)
  .option('--output <file>', 'file to write the bytes to, of the first version given (14 otherwise)');

program.parse();
void cryptoReady()
  .then(() => run(program.opts<Options>()))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
