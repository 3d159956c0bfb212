import Diagnostics
import Documents
import Testing

@testable import Posts

struct CalendarTests {
  @Test(arguments: [
    "id,text\na,Hello\nb,Bonjour\n",
    "id;text\na;Hello\nb;Bonjour",
    "ID\tText\r\na\tHello\r\nb\tBonjour\r\n",
    "\u{FEFF}id,text\r\n\r\na,Hello\r\n,,\r\nb,Bonjour\r\n\r\n",
    "\"id\" , \"text\"\na,Hello\nb,\"Bonjour\"  \n",
    "id,text,,\na,Hello,,\nb,Bonjour,,\n",
    "id,text\ra,Hello\rb,Bonjour",
  ])
  func `a table is read as spreadsheets write it`(table: String) {
    let posts = read(table, as: .csv)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.id) == ["a", "b"])
    #expect(posts.posts.map(\.text.string) == ["Hello", "Bonjour"])
  }

  @Test func `a cell keeps its line breaks, separators and quotation marks`() {
    let posts = read("text\r\n\" One, \"\"two\"\"\r\n\r\nthree;\"\r\n5\" pipe\r\n\"\"\"\"\r\n", as: .csv)
    #expect(posts.complaints == [])
    #expect(posts.posts.map(\.text.string) == [" One, \"two\"\n\nthree;", "5\" pipe", "\""])
  }

  @Test func `columns become the same record as in YAML`() throws {
    let posts = read(
      """
      id,Platforms,account.handle,account.kind,text,thread,thread.2,media.2.alt,alt,file,decorative,links,paid,topics,\
      approvals.role,approvals.2.role,answers.gc/a.b/c.answer,fields.Adv No,fields.2
      a,"x, facebook",@a,department,Hi,More,Last,Second,First,a.mp4,VRAI,https://a.ca|https://b.ca,oui,a|b,\
      editor,director,no,42,z
      """, as: .csv)
    #expect(posts.complaints == [])
    let post = try #require(posts.posts.first)
    #expect(post.platforms == ["x", "facebook"])
    #expect(post.account == "@a")
    #expect(post.record["account"]?["kind"]?.scalar?.text.string == "department")
    #expect(post.thread.map(\.string) == ["More", "Last"])
    #expect(post.media.map(\.alt?.string) == ["First", "Second"])
    #expect(post.media.map(\.kind) == [.video, .image])
    #expect(post.media.map(\.isDecorative) == [true, false])
    #expect(post.links.map(\.string) == ["https://a.ca", "https://b.ca"])
    #expect(post.isPaid)
    #expect(post.topics == ["a", "b"])
    #expect(post.approvals.map(\.role) == ["editor", "director"])
    #expect(post.answers.map(\.rule) == ["gc/a.b/c"])
    #expect(post.record["fields"]?["Adv No"]?.scalar?.text.string == "42")
    #expect(post.record["fields"]?["2"]?.scalar?.text.string == "z")
  }

  @Test(arguments: ["yes", "TRUE", "oui", "Vrai", "1", " yes "])
  func `paid is yes in either language`(cell: String) {
    #expect(read("text,paid\na,\(cell)\nb,non\nc,\n", as: .csv).posts.map(\.isPaid) == [true, false, false])
  }

  @Test(arguments: [
    ("text,langage\na,b", "unknown-column 1:6", "Did you mean `language`?"),
    ("text,media.altt\na,b", "unknown-column 1:6", "Did you mean `media.alt`?"),
    (
      "text,Budget code\na,b", "unknown-column 1:6",
      "Put `fields.` before it, or map it under `columns:` in postlint.yml."
    ),
    ("text,media.0.alt\na,b", "unknown-column 1:6", nil),
    ("text,id.x\na,b", "unknown-column 1:6", nil),
    ("text,Text\na,b", "duplicate-key 1:6", nil),
    ("text,account,account.handle\na,b,c", "duplicate-key 1:14", nil),
    ("id,language\na,en\nb,fr", "missing-key 1:1", nil),
    ("id,text\na", "invalid-csv 2:2", nil),
    ("id,text\na,b,c", "invalid-csv 2:5", nil),
    ("id,text\na,\"b\" c", "invalid-csv 2:7", nil),
    ("id,text\na,\"b\nc", "invalid-csv 2:3", nil),
    ("id,text\na,  \n", "missing-key 2:1", nil),
    ("text,mapped\na,b", "unknown-column 1:6", "Did you mean `title`?"),
  ])
  func `a mistake in a table is told with its place`(table: String, complaint: String, help: String?) {
    let posts = read(table, as: .csv, columns: ["Mapped": "titel"])
    #expect(posts.complaints == [complaint])
    if let help { #expect(posts.diagnostics.first?.help?.english == help) }
  }

  @Test func `an id without a name counts the rows that cannot be used too`() {
    let posts = read("text,paid\na,no\n\nb,perhaps\nc,no,x\nd,no\n", as: .csv, path: "b/cal.csv")
    #expect(posts.posts.map(\.id) == ["b/cal.csv#1", "b/cal.csv#4"])
    #expect(posts.nextIndex == 5)
  }

  @Test(arguments: [
    ("24/11/2026 09:00,a,\n03/12/2026 9:05,b\n", ["2026-11-24 32400", "2026-12-03 32700"]),
    ("03/12/2026 09:00;a;\n11/24/2026 10:00;b;\n", ["2026-03-12 32400", "2026-11-24 36000"]),
    ("2026/11/24 09:00,a,\n2026-11-25 09:00,b,\n", ["2026-11-24 32400", "2026-11-25 32400"]),
    ("05/05/2026 09:00,\"a; b; c; d\",\n", ["2026-05-05 32400"]),
  ])
  func `Hootsuite’s dates are read where they can be meant in one way only`(file: String, moments: [String]) {
    let posts = read(file, as: .hootsuite)
    #expect(posts.complaints == [])
    #expect(posts.posts.map { "\($0.scheduled.map { "\($0.day) \($0.seconds)" } ?? "")" } == moments)
  }

  @Test(arguments: [
    ("soon,a,\n", ["invalid-value 1:1"]), ("31/02/2026 09:00,a,\n", ["invalid-value 1:1"]),
    ("a\n", ["invalid-csv 1:1"]),
    ("24/11/2026 09:00,a,b,c\n", ["invalid-csv 1:1"]), ("13/13/2026 09:00,a\n", ["invalid-value 1:1"]),
  ])
  func `what Hootsuite would not take is told`(file: String, complaints: [String]) {
    #expect(read(file, as: .hootsuite).complaints == complaints)
  }
}
