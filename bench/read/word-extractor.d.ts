/** The part of word-extractor (which brings no types) that the yardstick for .doc uses. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(): string }>
  }
}
