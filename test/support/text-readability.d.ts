declare module 'text-readability' {
  const readability: {
    readonly fleschKincaidGrade: (text: string) => number;
    readonly lexiconCount: (text: string) => number;
    readonly sentenceCount: (text: string) => number;
  };
  export default readability;
}
