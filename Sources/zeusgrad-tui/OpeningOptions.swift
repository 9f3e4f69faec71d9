import ArgumentParser
import Dashboard
import Zeusgrad

/// The options that open a scene as keys would.
struct OpeningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The panel in focus: \(PanelID.format.allowed). (default: boundary)", valueName: "panel"),
    completion: .list(PanelID.format.choices))
  var focus: String?

  @Flag(help: "Show the panel in focus alone.")
  var zoom = false

  @Flag(help: "Draw the loss on a logarithmic axis.")
  var log = false

  /// What was given, by its name, as it is written on the command line.
  var written: [String: String] {
    var written: [String: String] = [:]
    written["focus"] = focus.map { "--focus \($0)" }
    written["zoom"] = zoom ? "--zoom" : nil
    written["log"] = log ? "--log" : nil
    return written
  }

  /// Reads what was given.
  func parsed() throws(Refusal) -> Opening {
    var opening = Opening()
    opening.focus = try PanelID.format.parsed(focus, "focus")
    opening.isZoomed = zoom
    opening.hasLogAxis = log
    return opening
  }
}
