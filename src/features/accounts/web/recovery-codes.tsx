import { Button } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { announce } from '#web-kit/announcement.tsx'
import style from './security-page.module.css'

/** Recovery codes, shown this once: to be copied or printed and put away. */
export function RecoveryCodes(props: { codes: readonly string[]; onKept: () => void }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.codes.join('\n'))
      announce('Đã chép các mã khôi phục.')
    } catch {
      announce('Trình duyệt không cho chép; hãy chọn các mã rồi chép bằng tay.')
    }
  }
  return (
    <div className={style.codes}>
      <h3>Mã khôi phục</h3>
      <p>
        Mỗi mã thay cho mã xác thực <strong>một lần</strong>, khi bạn không có điện thoại. Các mã chỉ hiện lần này: hãy
        in ra hoặc chép lại, cất ở nơi chỉ mình bạn lấy được.
      </p>
      <ol className={style.codeList}>
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={`${style.actions} no-print`}>
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          Chép các mã
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          In
        </Button>
        <Button onClick={props.onKept}>Tôi đã cất các mã</Button>
      </div>
    </div>
  )
}
