// swift-tools-version: 6.2
import PackageDescription

// One draft inside another program, as an editor asks for it at each key: a package of its own, as it sees the library alone.
let package = Package(
  name: "draft",
  dependencies: [.package(name: "postlint", path: "../..")],
  targets: [
    .executableTarget(
      name: "draft", dependencies: [.product(name: "PostLint", package: "postlint")], path: "Sources")
  ])
