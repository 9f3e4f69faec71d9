extension Glossary {
  /// What is drawn, and what it is drawn with.
  static let screen = Chapter(
    name: "the screen",
    entries: [
      Entry(
        "map", also: ["heatmap", "field", "plane", "ascii", "blocks"],
        is: "The picture in the boundary panel: what the network answers at each place of the "
          + "plane. Each class has characters or a colour of its own, stronger ones where the answer "
          + "is surer."),
      Entry(
        "letters", "discs",
        also: [
          "o", "x", "●", "○", "◆", "◇", "symbols", "characters", "glyphs", "legend", "braille",
        ],
        is: "The points on the map, by their class: the line below it says which is which. A "
          + "capital letter or a diamond is a point that is answered wrong."),
      Entry(
        "colours",
        also: [
          "color", "blue", "orange", "red", "green", "yellow", "purple", "grey", "gray", "dim",
        ],
        is: "On the map each class has one, which the line below it names. Elsewhere good news is "
          + "green, what is wrong is red, keys are yellow and your changes purple, or near it in "
          + "another theme. Dim text is less important, or not in force now."),
      Entry(
        "worst point", also: ["▶", "◀", "arrow", "marked"],
        is:
          "The point with the largest loss. ▶ or ◀ is beside it in the list, and on the map while "
          + "it is wrong. Click another point and that one is marked; click it again to go back."),
      Entry(
        "axis", also: ["log axis", "linear axis", "logarithmic", "log scale", "tick", "curve"],
        is: "The loss stands upwards, the steps to the right. With a logarithmic axis equal "
          + "distances are equal ratios, so that small losses can be told apart."),
      Entry(
        "running", "paused",
        is: "Whether steps are trained by themselves. While paused nothing is lost: one step at a "
          + "time can be trained, changes can be made, and the run goes on from there."),
    ])
}
