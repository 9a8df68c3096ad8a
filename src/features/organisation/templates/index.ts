import type { TemplateKey } from '../import-contract.ts'
import { commune } from './commune.ts'
import { department } from './department.ts'
import { province } from './province.ts'
import type { Template } from './template.ts'

export const templates: Readonly<Record<TemplateKey, Template>> = { province, department, commune }
