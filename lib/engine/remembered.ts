/** Asks for each answer once: whoever asks the same again is given it. */
export function remembered<K, T>(answer: (question: K) => T): (question: K) => T {
  const known = new Map<K, T>();
  return (question) => {
    const value = known.get(question) ?? answer(question);
    known.set(question, value);
    return value;
  };
}
