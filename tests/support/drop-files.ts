import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Lets files go over the page as a hand with a mouse does: the browser's own drag and drop events with real bytes. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await dropBytes(
    page,
    paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
  )
}

/** The same with files that are at hand already. */
export async function dropBytes(page: Page, dropped: readonly DroppedFile[]): Promise<void> {
  const files = dropped.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }))
  await page.evaluate((received) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of received) {
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }
  }, files)
}
