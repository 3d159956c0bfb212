extension Validity {
  /// ISO 13616-1: two letters, two check digits and up to 30 letters and digits; with the first four moved behind the
  /// rest, and A as 10 to Z as 35, the number is 1 modulo 97 (ISO/IEC 7064, MOD 97-10).
  static func isIBAN(_ text: ArraySlice<UInt8>) -> Bool {
    var signs: [UInt8] = []
    for byte in text where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      guard byte.isDigit || byte.capital != nil, signs.count < 34 else { return false }
      signs.append(byte.capital ?? byte)
    }
    guard signs.count >= 15, signs[0].capital != nil, signs[1].capital != nil, signs[2].isDigit, signs[3].isDigit else {
      return false
    }
    if let length = lengths[String(decoding: signs[..<2], as: UTF8.self)], length != signs.count { return false }
    var remainder = 0
    for sign in signs[4...] + signs[..<4] {
      if sign.isDigit {
        remainder = (remainder * 10 + Int(sign - UInt8(ascii: "0"))) % 97
      } else {
        remainder = (remainder * 100 + Int(sign - UInt8(ascii: "A")) + 10) % 97
      }
    }
    return remainder == 1
  }

  /// By country, as the IBAN Registry of SWIFT, the registration authority of ISO 13616, has them. Canada has none.
  private static let lengths = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "BY": 28,
    "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22,
    "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19,
    "SK": 24, "SM": 27, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
  ]
}

extension UInt8 {
  /// The capital of a letter of ASCII; nil of anything else.
  fileprivate var capital: UInt8? {
    let capital = self & ~0x20
    return self >= 0x41 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital) ? capital : nil
  }
}
