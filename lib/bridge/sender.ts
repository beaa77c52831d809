/** What the browser says of whoever sent a message; it cannot be forged by the sender. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** A frame of a tab in which a content script of ours runs. */
export interface PageFrame {
  readonly tab: number;
  readonly frame: number;
  /** As `https://example.org`; `null` in words for files and the like. */
  readonly origin: string;
}

export interface PageAsker extends PageFrame {
  /** As the browser has it: `https://example.org/story`, `about:srcdoc`. */
  readonly address: string;
}

/** Who we are: the extension's id, and the address of its root (`chrome-extension://…/`). */
export interface Ourselves {
  readonly id: string;
  readonly root: string;
}

/** Whether one of our own pages sent a message: the address decides, since a popup and a tab differ in all else. */
export function isOurPage(sender: MessageSender, us: Ourselves): boolean {
  return sender.id === us.id && sender.url?.startsWith(us.root) === true;
}

/** The page that a message comes from; undefined when it comes from anywhere else, our own pages included. */
export function pageAsker(sender: MessageSender, us: Ourselves): PageAsker | undefined {
  const { url, frameId: frame } = sender;
  const tab = sender.tab?.id;
  if (sender.id !== us.id || isOurPage(sender, us)) return undefined;
  if (tab === undefined || frame === undefined || url === undefined || !URL.canParse(url)) return undefined;
  // A frame made from `srcdoc` has the origin of the page around it, which its address does not say.
  return { tab, frame, origin: sender.origin ?? new URL(url).origin, address: url };
}
