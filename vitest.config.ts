import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    // GitHub's own parser imports JSON without an import attribute, which only a bundler accepts.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/**/*.test-support.ts'],
      reporter: ['text-summary', 'text'],
    },
  },
})
