internal import Rules
internal import TextAnalysis

/// A stated value as machines read it.
///
///     "May 3, 2027", "le 3 mai 2027"   // 2027-05-03
///     "2:30 p.m.", "14 h 30"           // 14:30
///     "$1,500.50", "1 500,50 $"        // 1500.5 CAD
extension Fact.Value {
  /// `number`, `ordinal`, `percentage`, `amount`, `date`, `time`, `phone`.
  var kind: String {
    switch self {
    case .number: "number"
    case .ordinal: "ordinal"
    case .percentage: "percentage"
    case .amount: "amount"
    case .date: "date"
    case .time: "time"
    case .phone: "phone"
    }
  }

  /// The part that rules find it in.
  var part: String { Part(self).rawValue }

  var value: String {
    switch self {
    case .number(let number): number.description
    case .ordinal(let number): String(number)
    case .percentage(let number): number.description + "%"
    case .amount(let number, let currency): "\(number) \(currency)"
    case .date(let date): date.isoForm
    case .time(let time): "\(time.hour.twoDigits):\(time.minute.twoDigits)"
    case .phone(let phone): phone.dialled
    }
  }
}

extension CalendarDate {
  /// ISO 8601: `2027-05-03`, `2027-05`, `--05-03` where the year is not said.
  fileprivate var isoForm: String {
    let year = year.map(String.init) ?? "-"
    return "\(year)-\(month.twoDigits)" + (day.map { "-\($0.twoDigits)" } ?? "")
  }
}

extension PhoneNumber {
  /// `+16135550199;ext=12`, as RFC 3966 has it; a short number as it is.
  fileprivate var dialled: String {
    (digits.count == 10 ? "+1" : "") + digits + (extensionDigits.map { ";ext=\($0)" } ?? "")
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
