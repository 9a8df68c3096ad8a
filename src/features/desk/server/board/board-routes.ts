import { createRoute } from '@hono/zod-openapi'
import { signedIn } from '#access/authorise.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'
import { board, boardQuery, boardWorkPage, boardWorkQuery } from '../../late-board-contract.ts'
import { answerSheet, sheetAnswer } from '../answer-sheet.ts'
import type { DeskParts } from '../desk-parts.ts'
import { boardSheet } from './board-sheet.ts'
import { findBoardWork } from './board-work.ts'
import { openBoard } from './open-board.ts'

const getBoard = createRoute({
  method: 'get',
  path: '/api/late-board',
  request: { query: boardQuery },
  responses: { 200: json(board, 'Việc còn phải làm theo từng cấp, chậm nhiều nhất trước'), ...refusalAnswers },
})

const getWork = createRoute({
  method: 'get',
  path: '/api/late-board/work',
  request: { query: boardWorkQuery },
  responses: { 200: json(boardWorkPage, 'Những việc đằng sau một con số của bảng'), ...refusalAnswers },
})

const getSheet = createRoute({
  method: 'get',
  path: '/api/late-board/export',
  request: { query: boardQuery },
  responses: { 200: sheetAnswer('Bảng việc chậm, kèm danh sách việc chậm'), ...refusalAnswers },
})

/** Who is late, by level; the work behind each figure; the same as a sheet. */
export function boardRoutes({ database }: DeskParts): Router {
  const router = createRouter()
  router.openapi(getBoard, async (context) =>
    context.json(await openBoard(database, signedIn(context.get('actor')), context.req.valid('query')), 200),
  )
  router.openapi(getWork, async (context) =>
    context.json(await findBoardWork(database, signedIn(context.get('actor')), context.req.valid('query')), 200),
  )
  router.openapi(getSheet, async (context) => {
    const actor = signedIn(context.get('actor'))
    const sheet = await boardSheet(database, actor, context.req.valid('query'))
    return answerSheet(`cham-han-${actor.day}.xlsx`, sheet)
  })
  return router
}
