import Testing

/// The program without a terminal, one test after the other: each has a process of its own.
@Suite("The command line without a terminal", .serialized) enum CommandLineTests {}
