const OF_ARTICLE = /(?:Article|Posting|ClaimReview|PressRelease|Report|Page|CreativeWork)(?:\s|$)/;

/** Whether a date in microdata is the article's: not that of a comment, a film or an event described beside it. */
export function isOfArticle(element: Element): boolean {
  const type = element.closest('[itemscope]')?.getAttribute('itemtype')?.trim();
  return !type || OF_ARTICLE.test(type);
}
