import Diagnostics
import Testing
import TextAnalysis

@Suite struct `Public suffixes` {
  @Test(
    arguments: [
      ("www.tbs-sct.gc.ca", "tbs-sct.gc.ca"), ("gc.ca", nil), ("ca", nil), ("www.canada.ca", "canada.ca"),
      ("Canada.CA", "canada.ca"),
      ("a.b.co.uk", "b.co.uk"), ("www.ck", "www.ck"), ("a.www.ck", "www.ck"), ("b.c.ck", "b.c.ck"), ("c.ck", nil),
      ("x.y.kobe.jp", "x.y.kobe.jp"),
      ("a.city.kobe.jp", "city.kobe.jp"), ("me.github.io", "me.github.io"), ("食狮.公司.cn", "食狮.公司.cn"),
      ("www.食狮.公司.cn", "食狮.公司.cn"),
      ("xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"), ("公司.cn", nil),
      ("example.unlisted", "example.unlisted"),
      ("a.b.unlisted", "b.unlisted"), ("unlisted", nil), ("10.0.0.1", nil), ("", nil), (".ca", nil), ("a..ca", nil),
      ("canada.ca.", "canada.ca"),
      ("été.quebec", "été.quebec"),
    ] as [(String, String?)])
  func `a registered name is one label more than a suffix`(host: String, domain: String?) {
    #expect(PublicSuffixes.shipped.registrableDomain(of: host) == domain)
  }

  @Test(arguments: [
    ("ca", true), ("QUEBEC", true), ("みんな", true), ("xn--p1ai", true), ("gc.ca", false), ("jpg", false), ("", false),
    ("za", true), ("tp", false),
  ])
  func `top-level domains are told from other words`(label: String, isOne: Bool) {
    #expect(PublicSuffixes.shipped.isTopLevelDomain(label) == isOne)
  }

  @Test func `without a register a few names are known`() {
    #expect(PublicSuffixes.few.registrableDomain(of: "www.tbs-sct.gc.ca") == "tbs-sct.gc.ca")
    #expect(PublicSuffixes.few.isTopLevelDomain("ca"))
    #expect(!PublicSuffixes.none.isTopLevelDomain("ca"))
  }

  @Test(
    arguments: [
      ("HTTPS://me:secret@www.Canada.ca:443/flu?a#b", "https", "www.canada.ca", "/flu?a#b"),
      ("canada.ca/grippe", nil, "canada.ca", "/grippe"),
      ("canada.ca", nil, "canada.ca", ""), ("https://canada.ca?x=https://a.b", "https", "canada.ca", "?x=https://a.b"),
      ("http://[::1]:80/", "http", "[::1]", "/"), ("", nil, "", ""),
    ] as [(String, String?, String, String)])
  func `a link knows its parts`(text: String, scheme: String?, host: String, rest: String) {
    let utf8 = Array(text.utf8)
    let link = Link(at: ByteRange(0, utf8.count), in: utf8.span)
    #expect(link.scheme(in: utf8.span) == scheme)
    #expect(link.host(in: utf8.span) == host)
    #expect(String(decoding: utf8[link.rest.indices], as: UTF8.self) == rest)
  }
}
