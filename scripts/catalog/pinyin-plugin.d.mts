import type { Plugin } from 'vite'

export function pinyinPlugin(root: string): Plugin
