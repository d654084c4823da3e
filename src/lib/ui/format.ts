/** The kinds of file that a table comes in. */
export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];
