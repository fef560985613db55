import { useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { PrintDocument } from '#shared/print/print-document'
import '../styles/tokens.css'
import '../styles/base.css'
import { desktopApi } from '../desktop-api'
import './paper.css'
import { Sheet } from './sheet'

/** Tells main once the sheet is drawn with its fonts: only then may it go to paper. */
function Page({ document: content }: { document: PrintDocument }) {
  useLayoutEffect(() => {
    void document.fonts.ready.then(() => desktopApi.laidOut())
  }, [])
  return <Sheet document={content} />
}

const job = await desktopApi.printJob()
const root = document.getElementById('root')
if (job.ok && root !== null) {
  document.documentElement.lang = job.value.document.language
  // The name of the print job.
  document.title = job.value.document.title
  createRoot(root).render(<Page document={job.value.document} />)
}
