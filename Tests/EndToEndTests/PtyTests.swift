import Testing

/// What can go wrong around a program in a terminal, one test after the other: they share two cores.
@Suite("Programs in a terminal of which every byte is seen", .serialized) enum PtyTests {}
