import { main } from './host/main.ts'

await main(process.env)
