// The little of yauzl that is used here; it brings no types of its own.
declare module 'yauzl' {
  type Entry = { readonly fileName: string; readonly externalFileAttributes: number }
  type Zip = {
    readonly eachEntry: () => AsyncIterable<Entry>
    readonly openReadStreamPromise: (entry: Entry) => Promise<NodeJS.ReadableStream>
  }
  const yauzl: { readonly openPromise: (file: string) => Promise<Zip> }
  export default yauzl
}
