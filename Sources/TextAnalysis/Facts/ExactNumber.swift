/// A decimal number as it is written, without rounding: `1,500.50` and `1 500,5` are one.
///
///     ExactNumber(150_050, exponent: -2).description   // "1500.5"
package struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// Without trailing zeros; 0 has the exponent 0.
  package let significand: Int
  package let exponent: Int

  package init(_ significand: Int, exponent: Int = 0) {
    var (significand, exponent) = (significand, significand == 0 ? 0 : exponent)
    while significand != 0, significand % 10 == 0 { (significand, exponent) = (significand / 10, exponent + 1) }
    self.significand = significand
    self.exponent = exponent
  }

  package func times(powerOfTen power: Int) -> ExactNumber { ExactNumber(significand, exponent: exponent + power) }

  package var negated: ExactNumber { ExactNumber(-significand, exponent: exponent) }

  package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
