import TerminalCanvas

/// What terminals send, and what it means.
enum InputDecoderTables {
  static let keys: [(String, Key)] =
    characters + arrows + numbered + functions + keypad + rxvt + alt + numberedCharacters + kitty

  private static let characters: [(String, Key)] = [
    ("a", Key("a")), ("Z", Key("Z")), ("~", Key("~")), (" ", Key(" ")), ("é", Key("é")),
    ("→", Key("→")), ("日", Key("日")), ("😀", Key("😀")), ("\u{A0}", Key("\u{A0}")),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{08}", Key(.backspace)),
    ("\u{7F}", Key(.backspace)), ("\u{01}", Key("a", .control)), ("\u{0C}", Key("l", .control)),
    ("\u{1A}", Key("z", .control)), ("\u{1C}", Key("\\", .control)), ("\u{1F}", Key("_", .control)),
  ]

  private static let arrows: [(String, Key)] = [
    ("\u{1B}[A", Key(.up)), ("\u{1B}[B", Key(.down)), ("\u{1B}[C", Key(.right)),
    ("\u{1B}[D", Key(.left)), ("\u{1B}OA", Key(.up)), ("\u{1B}OB", Key(.down)),
    ("\u{1B}OC", Key(.right)), ("\u{1B}OD", Key(.left)), ("\u{1B}[1A", Key(.up)),
    ("\u{1B}[1;1A", Key(.up)), ("\u{1B}[1;2D", Key(.left, .shift)),
    ("\u{1B}[1;2C", Key(.right, .shift)), ("\u{1B}[1;3A", Key(.up, .alt)),
    ("\u{1B}[1;4A", Key(.up, [.alt, .shift])), ("\u{1B}[1;5D", Key(.left, .control)),
    ("\u{1B}[1;6B", Key(.down, [.control, .shift])), ("\u{1B}[1;9A", Key(.up, .alt)),
    ("\u{1B}[1;8C", Key(.right, [.shift, .alt, .control])), ("\u{1B}[1;65A", Key(.up)),
    ("\u{1B}O5A", Key(.up, .control)), ("\u{1B}O1;5A", Key(.up, .control)),
  ]

  private static let numbered: [(String, Key)] = [
    ("\u{1B}[H", Key(.home)), ("\u{1B}[F", Key(.end)), ("\u{1B}OH", Key(.home)),
    ("\u{1B}OF", Key(.end)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[2~", Key(.insert)),
    ("\u{1B}[3~", Key(.delete)), ("\u{1B}[4~", Key(.end)), ("\u{1B}[5~", Key(.pageUp)),
    ("\u{1B}[6~", Key(.pageDown)), ("\u{1B}[7~", Key(.home)), ("\u{1B}[8~", Key(.end)),
    ("\u{1B}[3;5~", Key(.delete, .control)), ("\u{1B}[5;2~", Key(.pageUp, .shift)),
    ("\u{1B}[1;5H", Key(.home, .control)), ("\u{1B}[1;2F", Key(.end, .shift)),
    ("\u{1B}[Z", Key(.backTab)), ("\u{1B}[1;2Z", Key(.backTab)),
  ]

  private static let functions: [(String, Key)] =
    zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34], 1...20)
    .map { ("\u{1B}[\($0)~", Key(.function($1))) }
    + zip("PQRS", 1...4).flatMap {
      [
        ("\u{1B}O\($0)", Key(.function($1))), ("\u{1B}[\($0)", Key(.function($1))),
        ("\u{1B}[1;2\($0)", Key(.function($1), .shift)),
      ]
    }
    + zip("ABCDE", 1...5).map { ("\u{1B}[[\($0)", Key(.function($1))) }

  private static let keypad: [(String, Key)] =
    zip("jklmnopqrstuvwxyX", "*+,-./0123456789=").map { ("\u{1B}O\($0)", Key($1)) }
    + [("\u{1B}OM", Key(.enter)), ("\u{1B}OI", Key(.tab))]

  private static let rxvt: [(String, Key)] = [
    ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}[b", Key(.down, .shift)),
    ("\u{1B}[c", Key(.right, .shift)), ("\u{1B}[d", Key(.left, .shift)),
    ("\u{1B}Oa", Key(.up, .control)), ("\u{1B}Ob", Key(.down, .control)),
    ("\u{1B}Oc", Key(.right, .control)), ("\u{1B}Od", Key(.left, .control)),
    ("\u{1B}[3$", Key(.delete, .shift)), ("\u{1B}[3^", Key(.delete, .control)),
    ("\u{1B}[3@", Key(.delete, [.control, .shift])), ("\u{1B}[11^", Key(.function(1), .control)),
  ]

  private static let alt: [(String, Key)] = [
    ("\u{1B}a", Key("a", .alt)), ("\u{1B}é", Key("é", .alt)), ("\u{1B}\\", Key("\\", .alt)),
    ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ("\u{1B}\u{01}", Key("a", [.alt, .control])),
  ]

  private static let numberedCharacters: [(String, Key)] = [
    ("\u{1B}[97u", Key("a")), ("\u{1B}[97;5u", Key("a", .control)), ("\u{1B}[97;2u", Key("A")),
    ("\u{1B}[233u", Key("é")), ("\u{1B}[27u", Key(.escape)), ("\u{1B}[9;2u", Key(.backTab)),
    ("\u{1B}[13;5u", Key(.enter, .control)), ("\u{1B}[27;5;13~", Key(.enter, .control)),
  ]

  /// What kitty's protocol sends, with all that can be asked of it.
  private static let kitty: [(String, Key)] =
    [
      ("97;1", Key("a")), ("97;1:1", Key("a")), ("97;1:2", Key("a")), ("97:65;2", Key("A")),
      ("97:65:97;2:1;65", Key("A")), ("97;;97", Key("a")), ("47:63;2", Key("?")),
      ("47;2;63", Key("?")), ("59::59;2;58", Key(":")), ("63;2", Key("?")), ("233;2", Key("É")),
      ("32;2", Key(" ")), ("99;5", Key("c", .control)), ("122;5", Key("z", .control)),
      ("1089::99;5", Key("c", .control)), ("99;6", Key("C", .control)),
      ("99;69", Key("c", .control)), ("92;5", Key("\\", .control)),
      ("108;5", Key("l", .control)), ("104;5", Key(.backspace)), ("109;5", Key(.enter)),
      ("105;5", Key(.tab)), ("91;5", Key(.escape)), ("97;3", Key("a", .alt)),
      ("97;9", Key("a", .alt)), ("13", Key(.enter)), ("13;2", Key(.enter, .shift)),
      ("9", Key(.tab)), ("127", Key(.backspace)), ("27;1:1", Key(.escape)),
      ("127;3", Key(.backspace, .alt)), ("57344", Key(.escape)), ("57345", Key(.enter)),
      ("57349", Key(.delete)), ("57350", Key(.left)), ("57353;5", Key(.down, .control)),
      ("57357", Key(.end)), ("57364", Key(.function(1))), ("57376", Key(.function(13))),
      ("57399", Key("0")), ("57408", Key("9")), ("57413", Key("+")), ("57414", Key(.enter)),
      ("57419", Key(.up)), ("57426", Key(.delete)),
    ].map { ("\u{1B}[" + $0 + "u", $1) }
    + [
      ("\u{1B}[1;1:2A", Key(.up)), ("\u{1B}[1;2:1D", Key(.left, .shift)),
      ("\u{1B}[5;1:2~", Key(.pageUp)), ("\u{1B}[27;2;65~", Key("A")),
      ("\u{1B}[27;2;63~", Key("?")), ("\u{1B}[27;5;99~", Key("c", .control)),
      ("\u{1B}[27;5;9~", Key(.tab, .control)), ("\u{1B}[27;3;114~", Key("r", .alt)),
    ]

  static let mice: [(String, Mouse)] = [
    ("\u{1B}[<0;1;1M", Mouse(.press(button: 1), column: 0, row: 0)),
    ("\u{1B}[<1;10;5M", Mouse(.press(button: 2), column: 9, row: 4)),
    ("\u{1B}[<2;300;200m", Mouse(.release(button: 3), column: 299, row: 199)),
    ("\u{1B}[<32;3;4M", Mouse(.drag(button: 1), column: 2, row: 3)),
    ("\u{1B}[<35;3;4M", Mouse(.move, column: 2, row: 3)),
    ("\u{1B}[<64;3;4M", Mouse(.wheelUp, column: 2, row: 3)),
    ("\u{1B}[<65;3;4M", Mouse(.wheelDown, column: 2, row: 3)),
    ("\u{1B}[<4;3;4M", Mouse(.press(button: 1), column: 2, row: 3, modifiers: .shift)),
    ("\u{1B}[<24;3;4M", Mouse(.press(button: 1), column: 2, row: 3, modifiers: [.alt, .control])),
    ("\u{1B}[M !!", Mouse(.press(button: 1), column: 0, row: 0)),
    ("\u{1B}[M\"$#", Mouse(.press(button: 3), column: 3, row: 2)),
    ("\u{1B}[M#$#", Mouse(.release(button: 1), column: 3, row: 2)),
    ("\u{1B}[M@$#", Mouse(.drag(button: 1), column: 3, row: 2)),
    ("\u{1B}[MC$#", Mouse(.move, column: 3, row: 2)),
    ("\u{1B}[M`$#", Mouse(.wheelUp, column: 3, row: 2)),
    ("\u{1B}[Ma$#", Mouse(.wheelDown, column: 3, row: 2)),
    ("\u{1B}[M0$#", Mouse(.press(button: 1), column: 3, row: 2, modifiers: .control)),
  ]

  /// Replies, unknown keys, and reports that say nothing.
  static let swallowed: [String] =
    [
      "?62;22c", ">41;354;0c", "?2026;2$y", "4;1$y", "2;3;4R", "?1;1R", "8;24;80t", "?1u", "0n",
      "?997;1n", "E", "9~", "99~", "1;2;3~", "1;999A", "2A", "1:3A", "1;1:3A", "97;1:3u", "97;1:4u",
      "97;1:1:1u", "97:1:1:1u", "97;1;97;1u", "5;1:3~",
      "201~", "<0:1;1;1M", "57427u", "57358u", "57441u",
      "0u", "155u", "55296u", "9999999999999999999999999u", "[Z", "!p", "1 q", "99999999~",
      "<0;0;1M", "<0;1;0M", "<0;1M", "<66;1;1M", "<128;1;1M", "<64;1;1m", "<;;M", "32;10;5M",
      "M\u{01}!!", "M !\u{02}", String(repeating: "1;", count: 500) + "A",
      String(repeating: "0", count: 500) + "1~", String(repeating: "?", count: 70) + "~",
      String(repeating: "0", count: 63) + "12~",
    ].map { "\u{1B}[" + $0 }
    + ["OE", "O999A", "Oz"].map { "\u{1B}" + $0 }
    + ["]11;rgb:ffff/ffff/ffff", "]0;q\r\u{9C}", "P>|xterm(380)", "P1$r0m", "_Gi=1;OK", "^q", "Xq"]
    .flatMap { ["\u{1B}\($0)\u{1B}\\", "\u{1B}\($0)\u{07}", "\u{1B}\($0)\u{18}"] }
}
