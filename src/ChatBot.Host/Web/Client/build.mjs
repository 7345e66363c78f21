// Bundles the client: node build.mjs MODULES OUTPUT. MODULES holds node_modules; OUTPUT gets the files and manifest.json, which names them.
// File names carry a hash of their content, so that a browser may keep them for good; each text also lies there compressed.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { changesTo } from './changes.mjs';
import { writeNotices } from './notices.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [modules, output] = process.argv.slice(2).map(path => resolve(path));
const { build } = createRequire(join(modules, 'package.json'))('esbuild');

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  write: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  nodePaths: [join(modules, 'node_modules')],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: { '.woff2': 'file' },
  assetNames: '[name]-[hash]',
  jsx: 'automatic'
};

mkdirSync(dirname(output), { recursive: true });
const work = mkdtempSync(`${output}-`);
try {
  const hashed = await build({
    ...shared,
    entryPoints: {
      admin: 'styles/admin.css', ask: 'ask/main.ts', chat: 'chat/main.tsx', article: 'article/main.ts', site: 'styles/site.css',
      asking: 'styles/asking.css', conversation: 'styles/conversation.css', dark: 'styles/dark.css', shared: 'styles/shared.css',
    },
    entryNames: '[name]-[hash]',
    format: 'esm',
    outdir: work,
    plugins: [changesTo(here)]
  });
  await build({ ...shared, entryPoints: { widget: 'widget/main.ts' }, format: 'iife', outdir: work });
  cpSync(join(here, 'favicon.svg'), join(work, 'favicon.svg'));
  writeNotices(hashed.metafile, modules, join(work, 'third-party-notices.txt'));

  const names = readdirSync(work).sort();
  for (const name of names.filter(name => extname(name) !== '.woff2')) compress(join(work, name));
  writeFileSync(join(work, 'manifest.json'), JSON.stringify(Object.fromEntries(names.map(name => [logical(name), entry(name)])), null, 2));

  place(readdirSync(work).sort((one, other) => (one === 'manifest.json') - (other === 'manifest.json')));
} finally {
  rmSync(work, { recursive: true, force: true });
}

// File by file, so that another build that copies them meanwhile finds them all; what an earlier build left goes once none can be
// copying it.
function place(names) {
  mkdirSync(output, { recursive: true });
  for (const name of names) renameSync(join(work, name), join(output, name));
  for (const name of readdirSync(output).filter(name => !names.includes(name)))
    if (Date.now() - statSync(join(output, name)).mtimeMs > 3_600_000) rmSync(join(output, name), { force: true });
}

function compress(file) {
  const text = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
}

function logical(name) {
  return name.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1');
}

function entry(name) {
  return { file: name, hash: createHash('sha256').update(readFileSync(join(work, basename(name)))).digest('base64url').slice(0, 22) };
}
