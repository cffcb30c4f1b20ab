import { fileURLToPath } from 'node:url'
import hooks from 'eslint-plugin-react-hooks'
import { configs, parser, plugin } from 'typescript-eslint'

export default [
  { ignores: ['build/', 'data/', 'migrations/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
    },
    plugins: { '@typescript-eslint': plugin, 'react-hooks': hooks },
    rules: {
      ...Object.assign({}, ...configs.recommended.map(({ rules }) => rules)),
      ...hooks.configs.recommended.rules,
      eqeqeq: 'error',
      // Test files share their modules: what one replaces, the next would get.
      'no-restricted-properties': ['error', { object: 'vi', property: 'mock' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // TypeScript itself reports these, and knows that an underscore means it.
      '@typescript-eslint/no-unused-vars': 'off',
      // Remix is told of its load context by an interface that only extends.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
]
