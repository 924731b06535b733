declare module 'text-readability' {
  // The package exports one object as its default; this says the part of it that is used here.
  const readability: {
    readonly fleschKincaidGrade: (text: string) => number;
    readonly lexiconCount: (text: string) => number;
    readonly sentenceCount: (text: string) => number;
  };
  // eslint-disable-next-line no-restricted-syntax -- it is the package's own way of exporting
  export default readability;
}
