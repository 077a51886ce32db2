import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string };

const lockFile = join(__dirname, '../../../package-lock.json');
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Locked> };

/** The folders in which Node looks for what the package in `folder` requires, the nearest first. */
function searchPath(folder: string): string[] {
  const parents = folder
    .split('/node_modules/')
    .map((_, i, parts) => parts.slice(0, parts.length - i).join('/node_modules/'));
  return [...parents.filter(Boolean).map((parent) => `${parent}/node_modules/`), 'node_modules/'];
}

describe('package-lock.json', () => {
  // npm leaves out a platform's package that its registry does not serve, and `npm ci` then refuses everywhere.
  it('names the packages of every platform', () => {
    const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !searchPath(folder).some((place) => `${place}${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no download address, so that every registry serves it', () => {
    expect(Object.keys(packages).filter((folder) => packages[folder]?.resolved)).toEqual([]);
  });
});
