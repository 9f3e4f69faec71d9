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
    put(canvas, &styles)
    if styles.isFull {
      // Every pair is in use by now, most of them for what is no longer shown.
      zt_forget_pairs()
      styles.forgetAll()
      zt_repaint()
      put(canvas, &styles)
    }
    self.styles = styles

    let count = zt_make_frame()
    guard count > 0 else { return }
    writer.append(controls.beginFrame.utf8)
    writer.append(
      [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        initialized = zt_take_frame(buffer.baseAddress, count)
      })
    writer.append(controls.endFrame.utf8)
  }

  private func put(_ canvas: Canvas, _ styles: inout StyleCache) {
    let blank = zt_cell(scalar: 0x20, pair: 0, bold: false, reverse: false)
    var row = [zt_cell](repeating: blank, count: size.columns)
    var style: Style?
    var attributes = CellAttributes()
    for line in 0..<size.rows {
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
