/** So long (ms) a test of many rounds on a disk may take: under Windows each takes some ten times as long. */
export const patience = process.platform === 'win32' ? 300_000 : 60_000
