/** What goes wrong in a world, by name. */
export const STORIES = {
  passes: 'everything passes',
  gate: 'the scan finds a critical vulnerability',
  'empty-backup': 'the backup is an empty dump, and the server calls it a success',
  unhealthy: 'the newly deployed revision answers its health check with an error',
} as const

export type Story = keyof typeof STORIES

export const storyNames = Object.keys(STORIES) as readonly Story[]

export function isStory(word: string): word is Story {
  return Object.hasOwn(STORIES, word)
}
