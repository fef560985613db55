import { createRoot } from 'react-dom/client'
import { languages } from '#shared/language'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app'
import { runAhead } from './clock'
import { loadTheRest } from './components/later'
import { takeInDrafts } from './data/drafts'
import { loadLanguage } from './data/messages'
import { desktopApi } from './desktop-api'

const beginning = await desktopApi.begin()
const root = document.getElementById('root')
if (beginning.ok && root !== null) {
  const { clockAhead, drafts, restarted } = beginning.value
  runAhead(clockAhead)
  takeInDrafts(drafts, restarted)
  await loadLanguage(beginning.value.language)
  createRoot(root).render(<App beginning={beginning.value} />)
  requestIdleCallback(() => void Promise.all(languages.map(loadLanguage)).then(loadTheRest))
}
