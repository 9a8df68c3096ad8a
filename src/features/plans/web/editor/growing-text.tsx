import { type ComponentProps, useLayoutEffect, useRef } from 'react'

/** A text field that is as high as its text. */
export function GrowingText(props: ComponentProps<'textarea'>) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { value } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text
  useLayoutEffect(() => {
    const element = field.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [value])
  return <textarea ref={field} rows={1} {...props} />
}
