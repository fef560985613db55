/** Our own drawings: 24-unit grid, 2 px line. Each stands beside a word, so none has a name for screen readers. */
const paths = {
  again: 'M20.5 12a8.5 8.5 0 1 1-2.5-6L20.5 8.5M20.5 4v4.5H16',
  'after-fix': 'M20.5 12a8.5 8.5 0 1 1-2.5-6L20.5 8.5M20.5 4v4.5H16M9 12.2l2.2 2.2 3.9-4.3',
  approved: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M7.3 12.4l3.2 3.2 6.2-7',
  card: 'M5 5h14a2.5 2.5 0 0 1 2.5 2.5v9A2.5 2.5 0 0 1 19 19H5a2.5 2.5 0 0 1-2.5-2.5v-9A2.5 2.5 0 0 1 5 5zM2.5 9.8h19M6 15h4',
  'card-back':
    'M4.5 3.5h15a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM2.5 7.5h19M8 18h8M13 15.5l3 2.5-3 2.5',
  cash: 'M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 6zM12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6M6 12v.1M18 12v.1',
  'check-first': 'M12 2.8L22.3 20.5H1.7zM12 9.5v4.8M12 17.2v.1',
  checks: 'M3 6.5l2 2 3.5-4M12 6.5h9M3 17l2 2 3.5-4M12 17h9',
  conflict: 'M12 21v-7c0-3-6-3-6-8M12 14c0-3 6-3 6-8M3 8.5L6 5l3 3.5M15 8.5L18 5l3 3.5',
  declined: 'M8.2 2.5h7.6l5.7 5.7v7.6l-5.7 5.7H8.2l-5.7-5.7V8.2zM8.5 8.5l7 7M15.5 8.5l-7 7',
  disk: 'M4.5 3.5h12l4 4v13h-16zM8 3.5v5h7v-5M8 20.5V14h8.5v6.5',
  figures: 'M3.5 3v17.5H21M8 16.5v-5M12.5 16.5v-9M17 16.5V5',
  left: 'M13 4H5v16h8M10 12h11M17 8l4 4-4 4',
  meaning: 'M6 3h12v18l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5L6 21zM9 8h6M9 12h6',
  never: 'M19.5 8.5A8.5 8.5 0 0 0 5 7.2L3.5 9M3.5 4.5V9H8M4.5 15.5A8.5 8.5 0 0 0 19 16.8M3 21L21 3',
  next: 'M9 5l7 7-7 7',
  ok: 'M4.5 12.5l5 5L19.5 6.5',
  pending: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 6.5V12l3.5 2.5',
  person: 'M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M3 21.5c0-5 4-7.5 9-7.5s9 2.5 9 7.5',
  note: 'M4 3.5h16v12l-5 5H4zM20 15.5h-5v5M8 8.5h8M8 12.5h5',
  phone:
    'M6.2 2.8l3 .1 1.6 4.6-2.2 1.9a13.5 13.5 0 0 0 6 6l1.9-2.2 4.6 1.6.1 3a2.6 2.6 0 0 1-2.7 2.7C10.5 20.5 3.5 13.5 3.5 5.5a2.6 2.6 0 0 1 2.7-2.7z',
  print: 'M6.5 8.5v-6h11v6M6.5 17.5h-4v-9h19v9h-4M6.5 14h11v7.5h-11z',
  qr: 'M3 3h7v7H3zM14 3h7v7h-7zM3 14h7v7H3zM14 14h3v3h-3zM20.5 14v.1M20.5 17.5V21M17 21h-3',
  remove: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 3.5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M15.8 15.8L21.5 21.5',
  shop: 'M3.5 10v10.5h17V10M2.5 10l2-6.5h15l2 6.5zM9.5 20.5V14.5h5v6',
  sources: 'M12 6.2C10 4.6 7 4 3 4v14.5c4 0 7 .6 9 2.2 2-1.6 5-2.2 9-2.2V4c-4 0-7 .6-9 2.2zM12 6.2v14.5',
  status: 'M5.8 2.8h12.4a3 3 0 0 1 3 3v12.4a3 3 0 0 1-3 3H5.8a3 3 0 0 1-3-3V5.8a3 3 0 0 1 3-3zM12 11v6M12 7v.1',
  terminal:
    'M7.5 2.5h9A2.5 2.5 0 0 1 19 5v14a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 19V5a2.5 2.5 0 0 1 2.5-2.5zM8.5 6h7v4h-7zM9 14v.1M12 14v.1M15 14v.1M9 17.5v.1M12 17.5v.1M15 17.5v.1',
  text: 'M3 20L9 4.5 15 20M5 15h8M17 20l2.5-7 2.5 7M18 17.5h3.2',
  wrench:
    'M14.5 6.5a4.5 4.5 0 0 1 6-3l-3 3.2 2 2 3-3a4.5 4.5 0 0 1-6 5.8L8 20a2.4 2.4 0 0 1-3.6-3.6l8.4-8.3a4.5 4.5 0 0 1 1.7-1.6z',
  unpaid: 'M4.5 5.5h15a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM2.5 10h19M3 21L21 3',
} as const

export type IconName = keyof typeof paths | 'unverified' | 'brand'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" data-icon={name}>
      {name === 'brand' ? (
        <>
          <path d="M4.5 2h15v19.3l-2.5-1.8-2.5 1.8-2.5-1.8-2.5 1.8L7 19.5l-2.5 1.8z" fill="currentColor" />
          <path d="M8 8.5h8M8 13h4.5" stroke="var(--fill, var(--idle))" strokeWidth="2.6" />
        </>
      ) : name === 'unverified' ? (
        <>
          <circle cx="12" cy="12" r="9.5" strokeDasharray="4.2 3.26" />
          <path d="M9.3 9.4a2.8 2.8 0 1 1 4 2.7c-.9.5-1.3 1-1.3 1.9M12 17v.1" />
        </>
      ) : (
        <path d={paths[name]} />
      )}
    </svg>
  )
}
