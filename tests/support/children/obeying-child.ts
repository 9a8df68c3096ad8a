/** Does to itself what the message says, so that tests can see what becomes of the parent. */
process.on('message', ({ number, input }: { number: number; input: unknown }) => {
  process.send?.({ number, started: true })
  const answer = (output: unknown): void => {
    process.send?.({ number, output })
  }
  if (input === 'loop') for (;;) Math.random()
  if (input === 'exit') process.exit(3)
  if (input === 'heap') {
    const kept: unknown[] = []
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => ({ at })))
  }
  if (input === 'buffers') {
    const kept: Buffer[] = []
    const grow = (): void => {
      kept.push(Buffer.alloc(32 * 1024 * 1024, 1))
      setTimeout(grow, 5)
    }
    grow()
  } else if (input === 'fail') process.send?.({ number, error: 'broken' })
  else if (input === 'who') answer({ pid: process.pid, secret: process.env.DANVAN_TEST_SECRET ?? null })
  else answer(input)
})
