export { readBytes as readFile } from '#documents/reading/read-bytes.ts'
