import type { Plugin } from 'vite'

export function licencesPlugin(options: { readonly writes: boolean }): Plugin
