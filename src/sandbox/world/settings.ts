import { didYouMean } from '../command-line/did-you-mean.ts'
import { UsageError } from '../command-line/usage-error.ts'
import { isStory, type Story, storyNames } from './story.ts'

/** What a person chooses of a world. */
export interface WorldSettings {
  readonly story: Story
  /** How many times as fast as a watch its clock runs. */
  readonly speed: number
  /** Undefined: until it is stopped. */
  readonly limitMinutes: number | undefined
}

/** As they were typed; empty or undefined is not given. */
export interface SettingTexts {
  readonly story?: string | undefined
  readonly speed?: string | undefined
  readonly limitMinutes?: string | undefined
}

export const DEFAULT_STORY: Story = 'passes'
export const DEFAULT_SPEED = 10

// A job of GitHub's own runners ends after 6 hours, one of your own after 5 days; a day is enough to try things.
const MOST_MINUTES = 1_440
const MOST_SPEED = 1_000

/** @throws UsageError with everything that is wrong */
export function readSettings(texts: SettingTexts): WorldSettings {
  const problems: string[] = []
  const number = (name: string, text: string | undefined, most: number): number | undefined => {
    const trimmed = text?.trim() ?? ''
    if (trimmed === '') return undefined
    const value = /^\d*\.?\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN
    if (value > 0 && value <= most) return value
    problems.push(`${name} is "${trimmed}"; it takes a number above 0, at most ${most}.`)
    return undefined
  }
  const story = texts.story?.trim() || DEFAULT_STORY
  if (!isStory(story)) {
    problems.push(
      `story is "${story}"; there are the stories ${storyNames.join(', ')}.${didYouMean(story, storyNames)}`,
    )
  }
  const speed = number('speed', texts.speed, MOST_SPEED) ?? DEFAULT_SPEED
  const limitMinutes = number('limit-minutes', texts.limitMinutes, MOST_MINUTES)
  if (problems.length > 0 || !isStory(story)) throw new UsageError(problems)
  return { story, speed, limitMinutes }
}
