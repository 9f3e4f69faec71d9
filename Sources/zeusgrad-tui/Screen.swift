import Dashboard
import TerminalCanvas

/// Where a run is shown, and where keys come from; only the event loop uses it.
protocol Screen: AnyObject {
  var size: Size { get }
  /// Readable when there are keys; -1 while there can be none.
  var inputDescriptor: Int32 { get }
  /// Writable when `writeMore` can go on.
  var outputDescriptor: Int32 { get }
  var wantsToWrite: Bool { get }

  /// Asks the terminal how wide ambiguous characters are; false if it cannot be asked.
  func askWidth() -> Bool
  /// What was typed; nil when the terminal is gone.
  func read() -> [UInt8]?
  /// Lets the state take what was typed.
  func take(_ events: [InputEvent], into state: inout State) -> [Command]
  func show(_ state: State)
  func writeMore()
  /// Takes over the size that the terminal has now.
  func updateSize()
  func repaint()
  func suspend()
  func resume()
  func close()
}
