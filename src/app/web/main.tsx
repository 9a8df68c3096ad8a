import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LookProvider } from '#web-kit/provider.tsx'
import { makeQueryClient } from './query-client.ts'
import { reloadOnceWhenRenewed } from './renewed-build.ts'
import { makeRouter } from './router.tsx'

reloadOnceWhenRenewed()

const queryClient = makeQueryClient()
const router = makeRouter(queryClient)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LookProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LookProvider>
    </StrictMode>,
  )
}
