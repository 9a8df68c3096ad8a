export { deskLead } from './desk-lead.ts'
