import { Dialog } from '#web-kit/dialog.tsx'
import style from './editor.module.css'

const keys: readonly (readonly [string, string])[] = [
  ['Enter', 'Thêm nhiệm vụ ngay dưới; ở giữa dòng thì tách làm hai'],
  ['Ctrl + Enter', 'Thêm đề mục cùng cấp'],
  ['Tab, Shift + Tab', 'Lùi vào, ra một cấp; nhiệm vụ đổi thành đề mục và ngược lại'],
  ['Alt + ↑, Alt + ↓', 'Chuyển lên, xuống'],
  ['Backspace ở dòng trống', 'Bỏ dòng'],
  ['Ctrl + Shift + Delete', 'Bỏ mục đang chọn'],
  ['Alt + Enter', 'Sang phần chi tiết: đơn vị, thời hạn; Esc để trở lại'],
  ['Ctrl + Z, Ctrl + Shift + Z', 'Hoàn tác, làm lại'],
  ['Ctrl + S', 'Lưu ngay'],
  ['Ctrl + V', 'Dán từ Word (đề mục, nhiệm vụ) hoặc từ Excel (bảng)'],
  ['Esc rồi Tab', 'Rời danh sách bằng bàn phím'],
]

/** What the keys do. */
export default function KeysDialog(props: { onClose: () => void }) {
  return (
    <Dialog title="Phím tắt khi soạn" onClose={props.onClose}>
      <dl className={style.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
