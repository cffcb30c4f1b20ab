import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { root } from '../load/build.ts'

export type Import = { from: string; to: string; typeOnly: boolean }

const options = {
  baseDir: root,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '\\.test\\.tsx?$' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
  },
}

/** Every import of the production code, as paths from the top folder. */
export async function importsOf(folders: string[]): Promise<Import[]> {
  const { output } = await cruise(folders, options)
  return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved, module, couldNotResolve, dependencyTypes }) => {
      if (couldNotResolve) throw new Error(`${source} imports ${module}, which is nowhere.`)
      return { from: source, to: resolved, typeOnly: dependencyTypes.includes('type-only') }
    }),
  )
}
