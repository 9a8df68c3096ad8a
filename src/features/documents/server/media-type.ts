const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
}

/** What a file seems to be by its name, until reading finds out what it is. */
export function mediaTypeOf(name: string): string {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return mediaTypes[ending] ?? 'application/octet-stream'
}
