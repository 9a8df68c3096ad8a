import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useObservable } from './observable.ts'
import { clearUnsaved, retryUnsaved, unsavedChanges } from './unsaved.ts'
import style from './unsaved-banner.module.css'

/** Stands over every page while something is not saved; tries again by itself when the line is back. */
export function UnsavedBanner() {
  const changes = useObservable(unsavedChanges)
  useEffect(() => {
    window.addEventListener('online', retryUnsaved)
    return () => window.removeEventListener('online', retryUnsaved)
  }, [])
  return (
    <div role="alert" className={changes.length > 0 ? style.banner : style.none}>
      {changes.length > 0 && (
        <>
          <IconCloudOff size={20} aria-hidden />
          <div className={style.words}>
            {changes.map(({ key, sentence }) => (
              <p key={key}>{sentence}</p>
            ))}
          </div>
          <Button size="compact-sm" onClick={retryUnsaved}>
            Thử lại
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => changes.map(({ key }) => key).forEach(clearUnsaved)}
          >
            Bỏ qua
          </Button>
        </>
      )}
    </div>
  )
}
