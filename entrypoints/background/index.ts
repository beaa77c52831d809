import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerAsked } from '../../lib/bridge/answer-asked.ts';
import { tellOurPages } from '../../lib/bridge/tell-our-pages.ts';
import { SEED_PACK } from '../../lib/packs/build.ts';
import { report } from '../../lib/report/report.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { loadSettings, saveSettings, watchSettings } from '../../lib/settings/settings.ts';
import { readOwn } from '../../lib/store/own.ts';
import { openBackupFiles } from '../../lib/vault/backup-files.ts';
import { makeAccess } from './access.ts';
import { answersToOurPages } from './answers-to-our-pages.ts';
import { answersToPages } from './answers-to-pages.ts';
import { showCount } from './badge.ts';
import { bundledPack } from './bundled.ts';
import { makeClickedTabs } from './clicked.ts';
import { pageCommand, passCommand } from './commands.ts';
import { makeCorpus } from './corpus.ts';
import { makeHistory } from './history.ts';
import { drawMenu, LIBRARY_LINE, PANEL_LINE } from './menu.ts';
import { makeNotes } from './notes/notes.ts';
import { makePost } from './notes/post.ts';
import { openLibrary, openSmallWindow, openWelcome } from './open.ts';
import { bringPart } from './page-parts.ts';
import { openPanel, type PanelHost } from './panel.ts';
import type { Parts } from './parts.ts';
import { askReport, endUngranted, recheck, tellLexicon, tellSettings } from './sessions.ts';
import { makeTabReports } from './tab-reports.ts';
import { addedPacks, followOwn } from './vault/packs.ts';
import { makeVault } from './vault/vault.ts';

/** What woke the worker comes first. In ms. */
const WAKE_MS = 2000;

/** Every listener is registered in the first turn: an event that wakes the worker is lost on those added later. */
export default defineBackground(() => {
  const { storage, tabs, runtime, permissions, commands, contextMenus, action, i18n } = browser;
  const uiLanguage = i18n.getUILanguage();
  const panelHost: PanelHost = browser;
  const say = (what: string) => (error: unknown) => report(what, error);

  // Pages' scripts run in our name: without this they could read what readers wrote. Chromium only so far; elsewhere they
  // are ours alone, whatever the page does.
  const isClosed = Promise.resolve(storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })).then(
    () => true,
    (error: unknown) => {
      report('closing storage to pages', error);
      return false;
    },
  );

  const access = makeAccess(browser, askReport);
  const clicked = makeClickedTabs(storage.session, access);
  const reports = makeTabReports(storage.session, (tab, shown) => void showCount(action, tab, shown));
  const corpus = makeCorpus({
    bundled: bundledPack,
    id: SEED_PACK.id,
    version: SEED_PACK.version,
    // Only asked once the corpus is, which is after this turn.
    readOwn: () => notes.keeper.ask(readOwn),
    onChange: (lexicon) => {
      tellLexicon(reports, lexicon).catch(say('telling of the lexicon'));
      void tellOurPages('ours/corpus', null);
      vault.packsChanged().catch(say('noting the packs'));
    },
  });
  const settingsNow = () => loadSettings(storage.local);
  const vault = makeVault({
    area: storage.local,
    isClosed,
    session: storage.session,
    openFiles: () => openBackupFiles(navigator.storage),
    keeper: () => notes.keeper,
    packs: () => addedPacks(corpus),
    loadSettings: settingsNow,
    saveSettings: (settings) => saveSettings(storage.local, settings),
    replaced: async (ids) => {
      notes.changed(ids);
      await followOwn(corpus);
    },
    tell: () => void tellOurPages('ours/vault', null),
    now: () => new Date(),
  });
  const notes = makeNotes({
    area: storage.session,
    corpus,
    reports,
    post: makePost(browser),
    tabs,
    watch: vault.watch,
    openWindow: (token) => openSmallWindow(browser, token),
    now: () => new Date(),
  });
  const parts: Parts = {
    corpus,
    reports,
    access,
    clicked,
    notes,
    history: makeHistory({
      keeper: notes.keeper,
      reports,
      pages: notes.pages,
      loadSettings: settingsNow,
      now: () => new Date(),
    }),
    vault,
    uiLanguage,
    loadSettings: settingsNow,
    saveSettings: (settings) => saveSettings(storage.local, settings),
    language: async () => readerLanguage(await parts.loadSettings(), uiLanguage),
    openLibrary: (place) => openLibrary(browser, place),
    bringPart: (frame, part) => bringPart(browser, frame, part),
    commandPage: (tab, command) => passCommand(command, tab, clicked.read),
  };
  const command = (name: string, tab: number | undefined): void => {
    const page = pageCommand(name);
    if (page !== undefined && tab !== undefined) parts.commandPage(tab, page).catch(say(`passing ${name}`));
  };
  let menuDrawn: Promise<void> = Promise.resolve();
  // One drawing after the other: two at once would each clear the menu and then each add every line.
  const redrawMenu = (): void => {
    menuDrawn = menuDrawn
      .then(async () => drawMenu(contextMenus, await parts.language()))
      .catch(say('drawing the menu'));
  };

  answerAsked(answersToPages(parts), answersToOurPages(parts));
  watchSettings(storage.local, new AbortController().signal, (settings) => {
    tellSettings(reports, settings, uiLanguage).catch(say('telling of settings'));
    redrawMenu();
  });
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') openWelcome(browser).catch(say('opening the welcome page'));
    redrawMenu();
    void corpus.refresh();
    void access.reconcile('and open tabs');
  });
  runtime.onStartup.addListener(() => {
    void corpus.open();
    void access.reconcile('only');
  });
  permissions.onAdded.addListener(() => void access.reconcile('and open tabs'));
  permissions.onRemoved.addListener(() => {
    void access.reconcile('only');
    const mayRead = async (tab: number, origin: string) =>
      (await access.state(origin)).granted || (await clicked.has(tab));
    endUngranted(reports, mayRead).catch(say('ending sessions'));
  });
  commands.onCommand.addListener((name, tab) => command(name, tab?.id));
  contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === LIBRARY_LINE) parts.openLibrary('/').catch(say('opening the library'));
    else if (menuItemId !== PANEL_LINE) command(String(menuItemId), tab?.id);
    else if (tab?.id !== undefined) openPanel(panelHost, tab.id).catch(say('opening the panel'));
  });
  tabs.onUpdated.addListener((tab, { status }) => {
    if (status === undefined) return;
    recheck(reports, tab)
      .then((isRead) => {
        if (!isRead) notes.news.tab(tab);
        return status === 'complete' && !isRead ? clicked.loaded(tab) : undefined;
      })
      .catch(say('looking at a tab'));
  });
  tabs.onRemoved.addListener((tab) => {
    Promise.all([reports.forget(tab), clicked.forget(tab), notes.forget(tab)])
      .then(() => notes.news.tab(tab))
      .catch(say('forgetting a tab'));
  });

  setTimeout(() => vault.start().catch(say('starting the vault')), WAKE_MS);
});
