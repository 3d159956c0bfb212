internal import Diagnostics

/// Help in the language that the user reads: `POSTLINT_LANG`, else the locale’s.
func said(_ english: String, fr french: String) -> String { spokenLanguage == .french ? french : english }

/// What the environment says of the language of messages.
let spokenLanguage: Language = {
  let named = ["POSTLINT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Environment[$0] }.first {
    !$0.isEmpty
  }
  return named?.lowercased().hasPrefix("fr") ?? false ? .french : .english
}()
