import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, type Folder } from '../../drill/extension.ts';

/** Another extension, which may do on our pages' sites what we may. @param content its content script, in every frame */
export async function makeNeighbour(content = ''): Promise<Folder> {
  const folder = await emptyFolder();
  const manifest = {
    manifest_version: 3,
    name: 'Neighbour',
    version: '1',
    permissions: ['storage', 'scripting', 'tabs'],
    host_permissions: ['http://localhost/*'],
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['http://localhost/*'], js: ['content.js'], all_frames: true, match_about_blank: true },
    ],
  };
  await mkdir(folder.path, { recursive: true });
  await writeFile(join(folder.path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder.path, 'worker.js'), 'self.isHere = true;\n');
  await writeFile(join(folder.path, 'page.html'), '<!doctype html><title>Neighbour</title>');
  await writeFile(join(folder.path, 'content.js'), content);
  return folder;
}
