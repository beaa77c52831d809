/** As what mentions leave; also how names of such files end. */
export const MENTION_FORMATS = ['csv', 'json'] as const;
export type MentionFormat = (typeof MENTION_FORMATS)[number];
