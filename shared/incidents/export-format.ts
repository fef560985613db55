/** The kinds of file that the log can be exported to, the one for Excel first. */
export const exportFormats = ['xlsx', 'csv', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]
