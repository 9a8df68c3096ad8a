import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Dialog } from '#web-kit/dialog.tsx'
import style from '#web-kit/dialog-form.module.css'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { PasteInput, ReceivedDocuments } from '../contract.ts'

/** A document as text from elsewhere; once received its page opens. */
export default function PasteDialog(props: { onClose: () => void; onReceived: () => void }) {
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const sending = useMutation({
    mutationFn: (input: PasteInput) => request<ReceivedDocuments>('POST', '/api/documents', input),
    onSuccess: ({ items }) => {
      props.onReceived()
      props.onClose()
      const document = items[0]
      if (document) void navigate({ to: '/van-ban/$documentId', params: { documentId: document.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const firstLine = text.trim().split('\n', 1)[0]?.trim().slice(0, 120)
    sending.mutate({ name: name.trim() || firstLine || 'Văn bản dán', text })
  }
  return (
    <Dialog title="Dán nội dung văn bản" wide onClose={props.onClose}>
      <form onSubmit={submit} className={style.form}>
        <Textarea
          label="Nội dung"
          description="Chép toàn văn từ trang web, thư điện tử hoặc Word rồi dán vào đây."
          data-autofocus
          required
          withAsterisk={false}
          rows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label="Tên để dễ nhớ (không bắt buộc)"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {sending.isError && <ProblemNotice error={sending.error} />}
        <div className={style.actions}>
          <Button variant="default" onClick={props.onClose}>
            Đóng
          </Button>
          <Button type="submit" loading={sending.isPending} disabled={text.trim() === ''}>
            Đọc văn bản này
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
