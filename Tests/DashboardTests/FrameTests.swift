import Dashboard
import TerminalCanvas
import TestSupport
import Testing
import Zeusgrad

@Suite("The pictures of the whole screen")
struct FrameTests {
  static let sizes = [(120, 40), (80, 24), (40, 12)]

  @Test("A run that learns", arguments: sizes)
  func learning(columns: Int, rows: Int) {
    expectFrame(State.showing(.learning, columns, rows).frame(), "learning-\(columns)x\(rows)")
  }

  @Test("A run that waits, and what its last command has to say", arguments: sizes)
  func paused(columns: Int, rows: Int) {
    expectFrame(State.showing(.paused, columns, rows).frame(), "paused-\(columns)x\(rows)")
  }

  @Test("A run whose layer is dead, and why", arguments: sizes)
  func stuck(columns: Int, rows: Int) {
    expectFrame(State.showing(.stuck, columns, rows).frame(), "stuck-\(columns)x\(rows)")
  }

  @Test("The field in blocks", arguments: sizes)
  func blocks(columns: Int, rows: Int) {
    expectFrame(
      State.showing(.learning, columns, rows, style: .blocks).frame(),
      "blocks-\(columns)x\(rows)")
  }

  @Test("The margin as lines", arguments: sizes)
  func margin(columns: Int, rows: Int) {
    expectFrame(
      State.showing(.learning, columns, rows, style: .margin).frame(),
      "margin-\(columns)x\(rows)")
  }

  @Test("The margin where the field is characters", arguments: [Glyphs.braille, .ascii])
  func marginInCharacters(_ glyphs: Glyphs) {
    var state = State.showing(.learning, 80, 24, style: .margin)
    state.hasColor = false
    state.preferences.glyphs = glyphs
    expectFrame(state.frame(), "margin-without-color-\(glyphs)-80x24")
  }

  @Test(
    "For fonts without braille, and without a byte above 127", arguments: [Glyphs.block, .ascii])
  func glyphs(_ glyphs: Glyphs) {
    var state = State.showing(.learning, 100, 30)
    state.preferences.glyphs = glyphs
    expectFrame(state.frame(), "glyphs-\(glyphs)-100x30")
    if glyphs == .ascii { #expect(state.frame().cells.allSatisfy { $0.scalar.isASCII }) }
  }

  @Test("The loss on a logarithmic axis", arguments: sizes)
  func logarithmic(columns: Int, rows: Int) {
    let state = State.showing(.stuck, columns, rows, keys: [Key("1"), Key("l")])
    expectFrame(state.frame(), "log-\(columns)x\(rows)")
  }

  @Test("A command being typed", arguments: sizes)
  func prompt(columns: Int, rows: Int) {
    let keys = [Key(":")] + "glyphs asc".map { Key($0) }
    expectFrame(
      State.showing(.learning, columns, rows, keys: keys).frame(), "prompt-\(columns)x\(rows)")
  }

  @Test("The help on a large screen, over the panels")
  func help() {
    expectFrame(State.showing(.learning, 120, 40, keys: [Key("?")]).frame(), "help-120x40")
  }

  @Test("The help on a small screen, scrolled by a page")
  func scrolledHelp() {
    let keys = [Key("?"), Key(.pageDown)]
    expectFrame(State.showing(.learning, 80, 24, keys: keys).frame(), "help-80x24-scrolled")
  }

  @Test("The help where it is the only place for the sentence")
  func singleHelp() {
    expectFrame(State.showing(.stuck, 40, 12, keys: [Key("?")]).frame(), "help-40x12")
  }

  @Test("One word explained, over the run", arguments: [(80, 24), (30, 8)])
  func word(columns: Int, rows: Int) {
    let keys = ":what hinge".map { Key($0) } + [Key(.enter)]
    expectFrame(
      State.showing(.learning, columns, rows, keys: keys).frame(), "word-\(columns)x\(rows)")
  }

  @Test("One panel zoomed", arguments: PanelID.all)
  func zoomed(panel: PanelID) {
    let keys = [Key(Character(String(Panels.standard[panel].number))), Key("z")]
    expectFrame(State.showing(.learning, 80, 24, keys: keys).frame(), "zoomed-\(panel.word)-80x24")
  }

  @Test("One panel at a time where there is no room for two", arguments: PanelID.all)
  func single(panel: PanelID) {
    let keys = [Key(Character(String(Panels.standard[panel].number)))]
    expectFrame(State.showing(.learning, 40, 12, keys: keys).frame(), "single-\(panel.word)-40x12")
  }

  @Test("A run whose numbers are not finite any more")
  func diverged() {
    expectFrame(State.showing(.diverged, 100, 30).frame(), "diverged-100x30")
  }

  @Test("A run before its first step")
  func start() {
    expectFrame(State.showing(.start, 80, 24).frame(), "start-80x24")
  }

  @Test("A screen that is too small")
  func tooSmall() {
    expectFrame(State.showing(.learning, 20, 5).frame(), "too-small-20x5")
  }

  @Test("Before the session has said anything")
  func empty() {
    var state = State.empty()
    state.recipe.hidden = [900, 900]
    let lines = state.frame().lines
    #expect(lines.first == " preparing 900,900: 814,501 parameters")
    #expect(lines.last?.contains("q quit") == true)
    #expect(state.press(Key("?")).isEmpty)
    #expect(state.frame().text.contains("─ q closes"))
  }
}

@Suite("The pictures of what colours mean")
struct StyledFrameTests {
  /// The row at the top, alone.
  private func header(_ state: State) -> Canvas {
    var header = Canvas(Size(columns: state.size.columns, rows: 1))
    let frame = state.frame()
    for column in 0..<frame.size.columns { header[column, 0] = frame[column, 0] }
    return header
  }

  @Test("The badge of a run that trains")
  func running() {
    expectFrame(header(.showing(.learning, 100, 30)), "badge-running", styled: true)
  }

  @Test("The badge of a run that waits")
  func paused() {
    expectFrame(header(.showing(.paused, 100, 30)), "badge-paused", styled: true)
  }

  @Test("The badge of a session that is slow to answer is dim")
  func waiting() {
    var state = State.showing(.learning, 100, 30)
    _ = state.press(Key(" "))
    _ = state.update(.time(1))
    expectFrame(header(state), "badge-waiting", styled: true)
  }

  @Test("Halves of cells and marks of points in blocks")
  func blocks() {
    var scene = Scene.learning
    scene.network = .linear(up: 1)
    expectFrame(
      .panel(.boundary, of: scene, 30, 14, style: .blocks), "boundary-blocks", styled: true)
  }

  @Test("Lines and marks of points on the field")
  func margin() {
    var scene = Scene.learning
    scene.network = .linear(across: 0.5, up: 1)
    expectFrame(
      .panel(.boundary, of: scene, 30, 14, style: .margin), "boundary-margin", styled: true)
  }

  @Test("Characters and marks of points")
  func ascii() {
    var scene = Scene.learning
    scene.network = .linear(up: 1)
    expectFrame(.panel(.boundary, of: scene, 30, 14), "boundary-ascii", styled: true)
  }

  @Test("Wrong points in the table")
  func points() {
    expectFrame(.panel(.points, of: .learning, 60, 8), "points", styled: true)
  }

  @Test("A dead layer in the table")
  func gradients() {
    expectFrame(.panel(.gradients, of: .stuck, 60, 7), "gradients-dead", styled: true)
  }
}
