import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { PlanContent } from '../../model/index.ts'
import style from './editor.module.css'
import type { Proposed } from './editor-context.ts'
import { takeSureProposals } from './sure-proposals.ts'

/** Every proposal of which only one fits, shown together before all are taken. */
export default function ProposalsDialog(props: {
  content: PlanContent
  proposed: (words: string) => Proposed | undefined
  onTake: (content: PlanContent) => void
  onClose: () => void
}) {
  const { content, words, places } = takeSureProposals(props.content, props.proposed)
  return (
    <FormDialog
      title="Nhận các đề xuất chắc chắn"
      send={`Nhận cho ${places} chỗ`}
      gap={places === 0 ? 'Không còn đề xuất chắc chắn nào.' : null}
      isSending={false}
      error={null}
      onSend={() => props.onTake(content)}
      onClose={props.onClose}
    >
      <p>Đọc từ tên đơn vị ghi trong văn bản. Chỗ nào có hai cách hiểu thì không có trong danh sách này.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrolled by keyboard */}
      <section className={style.pasted} aria-label="Đề xuất" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Văn bản ghi</th>
              <th scope="col">Giao cho</th>
              <th scope="col">Vì sao</th>
            </tr>
          </thead>
          <tbody>
            {words.map((each) => {
              const proposal = props.proposed(each)?.proposals[0]
              return (
                <tr key={each}>
                  <td>{each}</td>
                  <td>
                    {proposal?.label}
                    {proposal && proposal.total > 1 && ` (${proposal.total} đơn vị)`}
                  </td>
                  <td>{proposal?.why}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </FormDialog>
  )
}
