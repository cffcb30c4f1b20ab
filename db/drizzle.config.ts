import { defineConfig } from 'drizzle-kit'
import { engine } from './engine.ts'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema/*.ts',
  out: `./migrations/${engine}`,
})
