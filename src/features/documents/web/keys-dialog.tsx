import { Dialog } from '#web-kit/dialog.tsx'
import style from './keys-dialog.module.css'

const keys = [
  [['↓', 'j'], 'Dữ kiện sau'],
  [['↑', 'k'], 'Dữ kiện trước'],
  [['Enter', 'a'], 'Chấp nhận rồi sang dữ kiện chưa xem'],
  [['s', 'e'], 'Sửa'],
  [['x'], 'Bác bỏ rồi sang dữ kiện chưa xem'],
  [['u'], 'Hoàn tác'],
  [['Ctrl+Enter'], 'Lưu bản sửa'],
  [['Esc'], 'Bỏ bản sửa'],
  [['/'], 'Tìm văn bản'],
  [['?'], 'Bảng phím tắt này'],
] as const

/** The keys of the review page. */
export default function KeysDialog(props: { onClose: () => void }) {
  return (
    <Dialog title="Phím tắt khi xem xét" onClose={props.onClose}>
      <dl className={style.keys}>
        {keys.map(([names, words]) => (
          <div key={words}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">Có thể tắt các phím một chữ trong mục tài khoản ở góc trên.</p>
    </Dialog>
  )
}
