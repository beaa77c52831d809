import { defineConfig } from 'wxt';
import { packedSeeds } from './lib/command/packed-seeds.ts';
import { tellScriptsOnly } from './lib/command/tell-scripts-only.ts';
import { preactWithoutHtml } from './lib/command/without-html.ts';

// WXT takes the mode's name for it: what tests drive would tell where in our sources each element stands, and not be packed.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';

/**
 * The builds differ in one thing only: `--mode e2e` may read http://localhost from the first second,
 * so that the built extension can be driven without a permission prompt, which headless browsers leave open.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    // The oldest browsers the manifest admits: older targets would have light-dark() rewritten into variables.
    build: { target: ['chrome128', 'firefox142'] },
    plugins: [preactWithoutHtml(), tellScriptsOnly(), packedSeeds()],
    define: { __OPEN_SHADOW__: JSON.stringify(mode === 'e2e') },
  }),
  hooks: {
    // A script with one letter beyond ASCII is two bytes a letter to the browser, which reads the worker's at each waking.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ type }) => type === 'background')) return;
      const { output, ...options } = config.build?.rolldownOptions ?? {};
      if (Array.isArray(output))
        throw new Error('The worker is built into several outputs: each wants its own charset.');
      config.build = { ...config.build, rolldownOptions: { ...options, output: { ...output, charset: 'ascii' } } };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e' ? { host_permissions: ['http://localhost/*'] } : {}),
    incognito: 'not_allowed',
    web_accessible_resources: [
      {
        resources: ['note.html'],
        matches: ['*://*/*'],
        // So that no page can tell by it who has us; in Firefox every profile has another address anyway, and the key is unknown.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      'write-note': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNote__' },
      // Chromium takes four suggested keys; readers may give keys to the others.
      highlight: { description: '__MSG_commandHighlight__' },
      'next-note': { description: '__MSG_commandNextNote__' },
      'previous-note': { description: '__MSG_commandPreviousNote__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reperes@reperes.invalid',
              // The first that reads the next line on every device.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
