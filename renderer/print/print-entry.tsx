import { useCallback } from 'react'
import { createRoot } from 'react-dom/client'
import type { PrintJob } from '#shared/ipc/contract'
import type { LaidOut } from '#shared/print/print-document'
import '../styles/tokens.css'
import '../styles/base.css'
import { desktopApi } from '../desktop-api'
import { Pages } from './pages'
import './paper.css'

/** Tells main once the pages are there: only then may they go to paper. */
function PrintPage({ job }: { job: PrintJob }) {
  const tell = useCallback((said: LaidOut) => {
    void desktopApi.laidOut(said)
  }, [])
  return <Pages document={job.document} paper={job.paper} onLaidOut={tell} />
}

const reply = await desktopApi.printJob()
const root = document.getElementById('root')
if (reply.ok && root !== null) {
  const job = reply.value
  document.documentElement.lang = job.document.language
  // The name of the print job.
  document.title = job.document.title
  createRoot(root).render(<PrintPage job={job} />)
}
