import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Writes what the licences of the bundled packages ask for: each package's name, licence and notice.
export function writeNotices(metafile, modules, file) {
  const folders = new Set(Object.keys(metafile.inputs).map(folderOf).filter(Boolean));
  const notices = [...folders].map(folder => noticeOf(folder)).sort((a, b) => (a.title < b.title ? -1 : 1));
  const texts = new Map(notices.map(({ title, text }) => [title, text]));
  writeFileSync(
    file,
    ['The files of this folder contain the following packages.', ...[...texts].map(([title, text]) => `${title}\n\n${text}`)].join(
      `\n\n${'-'.repeat(80)}\n\n`
    )
  );

  function folderOf(input) {
    const path = input.replaceAll('\\', '/');
    const at = path.lastIndexOf('/node_modules/');
    if (at < 0) return undefined;
    const [first, second] = path.slice(at + '/node_modules/'.length).split('/');
    const inside = path.slice(path.indexOf('/node_modules/'), at + '/node_modules/'.length);
    return join(modules, inside, first.startsWith('@') ? `${first}/${second}` : first);
  }

  function noticeOf(folder) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const licence = existsSync(folder) && readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry));
    const text = licence ? readFileSync(join(folder, licence), 'utf8').trim() : `Licence: ${license ?? 'see the package'}`;
    return { title: `${name} ${version} (${license ?? 'see below'})`, text };
  }
}
