/// The same text with letters and their marks apart, in Unicode’s form NFD, as some systems write it.
///
///     decomposed("é")   // "e\u{301}"
package func decomposed(_ text: String) -> String {
  let scalars = Composition.decomposed(text.unicodeScalars.map(\.value))
  return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}
