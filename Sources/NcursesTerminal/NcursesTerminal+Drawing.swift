import Colors
import CTerminal
import TerminalCanvas

extension NcursesTerminal {
  /// Puts a canvas on curses' screen and queues what changed.
  func draw(_ canvas: Canvas, _ palette: Palette) {
    var styles =
      self.styles?.with(palette)
      ?? StyleCache(
        profile: colorProfile, palette: palette, pairs: ColorPairs(limit: Int(zt_pair_limit())))
    var bytes: [UInt8] = []
    var isFull = false
    var row = 0
    while row < size.rows {
      let rows = row..<min(size.rows, row + rowsAtOnce)
      put(canvas, rows, &styles)
      if styles.isFull, !isFull {
        // Every pair is in use by now, most of them for what is no longer shown.
        isFull = true
        zt_forget_pairs()
        styles.forgetAll()
        zt_repaint()
        row = 0
      } else {
        bytes += changes()
        row = rows.upperBound
      }
    }
    self.styles = styles

    guard !bytes.isEmpty else { return }
    writer.append(controls.beginFrame.utf8)
    writer.append(bytes)
    writer.append(controls.endFrame.utf8)
  }

  /// How many rows are drawn at a time: all, unless the file that curses draws into has a limit.
  private var rowsAtOnce: Int {
    guard let fileSize = ProcessLimits.fileSize else { return max(1, size.rows) }
    return max(1, fileSize / (ProcessLimits.bytesPerCell * max(1, size.columns)))
  }

  /// The bytes for what was put since the last time.
  private func changes() -> [UInt8] {
    let count = zt_make_frame()
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = count == 0 ? 0 : zt_take_frame(buffer.baseAddress, count)
    }
  }

  private func put(_ canvas: Canvas, _ rows: Range<Int>, _ styles: inout StyleCache) {
    let blank = zt_cell(scalar: 0x20, pair: 0, bold: false, reverse: false)
    var row = [zt_cell](repeating: blank, count: size.columns)
    var style: Style?
    var attributes = CellAttributes()
    for line in rows {
      for column in 0..<size.columns {
        let cell = canvas[column, line]
        var scalar = SafeText.withoutControl(cell.scalar)
        if !sendsUTF8 { scalar = Glyphs.ascii.shown(scalar) }
        // The text colour of a space is not seen; one for all of them saves pairs and bytes.
        let wanted = scalar == " " ? Style(on: cell.style.background) : cell.style
        if wanted != style {
          style = wanted
          attributes = styles.attributes(of: wanted)
        }
        row[column] = zt_cell(
          scalar: scalar.value, pair: attributes.pair, bold: attributes.bold,
          reverse: attributes.reverse)
      }
      zt_put_row(Int32(line), row, Int32(row.count))
    }
  }
}
