// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A layer of the product: it sees the layers it names and nothing else.
func layer(_ name: String, sees dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, with dependencies: [Target.Dependency] = [], beside files: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "postlint",
  products: [
    .executable(name: "postlint", targets: ["CommandLineTool"]),
    .library(name: "PostLint", targets: ["PostLint"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    .systemLibrary(name: "CSHA256"),

    layer("Diagnostics"),
    layer("Documents", sees: ["Diagnostics", "CYAML"]),
    layer("Patterns", sees: ["Diagnostics", "CPCRE2"]),
    layer("Posts", sees: ["Diagnostics", "Documents"]),
    layer("TextAnalysis", sees: ["Diagnostics", "Posts"]),
    layer("Rules", sees: ["Diagnostics", "Documents", "Posts", "TextAnalysis", "Patterns"]),
    layer("Engine", sees: ["Diagnostics", "Documents", "Posts", "TextAnalysis", "Patterns", "Rules"]),
    layer("Reports", sees: ["Diagnostics", "Documents", "Posts", "Rules", "Engine"]),
    layer(
      "PostLint",
      sees: ["Diagnostics", "Documents", "Posts", "TextAnalysis", "Rules", "Engine", "Reports", "CSHA256"]),
    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "Diagnostics", "Posts", "Rules", "Engine", "Reports",
        "PostLint", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "Diagnostics"),
    tests(of: "Documents", with: ["Diagnostics"]),
    tests(of: "Patterns", with: ["Diagnostics"]),
    tests(of: "Posts", with: ["Diagnostics", "Documents"]),
    tests(of: "TextAnalysis", with: ["Diagnostics", "Documents", "Posts"]),
    // What the tests of rules share: rules and posts written as texts, held against each other.
    .target(
      name: "Trials",
      dependencies: ["Diagnostics", "Documents", "Posts", "Rules", "Engine", "Reports"],
      path: "Tests/Trials", swiftSettings: strict),
    tests(
      of: "Rules", with: ["Trials", "Diagnostics", "Documents", "Posts", "TextAnalysis", "Patterns", "Engine"]),
    tests(
      of: "Engine", with: ["Trials", "Diagnostics", "Documents", "Posts", "TextAnalysis", "Patterns", "Rules"]),
    tests(of: "Reports", with: ["Diagnostics", "Documents", "Posts", "Rules", "Engine"], beside: ["Golden"]),
    tests(
      of: "PostLint", with: ["CommandLineTool", "Trials", "Diagnostics", "Posts", "Rules", "Engine", "Reports"]),
  ]
)
