import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { helpWords } from '#shared/messages/help'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './help-page.module.css'

/** What the build notes of each package that it took in. */
const licenceList = v.array(v.object({ name: v.string(), version: v.string(), licence: v.string(), text: v.string() }))
type LicenceList = v.InferOutput<typeof licenceList>

/** The software inside this program, each with its licence. */
export function Licences() {
  const t = helpWords(useLanguage().language)
  const [list, setList] = useState<LicenceList>([])
  useEffect(() => {
    let wanted = true
    void readLicences().then((found) => {
      if (wanted) setList(found)
    })
    return () => {
      wanted = false
    }
  }, [])
  return (
    <section className={styles['about']}>
      <h2 id="help-licences" className={prose['ruled']} tabIndex={-1}>
        {t.licences}
      </h2>
      <p>{t.ownLicence}</p>
      <p>{t.otherLicences}</p>
      <ul>
        {list.map(({ name, version, licence, text }) => (
          <li key={name}>
            <details className={styles['licence']}>
              <summary>
                {name} {version} <span>{licence}</span>
              </summary>
              <pre>{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function readLicences(): Promise<LicenceList> {
  const answer = await fetch('/licences.json')
  return v.parse(licenceList, await answer.json())
}
