extension PostFormat {
  package static let all: [PostFormat] = [
    .text, .markdown, .yaml, .json, .jsonLines, .csv, .tsv, .hootsuite,
  ]
}
