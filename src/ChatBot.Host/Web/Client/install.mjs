// Installs the packages: node install.mjs MODULES. In a folder of its own first, so that two builds at once cannot spoil each other's.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(process.argv[2]);
mkdirSync(dirname(modules), { recursive: true });
const work = mkdtempSync(`${modules}-`);
try {
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, name), join(work, name));
  const npm = spawnSync('npm ci --ignore-scripts --loglevel=error', { cwd: work, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (npm.status !== 0) process.exitCode = 1;
  else {
    writeFileSync(join(work, 'installed.txt'), 'npm ci\n');
    rmSync(modules, { recursive: true, force: true });
    renameSync(work, modules);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
