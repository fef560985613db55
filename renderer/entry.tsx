import { createRoot } from 'react-dom/client'
import { runAhead } from '#shared/clock'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app'
import { loadTheRest } from './components/later'
import { desktopApi } from './desktop-api'

const beginning = await desktopApi.begin()
const root = document.getElementById('root')
if (beginning.ok && root !== null) {
  runAhead(beginning.value.clockAhead)
  createRoot(root).render(<App beginning={beginning.value} />)
  requestIdleCallback(() => void loadTheRest())
}
