// What is loaded at run time is unknown until whoever asks for it says its shape.
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * @param {string} text
 * @returns {unknown}
 */
export const parseJson = (text) => JSON.parse(text)

/** @param {string} file */
export const readJson = (file) => parseJson(fs.readFileSync(file, 'utf8'))

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export const importFile = (file) => import(pathToFileURL(file).href)
