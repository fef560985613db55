// Functions that Playwright runs in the page see what the page sees.
import type {} from '../renderer/desktop-api.ts'
